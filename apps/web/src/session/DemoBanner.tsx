import { useTranslation } from 'react-i18next';
import { useSession } from './SessionProvider';
import { useSignOut } from './useSignOut';
import './session.css';

/** Says on every page that this is a demonstration, and who one plays. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { session } = useSession();
  if (!session.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('session.demo.label')}>
      <p>
        <b>{t('session.demo.label')}</b>{' '}
        {t('session.demo.invented', { municipality: session.municipality.name })}
      </p>
      {session.person && <ChangePerson />}
    </aside>
  );
}

function ChangePerson() {
  const { t } = useTranslation();
  const { signOut, question } = useSignOut();
  return (
    <>
      <button type="button" onClick={() => void signOut()}>
        {t('session.demo.changePerson')}
      </button>
      {question}
    </>
  );
}

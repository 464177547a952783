import { useTranslation } from 'react-i18next';
import { useSignOut } from './AccountMenu';
import { useSession } from './SessionProvider';
import './session.css';

/** Says on every page that this is a demonstration, and who one plays. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { session } = useSession();
  const signOut = useSignOut();
  if (!session.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('session.demo.label')}>
      <p>
        <b>{t('session.demo.label')}</b>{' '}
        {t('session.demo.invented', { municipality: session.municipality.name })}
      </p>
      {session.person && (
        <button type="button" onClick={() => void signOut()}>
          {t('session.demo.changePerson')}
        </button>
      )}
    </aside>
  );
}

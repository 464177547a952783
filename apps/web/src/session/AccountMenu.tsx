import { LeaveIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Posts } from './Posts';
import { usePerson } from './SessionProvider';
import { useSignOut } from './useSignOut';

/** Who one is here, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const person = usePerson();
  const { signOut, question } = useSignOut();
  return (
    <div className="account-menu">
      <p>
        <b>{person.name}</b>
      </p>
      <Posts posts={person.posts} />
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => void signOut()}>
        <LeaveIcon aria-hidden />
        {t('session.signOut')}
      </button>
      {question}
    </div>
  );
}

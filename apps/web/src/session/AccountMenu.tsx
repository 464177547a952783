import { LeaveIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { Posts } from './Posts';
import { SignOut } from './session.operations';
import { usePerson, useSession } from './SessionProvider';

/** Ends the session, and forgets what was fetched in it. */
export function useSignOut(): () => Promise<void> {
  const { renew } = useSession();
  const navigate = useNavigate();
  const [, signOut] = useMutation(SignOut);
  return async () => {
    await signOut({});
    await navigate('/');
    renew();
  };
}

/** Who one is here, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const person = usePerson();
  const signOut = useSignOut();
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
    </div>
  );
}

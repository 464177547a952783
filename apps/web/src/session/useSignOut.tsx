import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { forgetPerson, hasUnsaved } from '../text/kept-here';
import { LEAVES } from '../text/LeaveGuard';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/Problem';
import { SignOut } from './session.operations';
import { usePerson, useSession } from './SessionProvider';

/**
 * Ends the session, and forgets what was fetched in it and what this machine has kept of the person's texts.
 * Asks first when some of that is not stored.
 */
export function useSignOut(): { signOut: () => Promise<void>; question: ReactNode } {
  const { t } = useTranslation();
  const { renew } = useSession();
  const person = usePerson();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, end] = useMutation(SignOut);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    const { data } = await end({});
    setFailed(!data);
    if (!data) return;
    await navigate('/', { state: LEAVES }); // before forgetting: an open text lets go of what it keeps
    await forgetPerson(person.id);
    renew();
  };
  return {
    signOut: async () => ((await hasUnsaved(person.id)) ? setAsking(true) : leave()),
    question: asking ? (
      <ConfirmDialog
        title={t('session.unsaved.title')}
        confirm={t('session.unsaved.confirm')}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
        error={error}
        busy={fetching}
      >
        {t('session.unsaved.lead')}
      </ConfirmDialog>
    ) : failed ? (
      <Dialog title={t('session.signOut.failed')} onClose={() => setFailed(false)}>
        <Problem error={error} />
      </Dialog>
    ) : null,
  };
}

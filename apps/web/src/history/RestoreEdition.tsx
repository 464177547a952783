import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { whenWritten, type Edition, type ToldAnswer } from './history';
import { RestoreEdition as Restore } from './history.operations';

/** Brings an earlier text back into the answer, for those who may write in it now. */
export function RestoreEdition({ answer, edition }: { answer: ToldAnswer; edition: Edition }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, restore] = useMutation(Restore);
  if (!answer.viewerCan.includes('restoreAnswer')) return null;
  const act = async () => {
    const { data } = await restore({ answer: answer.id, edition: edition.id });
    if (!data) return;
    setAsking(false);
    await navigate(`/saker/${answer.case.id}/svar/${answer.id}`);
    announce(t('history.restore.done', { number: edition.number }));
  };
  return (
    <div className="edition__act">
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
        <ArrowUndoIcon aria-hidden />
        {t('history.restore')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('history.restore.title', { number: edition.number })}
          confirm={t('history.restore.confirm')}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
          error={error}
          busy={fetching}
        >
          {t('history.restore.lead', { when: whenWritten(edition) })}
        </ConfirmDialog>
      )}
    </div>
  );
}

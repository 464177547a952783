import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { TextArea } from '../ui/Field';
import { AdoptDialog } from './AdoptDialog';
import { mayWrite, type Answer } from './answer';
import { DeclineAnswer } from './answer.operations';

interface Props {
  answer: Answer;
  /** How many points the text has now. */
  points: number;
  /** True when all that was written here is stored. */
  stored: boolean;
  onSettled: () => void;
}

/** Where a body makes up its mind: adopt what is written, or say that it makes no statement. */
export function SettleAnswer({ answer, points, stored, onSettled }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'adopt' | 'decline' | null>(null);
  const may = (action: 'adoptAnswer' | 'declineAnswer') => answer.viewerCan.includes(action);
  const settled = () => {
    setAsking(null);
    onSettled();
  };
  if (!may('adoptAnswer')) {
    return mayWrite(answer) ? <p className="settle-answer quiet">{t('answer.adopt.others')}</p> : null;
  }
  return (
    <div className="settle-answer">
      <p className="quiet">{stored ? t('answer.adopt.ask') : t('answer.adopt.waitSaved')}</p>
      {may('declineAnswer') && points === 0 && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setAsking('decline')}
        >
          {t('answer.decline')}
        </button>
      )}
      {points > 0 && (
        <button
          type="button"
          className="ds-button"
          aria-disabled={!stored}
          onClick={() => stored && setAsking('adopt')}
        >
          {t('answer.adopt')}
        </button>
      )}
      {asking === 'adopt' && (
        <AdoptDialog answer={answer} points={points} onAdopted={settled} onClose={() => setAsking(null)} />
      )}
      {asking === 'decline' && (
        <DeclineDialog answer={answer} onDeclined={settled} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

interface DeclineProps {
  answer: Answer;
  onDeclined: () => void;
  onClose: () => void;
}

function DeclineDialog({ answer, onDeclined, onClose }: DeclineProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [{ error, fetching }, decline] = useMutation(DeclineAnswer);
  const confirm = async () => {
    const { data } = await decline({ id: answer.id, reason: reason.trim() || null });
    if (data) onDeclined();
  };
  return (
    <ConfirmDialog
      title={t('answer.decline.title')}
      confirm={t('answer.decline.confirm')}
      onConfirm={() => void confirm()}
      onClose={onClose}
      error={error}
      busy={fetching}
    >
      {t('answer.decline.lead')}
      <TextArea
        label={t('answer.decline.reason')}
        optional
        value={reason}
        maxLength={1000}
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmDialog>
  );
}

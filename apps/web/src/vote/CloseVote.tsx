import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { CountDialog } from './CountDialog';
import type { Treatment, Vote } from './treatment';
import { CloseVote as Close } from './ballot.operations';

interface Props {
  treatment: Treatment;
  vote: Vote;
  onChanged: () => void;
}

/** The chair, or the secretary on the chair's word, closes the vote that is open. */
export function CloseVote(props: Props) {
  const { viewerCan } = props.vote;
  if (viewerCan.includes('closeVote')) return <CloseBallots {...props} />;
  return viewerCan.includes('recordCount') ? <CloseHands {...props} /> : null;
}

/** Not all have voted: then the minutes say why (kommuneloven § 8-1). */
function CloseBallots({ vote, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, close] = useMutation(Close);
  const isComplete = vote.cast === vote.entitled;
  const send = async (note: string | null) => {
    const { data } = await close({ vote: vote.id, note });
    if (data) onChanged();
  };
  return (
    <div className="close-vote">
      <p aria-live="off">
        <b>{t('vote.castSoFar', { cast: vote.cast, entitled: vote.entitled })}</b>
      </p>
      {!asking && <Problem error={error} />}
      <button
        type="button"
        className="ds-button"
        data-size="lg"
        data-variant={isComplete ? 'primary' : 'secondary'}
        aria-busy={fetching || undefined}
        onClick={() => (isComplete ? void send(null) : setAsking(true))}
      >
        {t('vote.close')}
      </button>
      {asking && (
        <Dialog title={t('vote.close.title')} onClose={() => setAsking(false)}>
          <NoteForm missing={vote.entitled - vote.cast} onSend={send}>
            <Problem error={error} />
          </NoteForm>
        </Dialog>
      )}
    </div>
  );
}

interface NoteProps {
  missing: number;
  onSend: (note: string) => Promise<void>;
  children: React.ReactNode;
}

function NoteForm({ missing, onSend, children }: NoteProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void onSend(String(new FormData(event.currentTarget).get('note') ?? ''));
  };
  return (
    <form className="fields" onSubmit={submit}>
      <p>{t('vote.close.lead', { count: missing })}</p>
      <TextArea label={t('vote.note')} hint={t('vote.note.how')} name="note" required maxLength={1000} />
      {children}
      <div className="dialog__act">
        <button type="submit" className="ds-button">
          {t('vote.close.anyway')}
        </button>
      </div>
    </form>
  );
}

function CloseHands({ treatment, vote, onChanged }: Props) {
  const { t } = useTranslation();
  const [counting, setCounting] = useState(false);
  return (
    <div className="close-vote">
      <p>{t('vote.handsUp')}</p>
      <button type="button" className="ds-button" data-size="lg" onClick={() => setCounting(true)}>
        {t('vote.count')}
      </button>
      {counting && (
        <CountDialog
          treatment={treatment}
          vote={vote}
          onCounted={onChanged}
          onClose={() => setCounting(false)}
        />
      )}
    </div>
  );
}

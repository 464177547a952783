import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import type { Election, Round } from './election';
import { CloseElectionRound, RecordElectionCount } from './election.operations';

interface Props {
  election: Election;
  round: Round;
  onChanged: () => void;
}

/** Whoever holds the election closes the round: as it was voted, or with the hands that were counted. */
export const CloseRound = (props: Props) =>
  props.round.method === 'hands' ? <CountHands {...props} /> : <CloseBallots {...props} />;

/** Not all have voted: then the minutes say why (kommuneloven § 8-1). */
function CloseBallots({ election, round, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, close] = useMutation(CloseElectionRound);
  const missing = round.entitled - round.cast;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (missing > 0 && !asking) return setAsking(true);
    const note = String(new FormData(event.currentTarget).get('note') ?? '') || null;
    const { data } = await close({ election: election.id, note });
    if (data) onChanged();
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      {asking && missing > 0 && (
        <>
          <p>{t('vote.close.lead', { count: missing })}</p>
          <TextArea label={t('vote.note')} hint={t('vote.note.how')} name="note" required maxLength={1000} />
        </>
      )}
      <Problem error={error} />
      <div>
        <button
          type="submit"
          className="ds-button"
          data-size="lg"
          data-variant={missing === 0 || asking ? 'primary' : 'secondary'}
          aria-busy={fetching || undefined}
        >
          {t(asking && missing > 0 ? 'vote.close.anyway' : 'election.close')}
        </button>
      </div>
    </form>
  );
}

/** Raised hands for each candidate, and those who voted blank. */
function CountHands({ election, round, onChanged }: Props) {
  const { t } = useTranslation();
  const [counted, setCounted] = useState<Readonly<Record<string, string>>>({});
  const [{ error, fetching }, record] = useMutation(RecordElectionCount);
  const names = [...election.candidates.map(({ seat }) => seat), 'blank'];
  const isWhole = names.every((name) => counted[name]);
  const voted = names.reduce((sum, name) => sum + Number(counted[name] ?? 0), 0);
  const differs = isWhole && voted !== round.entitled;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim() || null;
    const votes = election.candidates.map(({ seat }) => ({ seat, votes: Number(counted[seat]) }));
    const { data } = await record({
      election: election.id,
      count: { votes, blank: Number(counted['blank']), note },
    });
    if (data) onChanged();
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <div className="field-row">
        {names.map((name) => (
          <TextField
            key={name}
            label={
              name === 'blank'
                ? t('election.blankVotes')
                : t('election.votesFor', {
                    name: election.candidates.find(({ seat }) => seat === name)?.person.name,
                  })
            }
            type="number"
            min={0}
            max={999}
            required
            value={counted[name] ?? ''}
            onChange={({ target }) => setCounted({ ...counted, [name]: target.value })}
          />
        ))}
      </div>
      {isWhole && (
        <p role="status">
          <b>{t(differs ? 'vote.count.sumDiffers' : 'vote.count.sum', { voted, present: round.entitled })}</b>
        </p>
      )}
      {differs && (
        <TextArea label={t('vote.note')} hint={t('vote.note.how')} name="note" required maxLength={1000} />
      )}
      <Problem error={error} />
      <div>
        <button type="submit" className="ds-button" data-size="lg" aria-busy={fetching || undefined}>
          {t('election.count.save')}
        </button>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Problem } from '../ui/Problem';
import { OpenVote } from './vote.operations';
import {
  entryName,
  entryOf,
  openVoteOf,
  unsettled,
  type Entry,
  type Treatment,
  type Vote,
} from './treatment';

interface Props {
  treatment: Treatment;
  entry: Entry;
  onChanged: () => void;
  onLook: (id: string | null) => void;
}

const METHODS = ['ballots', 'hands', 'unanimous'] as const;

/** The chair, or the secretary on the chair's word, opens a vote; where that is shut, it is said why. */
export function OpenVoteForm({ treatment, entry, onChanged, onLook }: Props) {
  const { t } = useTranslation();
  const acts = entry?.viewerCan ?? treatment.viewerCan;
  const open = openVoteOf(treatment);
  if (open) return <OpenElsewhere treatment={treatment} vote={open} onLook={onLook} />;
  if (acts.includes('openVote'))
    return <Form key={entry?.id} treatment={treatment} entry={entry} onChanged={onChanged} />;
  const why = shutBecause(treatment, entry);
  return why ? <p className="treatment__why quiet">{t(why.key, { count: why.count })}</p> : null;
}

function OpenElsewhere({ treatment, vote, onLook }: Pick<Props, 'treatment' | 'onLook'> & { vote: Vote }) {
  const { t } = useTranslation();
  const name = entryName(t, treatment, entryOf(treatment, vote));
  return (
    <p className="treatment__why row">
      {t('vote.shut.voteIsOpen', { name })}
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => onLook(vote.proposal?.id ?? null)}
      >
        {t('vote.go')}
      </button>
    </p>
  );
}

function shutBecause(treatment: Treatment, entry: Entry) {
  if (treatment.result !== null || treatment.endsIn !== null) return null;
  if (entry && entry.state !== 'published') return null;
  if (treatment.meeting.state !== 'inSession') return { key: 'vote.shut.notInSession', count: 0 } as const;
  const waiting = unsettled(treatment).length;
  if (entry === null && waiting > 0) return { key: 'vote.shut.unsettled', count: waiting } as const;
  return treatment.viewerSeat ? ({ key: 'vote.wait', count: 0 } as const) : null;
}

function Form({ treatment, entry, onChanged }: Omit<Props, 'onLook'>) {
  const { t } = useTranslation();
  const [method, setMethod] = useState<(typeof METHODS)[number]>('ballots');
  const [seen, setSeen] = useState(false);
  const [{ error, fetching }, openVote] = useMutation(OpenVote);
  const mustSee = entry?.conflicts.some(({ matters }) => matters) ?? false;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const proposal = entry?.id ?? null;
    const { data } = await openVote({ treatment: treatment.id, proposal, method, acknowledged: seen });
    if (data) onChanged();
  };
  return (
    <form className="open-vote" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{t('vote.open.how')}</legend>
        {METHODS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              className="ds-input"
              name="method"
              checked={method === one}
              onChange={() => setMethod(one)}
            />
            {t(`vote.method.${one}`)}
          </label>
        ))}
      </fieldset>
      {mustSee && (
        <label className="open-vote__seen">
          <input
            type="checkbox"
            className="ds-input"
            required
            checked={seen}
            onChange={({ target }) => setSeen(target.checked)}
          />
          {t('vote.open.acknowledge')}
        </label>
      )}
      <Problem error={error} />
      <button type="submit" className="ds-button" data-size="lg" aria-busy={fetching || undefined}>
        {t(method === 'unanimous' ? 'vote.open.unanimous' : 'vote.open')}
      </button>
    </form>
  );
}

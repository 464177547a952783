import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Select } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { useWhatIsVotedOn } from './useWhatIsVotedOn';
import { OpenVote } from './ballot.operations';
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

const METHODS = ['ballots', 'hands', 'rollCall', 'unanimous', 'consensus'] as const;

/** Advisory bodies, which may agree without a vote. */
const BY_CONSENSUS: ReadonlySet<string> = new Set([
  'eldrerad',
  'ungdomsrad',
  'funksjonsnedsettelse',
  'administrativ',
]);

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

type Method = (typeof METHODS)[number];

function Form({ treatment, entry, onChanged }: Omit<Props, 'onLook'>) {
  const { t } = useTranslation();
  const on = useWhatIsVotedOn(treatment, entry);
  const [isTest, setTest] = useState(false);
  const [wanted, setMethod] = useState<Method>('ballots');
  const [seen, setSeen] = useState(false);
  const [{ error, fetching }, openVote] = useMutation(OpenVote);
  const mustBeCounted = isTest || on.chosen.form === 'alternative';
  const isUncounted = wanted === 'unanimous' || wanted === 'consensus';
  const method = mustBeCounted && isUncounted ? 'ballots' : wanted;
  const methods = METHODS.filter((one) => {
    if (one === 'consensus') return !mustBeCounted && BY_CONSENSUS.has(treatment.meeting.body.kind);
    return one !== 'unanimous' || !mustBeCounted;
  });
  const mustSee = on.isChanged || (entry?.conflicts.some(({ matters }) => matters) ?? false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const proposal = entry?.id ?? null;
    const { data } = await openVote({
      treatment: treatment.id,
      proposal,
      ...on.chosen,
      method,
      isTest,
      acknowledged: seen,
    });
    if (data) onChanged();
  };
  return (
    <form className="open-vote" onSubmit={(event) => void submit(event)}>
      {on.options.length > 1 && (
        <Select label={t('vote.open.on')} value={on.value} options={on.options} onChoose={on.choose} />
      )}
      <fieldset>
        <legend>{t('vote.open.how')}</legend>
        {methods.map((one) => (
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
      <label>
        <input
          type="checkbox"
          className="ds-input"
          checked={isTest}
          onChange={({ target }) => setTest(target.checked)}
        />
        {t('vote.test.open')}
      </label>
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
        {t(openName(method, isTest))}
      </button>
    </form>
  );
}

function openName(method: Method, isTest: boolean) {
  if (method === 'unanimous') return 'vote.open.unanimous';
  if (method === 'consensus') return 'vote.open.consensus';
  return isTest ? 'vote.open.test' : 'vote.open';
}

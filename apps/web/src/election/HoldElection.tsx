import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Choices } from '../ui/Choices';
import { Problem } from '../ui/Problem';
import { sittingIn } from './election';
import { OpenElection } from './election.operations';

interface Props {
  meeting: ShownMeeting;
  /** The case that it is for; null: the meeting. */
  item: ShownMeeting['items'][number] | null;
  cited: string | null;
  onChanged: () => void;
}

type Method = 'ballots' | 'hands' | 'unanimous';

/** Nobody presides: who is proposed, and how one votes. The only candidate can be elected unanimously at once. */
export function HoldElection({ meeting, item, cited, onChanged }: Props) {
  const { t } = useTranslation();
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const [method, setMethod] = useState<Method>('ballots');
  const [{ error, fetching }, open] = useMutation(OpenElection);
  const why = cited ? t('election.needed.case', { cited }) : t('election.needed');
  if (!(item ?? meeting).viewerCan.includes('holdElection'))
    return (
      <p>
        {why} {t('election.wait')}
      </p>
    );
  const methods: readonly Method[] =
    candidates.length === 1 ? ['ballots', 'hands', 'unanimous'] : ['ballots', 'hands'];
  const chosen = methods.includes(method) ? method : 'ballots';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const election = { item: item?.id ?? null, candidates: [...candidates], method: chosen };
    const { data } = await open({ meeting: meeting.id, election });
    if (data) onChanged();
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <p>{why}</p>
      <fieldset className="choices election__candidates">
        <legend>{t('election.candidates')}</legend>
        <p className="small quiet">{t('election.candidates.how')}</p>
        {sittingIn(meeting, item).map(({ seat, person }) => (
          <label key={seat}>
            <input
              type="checkbox"
              className="ds-input"
              checked={candidates.includes(seat)}
              onChange={({ target }) =>
                setCandidates(
                  target.checked ? [...candidates, seat] : candidates.filter((one) => one !== seat),
                )
              }
            />
            {person.name}
          </label>
        ))}
      </fieldset>
      <MethodChoice methods={methods} chosen={chosen} onChoose={setMethod} />
      <Problem error={error} />
      <div>
        <button type="submit" className="ds-button" data-size="lg" aria-busy={fetching || undefined}>
          {t(chosen === 'unanimous' ? 'election.open.unanimous' : 'election.open')}
        </button>
      </div>
    </form>
  );
}

interface MethodProps {
  methods: readonly Method[];
  chosen: Method;
  onChoose: (method: Method) => void;
}

/** How one votes in a round. */
export function MethodChoice({ methods, chosen, onChoose }: MethodProps) {
  const { t } = useTranslation();
  return (
    <Choices
      legend={t('election.method')}
      name="method"
      value={chosen}
      choices={methods.map((value) => ({ value, name: t(`election.method.${value}`) }))}
      onChoose={onChoose}
    />
  );
}

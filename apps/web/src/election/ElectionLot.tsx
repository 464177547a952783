import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Choices } from '../ui/Choices';
import { Select } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { sittingIn, type Election } from './election';
import { DrawElectionLot } from './election.operations';

interface Props {
  meeting: ShownMeeting;
  election: Election;
  onChanged: () => void;
}

/** The lot is drawn in the hall, by hand: on whom it fell, and who drew it. */
export function ElectionLot({ meeting, election, onChanged }: Props) {
  const { t } = useTranslation();
  const item = meeting.items.find(({ id }) => id === election.item) ?? null;
  const people = [
    ...sittingIn(meeting, item).map(({ person }) => person),
    ...meeting.body.secretaries.map(({ id, name }) => ({ id, name })),
  ];
  const [drawnBy, setDrawnBy] = useState(people[0]?.id ?? '');
  const [{ error, fetching }, draw] = useMutation(DrawElectionLot);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seat = String(new FormData(event.currentTarget).get('fell'));
    const { data } = await draw({ election: election.id, seat, drawnBy });
    if (data) onChanged();
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <p>{t('election.tie.how')}</p>
      <Select
        label={t('election.lot.by')}
        value={drawnBy}
        options={people.map(({ id, name }) => ({ value: id, name }))}
        onChoose={setDrawnBy}
      />
      <Choices
        legend={t('election.lot.fell')}
        name="fell"
        choices={election.lotBetween.map(({ seat, person }) => ({ value: seat, name: person.name }))}
      />
      <Problem error={error} />
      <div>
        <button type="submit" className="ds-button" data-size="lg" aria-busy={fetching || undefined}>
          {t('election.lot.save')}
        </button>
      </div>
    </form>
  );
}

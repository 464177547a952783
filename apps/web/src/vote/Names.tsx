import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Problem } from '../ui/Problem';
import { midSentence } from '../ui/words';
import { SeatBoxes } from './SeatBoxes';
import { sideNames, type Treatment, type Vote } from './treatment';
import { RecordNames } from './ballot.operations';

interface Props {
  treatment: Treatment;
  vote: Vote;
  onCounted: () => void;
}

/** Who voted against, by party; everybody else who sits in the case voted for. */
export function Names({ treatment, vote, onCounted }: Props) {
  const { t } = useTranslation();
  const [against, setAgainst] = useState<readonly string[]>([]);
  const [{ error, fetching }, record] = useMutation(RecordNames);
  const sitting = treatment.attendance.filter(({ person }) => person !== null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { data } = await record({ vote: vote.id, against: [...against] });
    if (data) onCounted();
  };
  const isTwo = vote.form === 'alternative';
  const sides = sideNames(t, treatment, vote);
  const values = { inFavour: sitting.length - against.length, against: against.length };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <div className="co-movers">
        <h3>
          {isTwo ? t('vote.count.whoFor', { name: midSentence(sides.against) }) : t('vote.count.whoAgainst')}
        </h3>
        <p className="small quiet">
          {isTwo
            ? t('vote.count.whoForHow', { name: midSentence(sides.for) })
            : t('vote.count.whoAgainstHow')}
        </p>
        <SeatBoxes seats={sitting} chosen={against} onChoose={setAgainst} />
      </div>
      <p role="status">
        <b>
          {isTwo
            ? t('vote.count.namesSumOf', {
                ...values,
                one: midSentence(sides.for),
                other: midSentence(sides.against),
              })
            : t('vote.count.namesSum', values)}
        </b>{' '}
        {values.inFavour === values.against && t('vote.count.tie')}
      </p>
      <Problem error={error} />
      <div className="dialog__act">
        <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
          {t('vote.count.save')}
        </button>
      </div>
    </form>
  );
}

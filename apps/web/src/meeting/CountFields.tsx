import { useTranslation } from 'react-i18next';
import { Choices } from '../ui/Choices';
import { TextField } from '../ui/Field';

interface Props {
  /** What each field is called. */
  inFavour: string;
  against: string;
  /** What the presiding chair's own vote is called. */
  chairFor: string;
  chairAgainst: string;
}

/** Votes for and against what the body decided about its meeting, and how the chair voted: it decides on a tie. */
export function CountFields({ inFavour, against, chairFor, chairAgainst }: Props) {
  const { t } = useTranslation();
  const sides = { inFavour, against };
  return (
    <>
      <div className="field-row">
        {(['inFavour', 'against'] as const).map((side) => (
          <TextField key={side} label={sides[side]} name={side} type="number" min={0} max={999} required />
        ))}
      </div>
      <Choices
        legend={t('meeting.disqualify.chair')}
        name="chair"
        choices={[
          { value: 'for', name: chairFor },
          { value: 'against', name: chairAgainst },
        ]}
      />
    </>
  );
}

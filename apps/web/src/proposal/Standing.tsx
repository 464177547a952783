import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import type { Treatment } from '../vote/treatment';
import { CoMovers } from './CoMovers';

interface Props {
  treatment: Treatment;
  withSeats: readonly string[];
  onBehalfOf: readonly string[];
  onSeats: (seats: readonly string[]) => void;
  onGroups: (groups: readonly string[]) => void;
}

/** Who else stands behind a proposal: other members, and parties, lists, groups or bodies. */
export function Standing({ treatment, withSeats, onBehalfOf, onSeats, onGroups }: Props) {
  const { t } = useTranslation();
  const parties = [...new Set(treatment.attendance.flatMap(({ seat }) => seat.party ?? []))].sort((a, b) =>
    a.localeCompare(b, 'nb'),
  );
  const other = onBehalfOf.find((group) => !parties.includes(group)) ?? '';
  const chosen = onBehalfOf.filter((group) => parties.includes(group));
  const choose = (groups: readonly string[], also: string) =>
    onGroups(also.trim() ? [...groups, also] : groups);
  return (
    <>
      <CoMovers treatment={treatment} chosen={withSeats} onChoose={onSeats} />
      <details className="co-movers">
        <summary>{t('proposal.dialog.behalf')}</summary>
        <fieldset>
          <legend className="only-heard">{t('proposal.dialog.behalf')}</legend>
          {parties.map((party) => (
            <label key={party}>
              <input
                type="checkbox"
                className="ds-input"
                checked={chosen.includes(party)}
                onChange={() =>
                  choose(
                    chosen.includes(party) ? chosen.filter((one) => one !== party) : [...chosen, party],
                    other,
                  )
                }
              />
              {party}
            </label>
          ))}
        </fieldset>
        <TextField
          label={t('proposal.dialog.behalf.other')}
          optional
          value={other}
          maxLength={200}
          onChange={({ target }) => choose(chosen, target.value)}
        />
      </details>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { byParty } from './Presence';
import type { Treatment } from './treatment';

interface Props {
  seats: Treatment['attendance'];
  chosen: readonly string[];
  onChoose: (seats: readonly string[]) => void;
}

/** Any number of seats, by party. */
export function SeatBoxes({ seats, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const toggle = (seat: string) =>
    onChoose(chosen.includes(seat) ? chosen.filter((one) => one !== seat) : [...chosen, seat]);
  return byParty(t, seats).map(([party, rows]) => (
    <fieldset key={party}>
      <legend>{party}</legend>
      {rows.map(({ seat, person }) => (
        <label key={seat.id}>
          <input
            type="checkbox"
            className="ds-input"
            checked={chosen.includes(seat.id)}
            onChange={() => toggle(seat.id)}
          />
          {(person ?? seat.person).name}
        </label>
      ))}
    </fieldset>
  ));
}

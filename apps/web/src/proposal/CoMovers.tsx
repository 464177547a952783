import { useTranslation } from 'react-i18next';
import { byParty } from '../vote/Presence';
import type { Treatment } from '../vote/treatment';

interface Props {
  treatment: Treatment;
  chosen: readonly string[];
  onChoose: (seats: readonly string[]) => void;
}

/** Those who stand behind a proposal together with its mover, by party. */
export function CoMovers({ treatment, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { attendance } = treatment;
  const others = attendance.filter(({ seat }) => seat.id !== treatment.viewerSeat?.id);
  const toggle = (seat: string) =>
    onChoose(chosen.includes(seat) ? chosen.filter((one) => one !== seat) : [...chosen, seat]);
  return (
    <details className="co-movers">
      <summary>{t('proposal.dialog.with')}</summary>
      <p className="small quiet">{t('proposal.dialog.withHow')}</p>
      {byParty(t, others).map(([party, seats]) => (
        <fieldset key={party}>
          <legend>{party}</legend>
          {seats.map(({ seat, person }) => (
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
      ))}
    </details>
  );
}

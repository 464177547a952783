import { useTranslation } from 'react-i18next';
import { SeatBoxes } from '../vote/SeatBoxes';
import type { Treatment } from '../vote/treatment';

interface Props {
  treatment: Treatment;
  chosen: readonly string[];
  onChoose: (seats: readonly string[]) => void;
}

/** Those who stand behind a proposal together with its mover, by party. */
export function CoMovers({ treatment, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const others = treatment.attendance.filter(({ seat }) => seat.id !== treatment.viewerSeat?.id);
  return (
    <details className="co-movers">
      <summary>{t('proposal.dialog.with')}</summary>
      <p className="small quiet">{t('proposal.dialog.withHow')}</p>
      <SeatBoxes seats={others} chosen={chosen} onChoose={onChoose} />
    </details>
  );
}

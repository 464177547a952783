import { useTranslation } from 'react-i18next';
import { CLOSING_BASIS, CLOSING_GROUNDS, type ClosingGround } from '@samsvar/domain';
import { Select, TextField } from '../ui/Field';

interface Props {
  ground: ClosingGround;
  legalBasis: string;
  problem: string | undefined;
  onChange: (part: { ground?: ClosingGround; legalBasis: string }) => void;
}

/** The closing that a call foresees: why, and by which paragraph (kommuneloven § 11-5). */
export function Foreseen({ ground, legalBasis, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('meeting.closing.ground')}
        hint={t('meeting.call.foresee')}
        value={ground}
        options={CLOSING_GROUNDS.map((value) => ({ value, name: t(`meeting.closing.ground.${value}`) }))}
        onChoose={(chosen) => onChange({ ground: chosen, legalBasis: CLOSING_BASIS[chosen] })}
      />
      <TextField
        id="call-legalBasis"
        label={t('meeting.legalBasis')}
        hint={t('meeting.legalBasis.hint')}
        problem={problem}
        value={legalBasis}
        onChange={(event) => onChange({ legalBasis: event.target.value })}
      />
    </>
  );
}

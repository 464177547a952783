import { SCREENING_BASES } from '@samsvar/domain';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';

interface Props {
  basis: string;
  problem: string | undefined;
  onChange: (basis: string) => void;
}

/** By which law: as it is to be cited. Those that are used most are offered. */
export function BasisField({ basis, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('screening.basis')}
        hint={t('screening.basisHow')}
        list="screening-bases"
        value={basis}
        maxLength={200}
        problem={problem}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id="screening-bases">
        {SCREENING_BASES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

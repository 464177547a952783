import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';

interface Props {
  cases: readonly { readonly id: string; readonly title: string }[];
  /** Legal basis, by case. */
  bases: Readonly<Record<string, string>>;
  onChange: (bases: Readonly<Record<string, string>>) => void;
}

/** Which of the cases have papers that are withheld from the public, and by which law. */
export function Screened({ cases, bases, onChange }: Props) {
  const { t } = useTranslation();
  return cases.map(({ id, title }) => (
    <TextField
      key={id}
      label={
        <>
          {t('meeting.call.screened')} <span className="quiet">({title})</span>
        </>
      }
      hint={t('meeting.call.screenedHow')}
      maxLength={300}
      optional
      value={bases[id] ?? ''}
      onChange={(event) => onChange({ ...bases, [id]: event.target.value })}
    />
  ));
}

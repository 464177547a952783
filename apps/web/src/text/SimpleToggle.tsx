import { useTranslation } from 'react-i18next';

interface Props {
  /** Null until somebody has chosen. */
  simple: boolean | null;
  onToggle: (simple: boolean) => void;
}

/** Goes between the two ways of writing. The tools around it change with it; focus stays on it. */
export function SimpleToggle({ simple, onToggle }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="tool"
      autoFocus={simple !== null}
      aria-pressed={simple === true}
      onClick={() => onToggle(!simple)}
    >
      {t('answer.text.simple')}
    </button>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is wrong, by the id of the field where it can be put right. */
  problems: readonly { readonly field: string; readonly sentence: string }[];
}

/** Above a form that could not be sent: what is wrong, with a way to each place. Takes focus. */
export function ErrorSummary({ problems }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = problems.map(({ sentence }) => sentence).join();
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="ds-error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{t('common.errors.title')}</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

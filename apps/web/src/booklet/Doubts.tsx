import { useTranslation } from 'react-i18next';
import type { Warning } from './correction';

/** Every repair and guess, with its line in the file, so that a person can look it over. `how` says what was done about them. */
export function Doubts({ warnings, how }: { warnings: readonly Warning[]; how?: string }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return <p className="quiet">{t('booklet.doubts.none')}</p>;
  return (
    <details className="doubts paper">
      <summary>{t('booklet.doubts', { count: warnings.length })}</summary>
      <p className="quiet small">{how ?? t('booklet.doubts.how')}</p>
      <ul>
        {warnings.map(({ code, line, text }, index) => (
          <li key={index}>
            <span>{String(t(`booklet.doubt.${code}` as 'booklet.doubts.how', { defaultValue: code }))}</span>
            <q className="written">{text}</q>
            {line > 0 && <span className="quiet">{t('booklet.doubts.line', { line })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import type { Warning } from './correction';
import './booklet.css';

interface Props {
  warnings: readonly Warning[];
  /** What was done about them, where it is not what is done to a booklet. */
  how?: string;
  opened?: boolean;
}

/** Every repair and guess, with its line in the file, so that a person can look it over. */
export function Doubts({ warnings, how, opened = false }: Props) {
  const { t } = useTranslation();
  if (warnings.length === 0) return <p className="quiet">{t('booklet.doubts.none')}</p>;
  return (
    <details className="doubts paper" open={opened}>
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

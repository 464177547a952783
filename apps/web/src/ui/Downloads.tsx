import { DownloadIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import './Downloads.css';

/** A paper that the server draws, as Word and as PDF. */
export function Downloads({ paper }: { paper: string }) {
  const { t } = useTranslation();
  return (
    <p className="downloads">
      {(['docx', 'pdf'] as const).map((format) => (
        <a key={format} className="ds-button" data-variant="secondary" href={`${paper}.${format}`} download>
          <DownloadIcon aria-hidden />
          {t(`common.download.${format}`)}
        </a>
      ))}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KeepVersionButton } from './versions/KeepVersionButton';
import './desk-links.css';

/** Where else the draft is looked at, and keeping it as it is now. */
export function DeskLinks({ caseId, keeps }: { caseId: string; keeps: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="desk-links">
      {keeps && <KeepVersionButton caseId={caseId} variant="secondary" />}
      <Link className="lone-link" to={`/saker/${caseId}/versjoner`}>
        {t('report.kept.open')}
      </Link>
      <Link className="lone-link" to={`/saker/${caseId}/sammenlikning`}>
        {t('report.compare.open')}
      </Link>
    </div>
  );
}

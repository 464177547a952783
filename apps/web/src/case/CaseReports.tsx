import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShownCase } from './CasePage';

/** What can be read out of the case: its texts side by side. */
export function CaseReports({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const drafts = shown.draft?.viewerCan.includes('readDraft') ?? false;
  if (!drafts && !shown.viewerCan.includes('exportCase')) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('report.title')}</h2>
      <p>
        <Link className="lone-link" to={`/saker/${shown.id}/sammenlikning`}>
          {t('report.compare.open')}
        </Link>
      </p>
    </section>
  );
}

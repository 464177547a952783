import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BodyMark } from '../ui/BodyMark';
import { midSentence } from '../ui/words';
import type { ShownCase } from './CasePage';

/** What can be read out of the case: its texts side by side, and what each body is told. */
export function CaseReports({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const drafts = shown.draft?.viewerCan.includes('readDraft') ?? false;
  const told = shown.answers.filter(({ viewerCan }) => viewerCan.includes('readAnswerBack'));
  if (!drafts && !shown.viewerCan.includes('exportCase')) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('report.title')}</h2>
      <p>
        <Link className="lone-link" to={`/saker/${shown.id}/sammenlikning`}>
          {t('report.compare.open')}
        </Link>
      </p>
      {drafts && (
        <p>
          <Link className="lone-link" to={`/saker/${shown.id}/versjoner`}>
            {t('report.kept.open')}
          </Link>
        </p>
      )}
      {told.length > 0 && (
        <>
          <h3 className="case-reports__told">{t('report.back.bodies')}</h3>
          <ul className="case-reports">
            {told.map(({ id, body }) => (
              <li key={id}>
                <BodyMark body={body} size="sm" />
                <Link className="lone-link" to={`/saker/${shown.id}/tilbakemelding/${body.id}`}>
                  {t('report.back.open', { body: midSentence(body.name) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

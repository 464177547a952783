import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Wordings } from '../wording/Wordings';
import type { ShownCase } from './CasePage';

/** What is asked. Where it is worded in several ways, all are shown, and which one is answered. */
export function Questions({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('case.questions')}</h2>
      <ol className="case-questions">
        {shown.questions.map((question) => (
          <li key={question.id}>
            <span className="case-questions__number">{question.number}</span>
            <div>
              <p className="question">{question.text}</p>
              <Wordings caseId={shown.id} question={question.id} revision={shown.revision} />
            </div>
          </li>
        ))}
      </ol>
      <p className="small">
        {t('case.fromBooklet')} <Link to={`/hefter/${shown.booklet.id}`}>{shown.booklet.title}</Link>
      </p>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShownCase } from './CasePage';

/** What is asked. Where booklet and case word it differently, both are shown, and which one is answered. */
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
              {question.caseWording && (
                <details>
                  <summary>{t(`case.wording.answered.${question.answeredWording}`)}</summary>
                  <dl>
                    <dt>{t('case.wording.booklet')}</dt>
                    <dd className="written">{question.bookletWording}</dd>
                    <dt>{t('case.wording.case')}</dt>
                    <dd className="written">{question.caseWording}</dd>
                  </dl>
                </details>
              )}
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

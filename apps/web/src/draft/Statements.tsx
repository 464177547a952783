import { shortDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BodyMark } from '../ui/BodyMark';
import type { StatedAnswer } from './draft';

/** The adopted answers, which follow the case verbatim whatever the draft says. */
export function Statements({ answers, caseId }: { answers: readonly StatedAnswer[]; caseId: string }) {
  const { t } = useTranslation();
  const adopted = answers.filter(({ state }) => state === 'adopted');
  if (adopted.length === 0) return null;
  return (
    <section className="statements" aria-labelledby="statements">
      <h2 id="statements">{t('draft.verbatim')}</h2>
      <p className="quiet">{t('draft.verbatimHow')}</p>
      <ul>
        {adopted.map(({ id, body, settledAt }) => (
          <li key={id}>
            <BodyMark body={body} size="sm" />
            <span>
              {body.name}
              {settledAt && `, ${shortDate(settledAt)}`}
            </span>
            <Link className="lone-link" to={`/saker/${caseId}/svar/${id}`}>
              {t('draft.read')}
              <span className="only-heard"> {body.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

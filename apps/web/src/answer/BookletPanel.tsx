import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer, Question } from './answer';

interface Props {
  answer: Answer;
  question: Question;
  /** Puts a paragraph of the booklet into the answer; absent for those who only read. */
  onQuote: ((words: string) => void) | undefined;
}

/** What the booklet says about the question's theme, beside what one writes. */
export function BookletPanel({ answer, question, onQuote }: Props) {
  const { t } = useTranslation();
  const { booklet } = answer.case;
  const theme = booklet.themes.find(({ title }) => title === question.theme);
  return (
    <section aria-labelledby="booklet" className="booklet-panel">
      <div className="panel-heading">
        <h2 id="booklet">{t('answer.booklet.title')}</h2>
        <Link className="small" to={`/hefter/${booklet.id}`}>
          {t('answer.booklet.read')}
        </Link>
      </div>
      <div className="booklet-panel__asks">
        <p className="booklet-panel__who">{t('answer.booklet.asks')}</p>
        <p className="written">{question.bookletWording}</p>
        {question.caseWording && (
          <details>
            <summary>
              {t('answer.booklet.otherWording')} <u>{t('answer.booklet.seeBoth')}</u>
            </summary>
            <p className="booklet-panel__who">{t('answer.booklet.inCase')}</p>
            <p className="written">{question.caseWording}</p>
          </details>
        )}
      </div>
      {theme?.chapters.map((chapter) => (
        <details key={`${chapter.kind} ${chapter.title}`} className="chapter">
          <summary>{t(`answer.chapter.${chapter.kind}`, { title: chapter.title })}</summary>
          {chapter.text.split(/\n{2,}/).map((paragraph, index) => (
            <div key={index}>
              <p className="written">{paragraph}</p>
              {onQuote && (
                <button type="button" className="tool" onClick={() => onQuote(paragraph)}>
                  <ArrowLeftIcon className="icon" aria-hidden />
                  {t('answer.booklet.quote')}
                </button>
              )}
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}

import { CheckmarkCircleIcon, PencilWritingIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer, Question } from './answer';

interface Props {
  answer: Answer;
  current: Question;
  /** Nonblank blocks per question. */
  points: (question: string) => number;
  /** How many write in a question now. */
  writers: (question: string) => number;
}

/** The questions, and how far each has come. */
export function QuestionNav({ answer, current, points, writers }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="question-nav" aria-label={t('answer.questions')}>
      <p className="over">{t('answer.asks', { booklet: answer.case.booklet.title })}</p>
      <ol>
        {answer.case.questions.map((question) => (
          <li key={question.id}>
            <Link
              to={`/saker/${answer.case.id}/svar/${answer.id}/${question.number}`}
              aria-current={question.id === current.id ? 'step' : undefined}
            >
              <span className="question-nav__number">
                <span className="only-heard">{t('answer.questionOf', { number: '' })}</span>
                {question.number}
              </span>
              <span>
                <span className="question-nav__text">{question.text}</span>
                <Standing
                  settled={answer.state === 'adopted'}
                  points={points(question.id)}
                  writers={writers(question.id)}
                />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Standing({ settled, points, writers }: { settled: boolean; points: number; writers: number }) {
  const { t } = useTranslation();
  if (settled) {
    return (
      <small>
        <CheckmarkCircleIcon className="icon" aria-hidden />
        {points > 0 ? t('answer.state.adopted', { count: points }) : t('draft.coverage.notConsidered')}
      </small>
    );
  }
  if (writers > 0) {
    return (
      <small>
        <PencilWritingIcon className="icon" aria-hidden />
        {t('answer.state.writing', { count: writers })}
      </small>
    );
  }
  return <small>{points > 0 ? t('answer.state.points', { count: points }) : t('answer.state.empty')}</small>;
}

import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toQuestion, type Account, type CompiledCase, type Point, type Question } from './draft';

interface Props {
  compiled: CompiledCase;
  points: readonly Point[];
  account: Account;
  current: Question;
}

/** The questions, with how many points each has open. */
export function QuestionTabs({ compiled, points, account, current }: Props) {
  const { t } = useTranslation();
  const openIn = (question: string) =>
    points.filter((point) => point.question === question && account.open.includes(point.id)).length;
  return (
    <nav className="question-tabs" aria-label={t('answer.questions')}>
      {compiled.questions.map((question) => {
        const open = openIn(question.id);
        const reworded = points.filter(
          (point) => point.question === question.id && account.awaiting.includes(point.id),
        ).length;
        return (
          <Link
            key={question.id}
            to={toQuestion(compiled.id, question.number)}
            aria-current={question.id === current.id ? 'page' : undefined}
          >
            <b>{question.number}</b>
            <span className="question-tabs__text">{question.text}</span>
            {open > 0 || reworded > 0 ? (
              <>
                {open > 0 && (
                  <span className="tag question-tabs__open">{t('draft.open', { count: open })}</span>
                )}
                {reworded > 0 && (
                  <span className="tag question-tabs__open">
                    {t('disposition.awaiting', { count: reworded })}
                  </span>
                )}
              </>
            ) : (
              <span className="question-tabs__done">
                <CheckmarkCircleIcon className="icon" aria-hidden />
                {t('draft.allAccounted')}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

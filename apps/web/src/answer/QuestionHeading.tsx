import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/PageHeading';
import type { Answer, Question } from './answer';

/** The question, large: it is what the page is about. */
export function QuestionHeading({
  answer,
  question,
  saved,
}: {
  answer: Answer;
  question: Question;
  saved?: ReactNode;
}) {
  const { t } = useTranslation();
  const { questions } = answer.case;
  return (
    <PageHeading
      className="question-heading"
      title={t('answer.title', { body: answer.body.name, number: question.number })}
      over={
        answer.meeting
          ? t('answer.over', { number: question.number, all: questions.length })
          : `${answer.body.name} · ${t('answer.over', { number: question.number, all: questions.length })}`
      }
      lead={saved}
    >
      <span className="question">{question.text}</span>
    </PageHeading>
  );
}

import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Opened } from '../ui/Opened';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import type { Answer } from './answer';
import { PointOriginsQuery } from './answer.operations';
import { OriginLines } from './PointOrigin';

/** The points of a settled answer to a question, each with what the body adopted it by and who wrote it. */
export function PointOrigins({ answer, question }: { answer: Answer; question: string }) {
  const { t } = useTranslation();
  if (answer.state !== 'adopted') return null;
  return (
    <Opened className="origins" summary={t('answer.origin.all')}>
      {() => <Points id={answer.id} question={question} />}
    </Opened>
  );
}

function Points({ id, question }: { id: string; question: string }) {
  const [{ data, error }] = useQuery({ query: PointOriginsQuery, variables: { id } });
  if (error) return <Problem error={error} />;
  if (!data) return <Waiting />;
  return (
    <ol>
      {data.answer?.points
        .filter((point) => point.question === question)
        .map((point) => (
          <li key={point.id}>
            <b>{point.number}</b> <span className="written">{point.text}</span>
            <OriginLines {...point} />
          </li>
        ))}
    </ol>
  );
}

import { shortDate, time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PointOrigin } from '../answer/PointOrigin';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { PointTrailQuery } from './disposition.operations';
import { Opened } from '../ui/Opened';
import type { PointProps } from './PointItem';

/** Who did what with a point, and when; read when it is opened, so that a long list asks for nothing. */
export function PointTrail({ point, compiled }: Pick<PointProps, 'point' | 'compiled'>) {
  const { t } = useTranslation();
  const summary = (
    <>
      {t('disposition.trail')}
      <span className="only-heard"> {`${point.body.name} ${point.number}`}</span>
    </>
  );
  return (
    <Opened className="point__trail" summary={summary}>
      {() => (
        <>
          <PointOrigin caseId={compiled.id} point={point.id} />
          <Turns caseId={compiled.id} point={point} />
        </>
      )}
    </Opened>
  );
}

function Turns({ caseId, point }: { caseId: string } & Pick<PointProps, 'point'>) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({
    query: PointTrailQuery,
    variables: { case: caseId, point: point.id },
    requestPolicy: 'network-only',
  });
  if (error) return <Problem error={error} />;
  if (!data) return <Waiting />;
  if (data.pointTrail.length === 0) return <p className="quiet">{t('disposition.trail.none')}</p>;
  return (
    <ol aria-label={t('disposition.trail.of', { body: point.body.name, number: point.number })}>
      {data.pointTrail.map(({ kind, by, at, reason, passedTo, words }, index) => (
        <li key={index}>
          {t(`disposition.turn.${kind}`)}
          {(reason ?? passedTo ?? words) && <>: «{reason ?? passedTo ?? words}»</>}
          <span className="quiet">
            {t('disposition.trail.line', { name: by.name, date: shortDate(at), time: time(at) })}
          </span>
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import type { Treatment } from './treatment';
import './decision.css';

type Words = NonNullable<Treatment['decision']>;

interface Props {
  treatment: Pick<Treatment, 'task'>;
  decision: Words;
  /** False: these are the words that will stand when they are confirmed. */
  stands: boolean;
}

/** Vedtak or innstilling in the very words that will stand, or stand. Empty by design is said so. */
export function Decision({ treatment: { task }, decision: { ending, points, sha256 }, stands }: Props) {
  const { t } = useTranslation();
  const empty = ending === 'sentOn' ? 'sentOn' : 'sentBack';
  return (
    <section className="decision">
      <h2>{t(task === 'decides' ? 'decision.title.decides' : 'decision.title.recommends')}</h2>
      {points.length === 0 ? (
        <p>{t(stands ? `decision.empty.was.${empty}` : `decision.empty.${empty}`)}</p>
      ) : (
        <>
          <p className="quiet">{t(stands ? 'decision.stands' : 'decision.reads')}</p>
          <ol className="decision__points written" data-single={points.length === 1 || undefined}>
            {points.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ol>
        </>
      )}
      {stands && <p className="small quiet">{t('decision.sealed', { hash: sha256.slice(0, 12) })}</p>}
    </section>
  );
}

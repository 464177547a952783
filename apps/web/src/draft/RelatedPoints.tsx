import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Select } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { SourceChip } from '../ui/SourceChip';
import { LiftDisagreement, MarkDisagreement } from './disposition.operations';
import type { Point } from './draft';
import { Opened } from '../ui/Opened';
import type { PointProps } from './PointItem';
import { opponentsOf, relatedTo, type Related } from './related';

/** What goes with a point: what may be about the same thing, and what contradicts it. Nothing is merged by itself. */
export function RelatedPoints(props: PointProps) {
  const { point, draft } = props;
  const { t } = useTranslation();
  const related = relatedTo(point.id, draft);
  const opponents = opponentsOf(point.id, draft);
  const mark = (
    <>
      {t('disposition.disagrees.more')}
      <span className="only-heard"> {`${point.body.name} ${point.number}`}</span>
    </>
  );
  return (
    <>
      {opponents.map((other) => (
        <p key={other.id} className="point__disagrees">
          {t('disposition.disagrees.with', { body: other.body.name, number: other.number })}
        </p>
      ))}
      {related.length > 0 && (
        <div className="point__like">
          <span>{t('disposition.like')}:</span>
          <ul>
            {related.map((one) => (
              <li key={one.point.id}>
                <a href={`#punkt-${one.point.id}`}>
                  <SourceChip body={one.point.body} label={one.point.number} />
                </a>{' '}
                <Why {...one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {draft.viewerCan.includes('disposePoint') && (
        <Opened className="point__trail" summary={mark}>
          {() => <MarkForm {...props} opponents={opponents} />}
        </Opened>
      )}
    </>
  );
}

function Why({ heading, words }: Related) {
  const { t } = useTranslation();
  return (
    <span className="quiet">
      {heading === null
        ? t('disposition.like.words', { words: words.join(', ') })
        : t('disposition.like.heading', { heading })}
    </span>
  );
}

/** Chooses among the other points to the question; the likeliest first. */
function MarkForm({
  point,
  draft,
  compiled,
  refetch,
  opponents,
}: PointProps & { opponents: readonly Point[] }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [marking, mark] = useMutation(MarkDisagreement);
  const [lifting, lift] = useMutation(LiftDisagreement);
  const like = relatedTo(point.id, draft).map((one) => one.point);
  const others = [...like, ...draft.points.filter((one) => !like.includes(one))].filter(
    (one) => one.id !== point.id && one.question === point.question && !opponents.includes(one),
  );
  const [chosen, setChosen] = useState('');
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const about = (opponent: Point) => ({ case: compiled.id, points: [point.id, opponent.id] });
  const done = (said: string) => {
    announce(said);
    refetch();
  };
  const lifted = async (opponent: Point) => {
    if ((await lift(about(opponent))).data) done(t('disposition.disagrees.lifted'));
  };
  const marked = async (opponent: Point) => {
    const { body, number } = opponent;
    if ((await mark(about(opponent))).data)
      done(t('disposition.disagrees.marked', { body: body.name, number }));
  };
  return (
    <div className="point__mark">
      {opponents.map((one) => (
        <button
          key={one.id}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void lifted(one)}
        >
          {t('disposition.disagrees.lift')}: {one.body.name} {one.number}
        </button>
      ))}
      {other && (
        <>
          <Select
            label={t('disposition.disagrees.which')}
            value={other.id}
            options={others.map((one) => ({
              value: one.id,
              name: `${one.body.name} ${one.number}: ${one.text}`,
            }))}
            onChoose={setChosen}
          />
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => void marked(other)}
          >
            {t('disposition.disagrees.mark')}
          </button>
        </>
      )}
      <Problem error={marking.error ?? lifting.error} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { WordDiff } from '../proposal/WordDiff';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { difference, isVerbatim, type ComparedBlock, type ComparedPoint, type Lookup } from './comparison';

/** A point's own words. */
export function Said({ point: { point } }: { point: ComparedPoint }) {
  const { t } = useTranslation();
  return (
    <div className="compared">
      <p className="compared__label">
        {`${point.body.name} ${point.number}`}
        {point.minority && ` · ${t('answer.minority.heading', { who: point.minority })}`}
      </p>
      <p className="written">{point.text}</p>
    </div>
  );
}

interface BlockProps {
  block: ComparedBlock;
  /** Number of the question whose row it is. */
  question: number;
  lookup: Lookup;
  /** The one point that the row is about; null when there are none, or several. */
  compared: ComparedPoint | null | undefined;
}

/** A block as it stands in the draft: its words against the point's own, where it carries that point alone. */
export function DraftedBlock({ block, question, lookup, compared }: BlockProps) {
  const { t } = useTranslation();
  const { before } = block;
  if (!before) return <p className="quiet">{t('report.compare.notInDraft')}</p>;
  const alone = compared && block.points.length === 1 ? compared.point : null;
  const others = block.points
    .filter((id) => id !== compared?.point.id)
    .flatMap((id) => lookup.point(id) ?? [])
    .map(({ point }) => `${point.body.short} ${point.number}`);
  const labels = [
    placeOf(t, before, question),
    alone && t(isVerbatim(alone.text, block) ? 'report.compare.verbatim' : 'report.compare.reworded'),
    compared && others.length > 0 && t('report.compare.withPoints', { points: others.join(', ') }),
  ];
  return (
    <div className="compared">
      <p className="compared__label">{labels.filter(Boolean).join(' · ')}</p>
      {alone && !isVerbatim(alone.text, block) ? (
        <WordDiff pieces={difference(alone.text, before.text)} />
      ) : (
        <p className="written">{before.text}</p>
      )}
    </div>
  );
}

const FATE = {
  pending: 'notYet',
  same: 'same',
  changed: 'changed',
  added: 'added',
  removed: 'removed',
} as const;

/** What became of the block in what was decided, and by which proposals. */
export function DecidedBlock({ block, question }: BlockProps) {
  const { t } = useTranslation();
  const { before, after, fate } = block;
  const by = block.carried.map((one) => t('report.compare.proposal', { ...one })).join(', ');
  const said = t(`report.compare.${FATE[fate]}`);
  return (
    <div className="compared">
      <p className="compared__label" data-fate={fate}>
        {[
          after && placeOf(t, after, question),
          by && fate !== 'same' ? `${said} ${t('report.compare.by.proposals', { by })}` : said,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {fate === 'same' ? (
        <p className="written">{after?.text}</p>
      ) : (
        <WordDiff pieces={difference(before?.text ?? null, after?.text ?? null)} />
      )}
    </div>
  );
}

function placeOf(
  t: ReturnType<typeof useTranslation>['t'],
  { question, paragraph }: NonNullable<ComparedBlock['before']>,
  here: number,
): string {
  return question === here
    ? t('report.compare.place', { paragraph })
    : t('report.compare.placeElsewhere', { question, paragraph });
}

/** What became of a point that no block of the draft carries. */
export function NotCarried({ point, state }: { point: ComparedPoint; state: string }) {
  const { t } = useTranslation();
  if (state === 'none') return <p className="quiet">{t('report.compare.draft.none')}</p>;
  return (
    <div className="compared">
      <p className="compared__label compared__disposition">
        <DispositionGlyph kind={point.kind} />
        {t(`draft.disposition.${point.kind}`)}
      </p>
      {point.reason && <p>{point.reason}</p>}
      {point.passedTo && <p>{t('draft.passedTo', { to: point.passedTo })}</p>}
    </div>
  );
}

/** What the third column says where nothing was decided, or nothing of this. */
export function NotDecided({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <p className="quiet">
      {t(state === 'decided' ? 'report.compare.notInDecided' : 'report.compare.notYet')}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import type { AnswerState, DispositionKind } from '../graphql';
import { DispositionGlyph } from './DispositionGlyph';
import './CoverageCell.css';

export type Counts = Readonly<Record<DispositionKind, number>>;

interface Props {
  counts: Counts;
  state: AnswerState;
  /** True while the bodies still answer: one that has not is waited for. Later it has not answered. */
  answering: boolean;
  /** What one waits for while the answer is open, such as «Møte 28. januar». */
  waitsFor?: string;
}

const ORDER = [
  'merged',
  'included',
  'passedOn',
  'declined',
  'open',
] as const satisfies readonly DispositionKind[];

/**
 * One body's points to one question: a glyph per point, and the same in numbers. A body that said
 * nothing, or has not spoken yet, is said in words: silence is never an empty square.
 */
export function CoverageCell({ counts, state, answering, waitsFor }: Props) {
  const { t } = useTranslation();
  const all = ORDER.reduce((sum, kind) => sum + counts[kind], 0);
  if (state === 'noStatement')
    return <span className="coverage-cell">{t('draft.coverage.noStatement')}</span>;
  if (state === 'open' && all === 0) {
    return (
      <span className="coverage-cell">
        {t(answering || waitsFor ? 'draft.coverage.waiting' : 'report.coverage.unanswered')}
        {waitsFor && <small>{waitsFor}</small>}
      </span>
    );
  }
  if (all === 0) return <span className="coverage-cell">{t('draft.coverage.notConsidered')}</span>;
  return (
    <span className="coverage-cell" data-open={counts.open > 0 || undefined}>
      <span className="coverage-cell__glyphs">
        {ORDER.flatMap((kind) =>
          Array.from({ length: counts[kind] }, (_, index) => (
            <DispositionGlyph key={`${kind}${index}`} kind={kind} />
          )),
        )}
      </span>
      <span>{t('draft.coverage.accounted', { done: all - counts.open, all })}</span>
    </span>
  );
}

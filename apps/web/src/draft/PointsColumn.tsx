import { shortDate } from '@samsvar/wording';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '@samsvar/domain';
import type { LiveText } from '../text/live-text';
import { BodyMark } from '../ui/BodyMark';
import { EmptyState } from '../ui/EmptyState';
import {
  inRouteOrder,
  type Account,
  type CompiledCase,
  type Draft,
  type Point,
  type Question,
  type StatedAnswer,
} from './draft';
import { PointItem } from './PointItem';

/** What every part of the desk is given. */
export interface DeskProps {
  compiled: CompiledCase;
  draft: Draft;
  question: Question;
  account: Account;
  live: LiveText;
  /** The draft's blocks to the question. */
  blocks: readonly Block[];
  /** Points that are open because their last block went. */
  lost: ReadonlySet<string>;
  refetch: () => void;
}

const FILTERS = ['all', 'open', 'declined'] as const;
type Filter = (typeof FILTERS)[number] | 'awaiting';

/** All points to the question, body by body, with what became of each. */
export function PointsColumn(props: DeskProps) {
  const { compiled, draft, question, account } = props;
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const points = draft.points.filter((point) => point.question === question.id);
  const passes = (point: Point, by: Filter): boolean => {
    const { kind } = account.of(point.id);
    if (by === 'awaiting') return account.awaiting.includes(point.id);
    return by === 'all' || kind === by || (by === 'declined' && kind === 'passedOn');
  };
  const adopted = (basis: StatedAnswer['basis'], count: StatedAnswer['count'], at: string): string => {
    if (!basis) return t('input.answer.received');
    return `${t(`answer.origin.${basis}`, { ...count, date: shortDate(at) })}.`;
  };
  const reworded = points.filter((point) => passes(point, 'awaiting')).length;
  const shown = points.filter((point) => passes(point, filter));
  return (
    <section className="desk__points" tabIndex={-1} aria-labelledby="points">
      <div className="desk__head">
        <h2 id="points">{t('draft.desk.points')}</h2>
        <span className="quiet">
          {t('draft.pointsTo', { count: points.length, number: question.number })}
        </span>
      </div>
      <div className="filters" role="group" aria-label={t('draft.filter')}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
            {t(`draft.filter.${one}`)} {points.filter((point) => passes(point, one)).length}
          </button>
        ))}
        {(reworded > 0 || filter === 'awaiting') && (
          <button type="button" aria-pressed={filter === 'awaiting'} onClick={() => setFilter('awaiting')}>
            {t('disposition.filter.awaiting')} {reworded}
          </button>
        )}
      </div>
      {inRouteOrder(compiled).map(({ id, body, settledAt, basis, count }) => {
        const own = shown.filter((point) => point.body.id === body.id);
        if (own.length === 0) return null;
        return (
          <section key={id} className="points-of" tabIndex={-1} aria-labelledby={`points-of-${id}`}>
            <h3 id={`points-of-${id}`}>
              <BodyMark body={body} />
              <span>
                {body.name}
                <small>
                  {settledAt && adopted(basis, count, settledAt)} {t('draft.points', { count: own.length })}
                </small>
              </span>
            </h3>
            {own.map((point) => (
              <PointItem key={point.id} {...props} point={point} />
            ))}
          </section>
        );
      })}
      {shown.length === 0 && (
        <EmptyState title={t(points.length === 0 ? 'draft.noPoints' : 'draft.noPointsHere')} />
      )}
    </section>
  );
}

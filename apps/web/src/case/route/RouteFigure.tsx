import { daysBetween } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../ui/useNow';
import type { ShownCase } from '../CasePage';
import type { RouteStep } from './route';
import { RouteMap } from './RouteMap';
import { RouteStrands } from './RouteStrands';
import './RouteFigure.css';

/** The route of a case: across where there is room, downwards on narrow screens. The table says the same. */
export function RouteFigure({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const today = useToday();
  const heading = useId();
  return (
    <figure className="route-figure paper" aria-labelledby={heading}>
      <figcaption>
        <h2 id={heading}>{t('case.route')}</h2>
        <span className="route-figure__key" aria-hidden="true">
          <span>
            <svg width="44" height="8">
              <path d="M0 4h44" stroke="currentColor" strokeWidth="4" />
            </svg>
            {t('case.route.received')}
          </span>
          <span>
            <svg width="44" height="8">
              <path
                d="M2 4h42"
                stroke="currentColor"
                strokeWidth="3"
                strokeDasharray="0.5 8"
                strokeLinecap="round"
              />
            </svg>
            {t('case.route.remains')}
          </span>
        </span>
        <a href="#bodies">{t('case.route.sameAsTable')}</a>
      </figcaption>
      <div className="route-figure__across">
        <RouteMap
          route={shown.route}
          deadline={shown.deadline}
          today={today}
          sent={shown.sentAt !== null}
          noteOf={(step) => noteOf(t, shown, step, today)}
        />
      </div>
      <div className="route-figure__down">
        <RouteStrands
          route={shown.route}
          deadline={shown.deadline}
          today={today}
          sent={shown.sentAt !== null}
        />
      </div>
    </figure>
  );
}

/** What stands under an answering body's date. */
function noteOf(
  t: TFunction,
  shown: ShownCase,
  step: RouteStep,
  today: string,
): { text: string; waits: boolean } {
  const answer = shown.answers.find(({ body }) => body.id === step.body?.id);
  if (answer?.state === 'adopted')
    return { text: t('case.points', { count: answer.points.length }), waits: false };
  if (answer?.state === 'noStatement') return { text: t('draft.coverage.noStatement'), waits: false };
  if (!step.due || step.state !== 'current') return { text: '', waits: false };
  const days = daysBetween(today, step.due);
  if (days < 0) return { text: t('case.answer.notAdopted'), waits: true };
  return { text: days === 0 ? t('common.today') : t('common.inDays', { count: days }), waits: days === 0 };
}

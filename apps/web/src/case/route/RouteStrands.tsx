import { daysBetween, weekdayDate, type Language } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyColour, BodyMark } from '../../ui/BodyMark';
import { capital } from '../../ui/words';
import { type RouteStep, stretches } from './route';
import './RouteStrands.css';

interface Props {
  route: readonly RouteStep[];
  deadline: string | null;
  /** ISO day. */
  today: string;
  sent?: boolean;
}

/** What a step does, in the tense of how far it has come. */
export function stepSentence(t: TFunction, { body, task, state }: RouteStep): string {
  const who = body?.name ?? t('body.name.kommunedirektor');
  return t(state === 'done' ? `case.step.${task}.done` : `case.step.${task}`, { body: who });
}

/** When a step is done: «I dag», «Innen fredag 5. februar», «Torsdag 11. februar». */
function when(t: TFunction, language: Language, step: RouteStep, today: string): string {
  if (!step.due) return step.state === 'current' ? t('case.route.now') : '';
  const days = daysBetween(today, step.due);
  if (step.state === 'current' && days === 0) return t('common.today');
  const day = weekdayDate(step.due, language);
  if (step.state === 'current' && days < 0) return t('case.route.late', { day });
  return step.task === 'compiles' && step.state !== 'done' ? t('case.route.by', { day }) : capital(day);
}

/** The route from top to bottom: strands that run side by side and join. Fits the narrowest screen. */
export function RouteStrands({ route, deadline, today, sent = false }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const parts = stretches(route);
  const widest = Math.max(1, ...parts.map((part) => (part.kind === 'strands' ? part.steps.length : 1)));
  return (
    <ol className="route-strands" style={{ '--strands': widest } as CSSProperties}>
      {parts.flatMap((part, place) => {
        const before = parts[place - 1];
        const joined = before?.kind === 'strands' ? before.steps : [];
        return (part.kind === 'strands' ? part.steps : [part.step]).map((step, index, beside) => (
          <li key={step.id} data-state={step.state}>
            {part.kind === 'knot' && joined.length > 1 && <Joint strands={joined} />}
            <Lines strands={beside.slice(0, index + 1)} />
            <span className="route-strands__mark" style={{ '--strand': index } as CSSProperties}>
              <BodyMark body={step.body ?? 'kommunedirektor'} />
            </span>
            <b>{stepSentence(t, step)}</b>
            <span className="route-strands__when">{when(t, language, step, today)}</span>
          </li>
        ));
      })}
      <li data-state={sent ? 'done' : 'pending'}>
        <span className="route-strands__mark">
          <BodyMark body="asker" />
        </span>
        <b>{t(sent ? 'case.step.receives.done' : 'case.step.receives')}</b>
        <span className="route-strands__when">
          {deadline && t('case.route.deadlineDay', { day: weekdayDate(deadline, language) })}
        </span>
      </li>
    </ol>
  );
}

/** Each strand that has begun runs on down past the rows below. */
function Lines({ strands }: { strands: readonly RouteStep[] }) {
  return strands.map((step, index) => (
    <span
      key={step.id}
      className="route-strands__line"
      data-state={step.state}
      data-own={index === strands.length - 1 || undefined}
      style={
        {
          '--strand': index,
          '--colour': step.task === 'answers' ? bodyColour(step.body) : 'var(--ink-quiet)',
        } as CSSProperties
      }
    />
  ));
}

/** Where the strands join: drawn on a grid of 10 by 10 a strand, and stretched to fit. */
function Joint({ strands }: { strands: readonly RouteStep[] }) {
  return (
    <svg
      className="route-strands__joint"
      style={{ '--joining': strands.length } as CSSProperties}
      viewBox={`0 0 ${strands.length * 10} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {strands.map((step, index) => (
        <path
          key={step.id}
          data-state={step.state}
          style={{ stroke: bodyColour(step.body) }}
          d={`M${index * 10} 0C${index * 10} 6 0 4 0 10`}
        />
      ))}
    </svg>
  );
}

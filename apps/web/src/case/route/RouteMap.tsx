import { daysBetween, plusDays, shortDate, weekNumber } from '@samsvar/wording';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyColour, BodyMark } from '../../ui/BodyMark';
import { layOutRoute, type Placed, type RoutePicture, strand } from './layout';
import type { RouteStep } from './route';
import './RouteMap.css';

interface Props {
  route: readonly RouteStep[];
  deadline: string | null;
  /** ISO day. */
  today: string;
  sent: boolean;
  /** What stands under an answering body's date, such as «7 punkter»; `waits` when it is late or awaited. */
  noteOf: (step: RouteStep) => { readonly text: string; readonly waits: boolean };
}

/** Room for the lanes' names and dates. */
const LEFT = 430;

/** The route as many strands that become one line. The same is always said in the table beside it. */
export function RouteMap({ route, deadline, today, sent, noteOf }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const picture = layOutRoute(route, deadline, today, { width, left: LEFT, right: 84 });
  return (
    <div ref={box} className="route-map" style={{ height: picture.height }} aria-hidden="true">
      {width > 0 && (
        <>
          <Drawing picture={picture} width={width} today={today} sent={sent} />
          <TimeLabels picture={picture} today={today} route={route} deadline={deadline} />
          {picture.lanes.map((lane) => (
            <LaneLabels key={lane.step.id} lane={lane} note={noteOf(lane.step)} />
          ))}
          {picture.line.map((placed) => (
            <LineLabel key={placed.step.id} placed={placed} />
          ))}
          <Asker picture={picture} deadline={deadline} />
        </>
      )}
    </div>
  );
}

/** Mondays between the first and the last day of the route. */
function mondays(route: readonly RouteStep[], deadline: string | null): readonly string[] {
  const days = [...route.map(({ due }) => due), deadline].filter((day) => day !== null).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => plusDays(first, index)).filter(
    (day) => dayNumber(day) % 7 === 4,
  );
}

/** Days since 1970; 1 January 1970 was a Thursday, so Mondays leave 4. */
const dayNumber = (day: string) => daysBetween('1970-01-01', day);

function Drawing({
  picture,
  width,
  today,
  sent,
}: {
  picture: RoutePicture;
  width: number;
  today: string;
  sent: boolean;
}) {
  const { lanes, line, lineY, height, end, placeOf } = picture;
  const start = line[0]?.x ?? end;
  const reached = sent ? end : (line.findLast(({ step }) => step.state !== 'pending')?.x ?? start);
  const now = placeOf?.(dayNumber(today));
  return (
    <svg width={width} height={height} focusable="false">
      <path className="route-map__deadline" d={`M${end} 44V${height - 32}`} />
      {now !== undefined && now > LEFT && now < end && (
        <path className="route-map__today" d={`M${now} 30V${height - 32}`} />
      )}
      {lanes.map((lane) => (
        <g key={lane.step.id}>
          <path className="route-map__before" d={`M275 ${lane.y}H${lane.x}`} />
          <path
            className="route-map__strand"
            data-state={lane.step.state}
            style={{ stroke: bodyColour(lane.step.body) }}
            d={strand(lane)}
          />
        </g>
      ))}
      {reached > start && (
        <path className="route-map__strand" data-state="done" d={`M${start} ${lineY}H${reached}`} />
      )}
      <path className="route-map__strand" data-state="pending" d={`M${reached} ${lineY}H${end}`} />
    </svg>
  );
}

function TimeLabels({
  picture,
  today,
  route,
  deadline,
}: { picture: RoutePicture } & Omit<Props, 'noteOf' | 'sent'>) {
  const { t } = useTranslation();
  const { placeOf, end, height } = picture;
  if (!placeOf) return null;
  const weeks = mondays(route, deadline)
    .map((day) => ({ day, x: placeOf(dayNumber(day)) }))
    .filter(({ x }, index, all) => x < end - 60 && x - (all[index - 1]?.x ?? -Infinity) > 64);
  const now = placeOf(dayNumber(today));
  return (
    <>
      {weeks.map(({ day, x }) => (
        <p key={day} className="route-map__week" style={{ left: x, height: height - 44 }}>
          <span>{t('common.week', { number: weekNumber(day) })}</span>
        </p>
      ))}
      {now > LEFT && now < end && (
        <p className="route-map__now" style={{ left: now }}>
          {t('common.today')}
        </p>
      )}
    </>
  );
}

function LaneLabels({ lane, note }: { lane: Placed; note: { text: string; waits: boolean } }) {
  const { step, x, y } = lane;
  return (
    <>
      <p className="route-map__lane" style={{ top: y }}>
        {step.body?.name}
      </p>
      <div className="route-map__node" data-side style={{ left: x, top: y }}>
        {step.body && <BodyMark body={step.body} size="lg" />}
        <p data-waits={note.waits || undefined}>
          <b>{step.due && shortDate(step.due)}</b>
          {note.text}
        </p>
      </div>
    </>
  );
}

function LineLabel({ placed: { step, x, y } }: { placed: Placed }) {
  const { t } = useTranslation();
  return (
    <div
      className="route-map__node"
      data-current={step.state === 'current' || undefined}
      style={{ left: x, top: y }}
    >
      <BodyMark body={step.body ?? 'kommunedirektor'} size="lg" />
      <p>
        <b>{step.due && shortDate(step.due)}</b>
        {step.body ? step.body.name : t('case.route.draftReady')}
      </p>
    </div>
  );
}

function Asker({ picture, deadline }: { picture: RoutePicture; deadline: string | null }) {
  const { t } = useTranslation();
  const last = picture.line.at(-1);
  const slack = last?.step.due && deadline ? daysBetween(last.step.due, deadline) : 0;
  return (
    <>
      <div className="route-map__node" style={{ left: picture.end, top: picture.lineY }}>
        <BodyMark body="asker" size="lg" />
        <p>
          <b>{deadline && shortDate(deadline)}</b>
          {t('case.route.deadline')}
        </p>
      </div>
      {last && slack > 0 && (
        <p
          className="route-map__slack"
          style={{ left: last.x, width: picture.end - last.x, top: picture.lineY + 62 }}
        >
          {t('case.route.slack', { count: slack })}
        </p>
      )}
    </>
  );
}

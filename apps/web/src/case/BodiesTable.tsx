import { CalendarIcon, CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { daysBetween, shortDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BodyMark } from '../ui/BodyMark';
import { useToday } from '../ui/useNow';
import type { ShownCase } from './CasePage';

type Step = ShownCase['route'][number];

/** The route as a table: who does what, when they meet, and how far they have come. */
export function BodiesTable({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies" tabIndex={-1}>
        {t('case.bodies')}
      </h2>
      <table className="bodies-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {(['body', 'task', 'meets', 'state', 'points'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col" data-number={column === 'points' || undefined}>
                {t(`case.bodies.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.route.map((step) => (
            <Row key={step.id} step={step} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ step, shown }: { step: Step; shown: ShownCase }) {
  const { t } = useTranslation();
  const meeting = shown.meetings.find(({ items }) => items.some((item) => item.step.id === step.id));
  const answer =
    step.task === 'answers' ? shown.answers.find(({ body }) => body.id === step.body?.id) : undefined;
  const name = step.body?.name ?? t('body.name.kommunedirektor');
  const to = roomOf(step, shown);
  const when = meeting?.startsAt ?? step.due;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span className="bodies-table__body">
          <BodyMark body={step.body ?? 'kommunedirektor'} size="sm" />
          {to ? <Link to={to}>{name}</Link> : name}
        </span>
      </th>
      <td role="cell">{t(`case.task.${step.task}`)}</td>
      <td role="cell" className="bodies-table__date">
        {when ? meeting ? <Link to={`/moter/${meeting.id}`}>{shortDate(when)}</Link> : shortDate(when) : '–'}
      </td>
      <td role="cell">
        <StepStanding step={step} meeting={meeting} answer={answer} />
      </td>
      <td role="cell" data-number>
        {answer?.state === 'adopted' ? answer.points.length : '–'}
      </td>
    </tr>
  );
}

/** The page where this step's text is, for those who may go there. */
function roomOf(step: Step, shown: ShownCase): string | null {
  if (step.task === 'compiles')
    return shown.draft?.viewerCan.includes('readDraft') ? `/saker/${shown.id}/sammenstilling` : null;
  if (step.task === 'answers') {
    const answer = shown.answers.find(({ body }) => body.id === step.body?.id);
    return answer?.viewerCan.includes('readAnswer') ? `/saker/${shown.id}/svar/${answer.id}` : null;
  }
  const meeting = shown.meetings.find(({ items }) => items.some((item) => item.step.id === step.id));
  return meeting && step.state !== 'pending' ? `/saker/${shown.id}/behandling/${meeting.id}` : null;
}

interface StandingProps {
  step: Step;
  meeting: ShownCase['meetings'][number] | undefined;
  answer: ShownCase['answers'][number] | undefined;
}

function StepStanding({ step, meeting, answer }: StandingProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { word, look } = standing(step, meeting, answer, today);
  const Icon =
    look === 'done' ? CheckmarkCircleIcon : look === 'late' ? ExclamationmarkTriangleIcon : CalendarIcon;
  return (
    <span className="bodies-table__state" data-look={look}>
      <Icon className="icon" aria-hidden />
      <span>
        {t(`case.standing.${word}`)}
        {answer?.noStatementReason && <small>{answer.noStatementReason}</small>}
      </span>
    </span>
  );
}

/** How far a step has come, as a word and a look: done, late, or under way. */
function standing(
  step: Step,
  meeting: StandingProps['meeting'],
  answer: StandingProps['answer'],
  today: string,
): { word: StandingWord; look: 'done' | 'late' | 'way' } {
  if (answer?.state === 'adopted') return { word: 'received', look: 'done' };
  if (answer?.state === 'noStatement') return { word: 'noStatement', look: 'done' };
  if (step.state === 'done') return { word: step.result === 'sentBack' ? 'sentBack' : 'done', look: 'done' };
  if (meeting?.state === 'inSession') return { word: 'inSession', look: 'way' };
  if (step.due && daysBetween(today, step.due) < 0) return { word: 'late', look: 'late' };
  if (meeting?.state === 'called') return { word: 'called', look: 'way' };
  return { word: step.state === 'current' ? 'current' : 'planned', look: 'way' };
}

type StandingWord =
  'received' | 'noStatement' | 'sentBack' | 'done' | 'late' | 'inSession' | 'called' | 'current' | 'planned';

import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { fullDate, type Language } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RouteStrands } from '../case/route/RouteStrands';
import type { DispositionKind } from '../graphql';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { useNow, useToday } from '../ui/useNow';
import { Waiting } from '../ui/Waiting';
import { LaterTasks } from './LaterTasks';
import { usePerson } from './SessionProvider';
import { TaskCard } from './TaskCard';
import type { Task } from './tasks';
import { MyTasksQuery } from './tasks.operations';
import './TasksPage.css';

/** «Mine oppgaver»: the most pressing thing large, the rest in order, and what happens afterwards. */
export function TasksPage() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const person = usePerson();
  const [{ data, error }, retry] = useQuery({ query: MyTasksQuery, requestPolicy: 'cache-and-network' });
  const [first, ...later] = data?.myTasks ?? [];
  return (
    <>
      <PageHeading title={t('common.nav.tasks')} over={fullDate(now, i18n.language as Language)} />
      <Problem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      {!data && !error && <Waiting />}
      {data && !first && (
        <EmptyState
          title={t('session.tasks.none', { name: person.name.split(' ')[0] })}
          action={
            <Link className="ds-button" data-variant="secondary" to="/saker">
              {t('session.tasks.seeCases')}
            </Link>
          }
        >
          {t('session.tasks.noneHow')}
        </EmptyState>
      )}
      {first && (
        <div className="two-columns">
          <div>
            <TaskCard task={first} now={now} />
            {later.length > 0 ? (
              <LaterTasks tasks={later} />
            ) : (
              <p className="tasks-all-done">
                <CheckmarkCircleIcon className="icon" aria-hidden />
                {t('session.tasks.onlyThis')}
              </p>
            )}
          </div>
          <Aside task={first} />
        </div>
      )}
    </>
  );
}

function Aside({ task }: { task: Task }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <aside>
      <section aria-labelledby="onward">
        <h2 id="onward">{t('session.tasks.onward')}</h2>
        <RouteStrands
          route={task.case.route}
          deadline={task.case.deadline}
          today={today}
          sent={task.case.sentAt !== null}
        />
      </section>
      {task.answer && task.answer.points.length > 0 && (
        <section aria-labelledby="outcome">
          <h2 id="outcome">{t('session.tasks.outcome')}</h2>
          <Outcome kinds={task.answer.points.map(({ disposition }) => disposition.kind)} />
        </section>
      )}
    </aside>
  );
}

const KINDS = [
  'included',
  'merged',
  'passedOn',
  'declined',
  'open',
] as const satisfies readonly DispositionKind[];

/** What became of a body's points: a square for each, and the number. */
function Outcome({ kinds }: { kinds: readonly DispositionKind[] }) {
  const { t } = useTranslation();
  return (
    <ul className="outcome">
      {KINDS.map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>
            <span>
              {Array.from({ length: count }, (_, index) => (
                <DispositionGlyph key={index} kind={kind} />
              ))}
            </span>
            <span>
              <b>{count}</b> {t(`draft.disposition.${kind}`).toLowerCase()}
            </span>
          </li>
        ))}
    </ul>
  );
}

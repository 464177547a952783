import { dayOf, daysBetween, type Language, shortMonth, weekday } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../ui/useNow';
import { taskTitle } from './TaskCard';
import { placeOf, type Task, whenOf } from './tasks';

/** What can wait, by date. */
export function LaterTasks({ tasks }: { tasks: readonly Task[] }) {
  const { t, i18n } = useTranslation();
  const today = useToday();
  return (
    <section className="later-tasks" aria-labelledby="later">
      <h2 id="later">{t('session.tasks.later')}</h2>
      <ul>
        {tasks.map((task) => {
          const when = whenOf(task);
          const days = when ? daysBetween(today, when) : null;
          return (
            <li key={task.id}>
              {when ? (
                <time dateTime={when}>
                  <b>{dayOf(when).day}.</b> {shortMonth(when)}
                  <span>{weekday(when, i18n.language as Language)}</span>
                </time>
              ) : (
                <span />
              )}
              <div>
                <Link to={placeOf(task)}>{taskTitle(t, task)}</Link>
                <p className="quiet small">{t(`session.task.${task.kind}.how`)}</p>
              </div>
              <span className="later-tasks__due">
                {task.kind === 'readOutcome'
                  ? t('session.tasks.toKnow')
                  : task.now
                    ? t('session.tasks.now')
                    : days !== null && days > 0
                      ? t('session.tasks.daysLeft', { count: days })
                      : days !== null && days < 0
                        ? t('session.tasks.overdue')
                        : days === 0
                          ? t('common.today')
                          : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

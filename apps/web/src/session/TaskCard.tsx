import { ArrowRightIcon, ClockIcon, NotePencilIcon } from '@navikt/aksel-icons';
import { daysBetween, type Language, time, weekdayDate } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { capital, midSentence } from '../ui/words';
import { placeOf, type Task, whenOf } from './tasks';

/** The task in one line. */
export function taskTitle(t: TFunction, { kind, body, case: { title } }: Task): string {
  return t(`session.task.${kind}`, {
    body: body?.name ?? '',
    ofBody: body ? midSentence(body.name) : '',
    case: title,
  });
}

/** «I dag kl. 10.00», «Fredag 22. januar». */
function whenSentence(t: TFunction, language: Language, when: string, now: number): string {
  const days = daysBetween(now, when);
  const day =
    days === 0 ? t('common.today') : days === 1 ? t('common.tomorrow') : capital(weekdayDate(when, language));
  return when.includes('T') ? t('common.dateAt', { date: day, time: time(when) }) : day;
}

/** The most pressing task, with what one needs to begin. */
export function TaskCard({ task, now }: { task: Task; now: number }) {
  const { t, i18n } = useTranslation();
  const when = whenOf(task);
  const minutes =
    task.meeting?.state === 'called' ? Math.round((Date.parse(task.meeting.startsAt) - now) / 60_000) : 0;
  return (
    <section className="task-card paper" aria-labelledby="first-task">
      <p className="task-card__when">
        {(task.now || task.meeting?.state === 'inSession') && (
          <span className="tag" data-now>
            <ClockIcon className="icon" aria-hidden />
            {task.meeting?.state === 'inSession'
              ? t('meeting.bar.inSession')
              : when
                ? whenSentence(t, i18n.language as Language, when, now)
                : t('session.tasks.now')}
          </span>
        )}
        {!task.now && task.meeting?.state !== 'inSession' && when && (
          <span className="tag">
            <ClockIcon className="icon" aria-hidden />
            {whenSentence(t, i18n.language as Language, when, now)}
          </span>
        )}
        {minutes > 0 && minutes <= 90 && (
          <span className="quiet">{t('common.inMinutes', { count: minutes })}</span>
        )}
      </p>
      <h2 id="first-task" className="question">
        {taskTitle(t, task)}
      </h2>
      <p className="task-card__lead">{t(`session.task.${task.kind}.how`)}</p>
      <div className="task-card__act">
        <Link className="ds-button" data-size="lg" to={placeOf(task)}>
          {t(`session.task.${task.kind}.act`)}
          <ArrowRightIcon aria-hidden />
        </Link>
        {placeOf(task) !== `/saker/${task.case.id}` && (
          <Link className="lone-link" to={`/saker/${task.case.id}`}>
            {t('session.tasks.readCase')}
          </Link>
        )}
      </div>
      <Questions task={task} />
      {task.meeting && <MeetingFacts task={task} meeting={task.meeting} />}
    </section>
  );
}

function Questions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const noted = new Set(task.answer?.notes.map(({ question }) => question));
  const mayNote = task.kind === 'prepareAnswer' || task.kind === 'writeAnswer';
  return (
    <>
      <h3 className="over">{t('case.questions')}</h3>
      <ol className="task-card__questions">
        {task.case.questions.map(({ id, number, text }) => (
          <li key={id}>
            <span className="task-card__number">{number}</span>
            <div>
              <p className="question">{text}</p>
              {mayNote && (
                <p className="small quiet">
                  {noted.has(id) && <NotePencilIcon className="icon" aria-hidden />}{' '}
                  {t(noted.has(id) ? 'session.tasks.noted' : 'session.tasks.notNoted')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function MeetingFacts({ task, meeting }: { task: Task; meeting: NonNullable<Task['meeting']> }) {
  const { t } = useTranslation();
  const item = meeting.items.find((other) => other.case.id === task.case.id);
  return (
    <dl className="task-card__facts">
      <div>
        <dt>{t('meeting.place')}</dt>
        <dd>{meeting.place}</dd>
      </div>
      {item && (
        <div>
          <dt>{t('meeting.item')}</dt>
          <dd>{item.cited}</dd>
        </div>
      )}
      <div>
        <dt>{t(meeting.open ? 'meeting.open' : 'meeting.closed')}</dt>
        <dd>{meeting.open ? t('meeting.publicMayFollow') : meeting.legalBasis}</dd>
      </div>
      <div>
        <dt>{t('meeting.theMeeting')}</dt>
        <dd>
          <Link to={`/moter/${meeting.id}`}>{t('meeting.agendaAndAttendance')}</Link>
        </dd>
      </div>
    </dl>
  );
}

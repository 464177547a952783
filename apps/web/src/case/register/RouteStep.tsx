import { CalendarIcon, PlusIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { RouteTask } from '../../graphql';
import { useAnnounce } from '../../ui/announce';
import { BodyMark } from '../../ui/BodyMark';
import { Select, TextField } from '../../ui/Field';
import { MoveButtons } from '../../ui/MoveButtons';
import { moved, type PlannedStep, plannedBackwards, withStep, withTask } from './plan';
import type { StepProps } from './step';

const TASKS = ['answers', 'compiles', 'recommends', 'decides'] as const satisfies readonly RouteTask[];

/** The route as ordered steps: who does what, and by when. Everything works from the keyboard. */
export function RouteStep({ filled, fill, choices }: StepProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { route, deadline } = filled;
  const set = (steps: readonly PlannedStep[]) => fill({ route: steps });
  const nameOf = ({ body, task }: PlannedStep) =>
    t('case.register.stepName', {
      body: choices.bodies.find(({ id }) => id === body)?.name ?? t('body.name.kommunedirektor'),
      task: t(`case.task.${task}`).toLowerCase(),
    });
  const move = (from: number, by: -1 | 1) => {
    const planned = route[from];
    set(moved(route, from, from + by));
    if (planned) announce(t('case.register.moved', { name: nameOf(planned), place: from + by + 1 }));
  };
  return (
    <div className="fields">
      <p className="quiet">{t('case.register.route.how')}</p>
      <div>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={deadline === ''}
          onClick={() => deadline !== '' && set(plannedBackwards(route, deadline))}
        >
          <CalendarIcon aria-hidden />
          {t('case.register.planBackwards')}
        </button>
        {deadline === '' && <p className="quiet small">{t('case.register.planBackwards.needsDeadline')}</p>}
      </div>
      <ol className="ordered-rows" id="register-route" tabIndex={-1}>
        {route.map((planned, index) => (
          <PlannedRow
            key={planned.key}
            planned={planned}
            place={index + 1}
            bodies={choices.bodies}
            onChange={(change) => set(route.with(index, change))}
          >
            <MoveButtons
              name={nameOf(planned)}
              first={index === 0}
              last={index === route.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => {
                set(route.toSpliced(index, 1));
                announce(t('case.register.removed', { name: nameOf(planned) }));
              }}
            />
          </PlannedRow>
        ))}
      </ol>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => set(withStep(route, choices.bodies[0]?.id ?? null))}
      >
        <PlusIcon aria-hidden />
        {t('case.register.addStep')}
      </button>
    </div>
  );
}

interface RowProps {
  planned: PlannedStep;
  place: number;
  bodies: StepProps['choices']['bodies'];
  onChange: (planned: PlannedStep) => void;
  children: React.ReactNode;
}

function PlannedRow({ planned, place, bodies, onChange, children }: RowProps) {
  const { t } = useTranslation();
  const body = bodies.find(({ id }) => id === planned.body);
  return (
    <li>
      <span className="ordered-rows__number">{place}</span>
      <div className="planned-step">
        <BodyMark body={body ?? 'kommunedirektor'} />
        <Select
          label={t('case.bodies.task')}
          value={planned.task}
          options={TASKS.map((task) => ({ value: task, name: t(`case.task.${task}`) }))}
          onChoose={(task) => onChange(withTask(planned, task, bodies[0]?.id ?? null))}
        />
        {planned.task === 'compiles' ? (
          <div className="field">
            <span className="planned-step__label">{t('case.bodies.body')}</span>
            <span className="planned-step__fixed">{t('body.name.kommunedirektor')}</span>
          </div>
        ) : (
          <Select
            label={t('case.bodies.body')}
            value={planned.body ?? ''}
            options={bodies.map(({ id, name }) => ({ value: id, name }))}
            onChoose={(id) => onChange({ ...planned, body: id })}
          />
        )}
        <TextField
          label={t('case.register.due')}
          type="date"
          value={planned.due}
          onChange={(event) => onChange({ ...planned, due: event.target.value })}
        />
      </div>
      {children}
    </li>
  );
}

import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { problemsOf, type Registration, STEPS, type StepName } from './registration';

interface Props {
  at: StepName;
  filled: Registration;
  onGo: (step: StepName) => void;
}

/** The matters of the registration in order. One can go back to any that is behind. */
export function Stepper({ at, filled, onGo }: Props) {
  const { t } = useTranslation();
  const place = STEPS.indexOf(at);
  return (
    <nav aria-label={t('case.register.steps')}>
      <ol className="stepper">
        {STEPS.map((step, index) => {
          const done = index < place && problemsOf(step, filled).length === 0;
          const inside = (
            <>
              <span className="stepper__number">
                {done ? (
                  <CheckmarkCircleIcon className="icon" title={t('case.register.stepDone')} />
                ) : (
                  index + 1
                )}
              </span>
              {t(`case.register.${step}`)}
            </>
          );
          return (
            <li key={step} aria-current={step === at ? 'step' : undefined}>
              {index < place ? (
                <button type="button" onClick={() => onGo(step)}>
                  {inside}
                </button>
              ) : (
                <span>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useAnnounce } from '../../ui/announce';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { AttachmentsStep } from './AttachmentsStep';
import { BookletStep } from './BookletStep';
import { PaperStep } from './PaperStep';
import { usualRoute } from './plan';
import { QuestionsStep } from './QuestionsStep';
import { RegisterCase, RegisterChoicesQuery } from './register.operations';
import { problemsOf, STEPS, type StepName, toInput } from './registration';
import { ReviewStep } from './ReviewStep';
import { RouteStep } from './RouteStep';
import { type StepProps } from './step';
import { Stepper } from './Stepper';
import { useRegistration } from './useRegistration';
import './register.css';

const PARTS = {
  booklet: BookletStep,
  paper: PaperStep,
  questions: QuestionsStep,
  attachments: AttachmentsStep,
  route: RouteStep,
  review: ReviewStep,
} as const satisfies Record<StepName, (props: StepProps) => React.ReactNode>;

/** Registers a case, one matter at a time. What is filled in survives a closed tab's return. */
export function RegisterCasePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [filled, fill, forget] = useRegistration();
  const [at, setAt] = useState<StepName>('booklet');
  const [tried, setTried] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: RegisterChoicesQuery });
  const [registering, register] = useMutation(RegisterCase);
  const heading = useFocusOnStep(at);
  useEffect(() => {
    if (data && filled.route.length === 0) fill({ route: usualRoute(data.bodies) });
  }, [data, filled.route.length, fill]);

  const place = STEPS.indexOf(at);
  const problems = problemsOf(at, filled);
  const go = (step: StepName | undefined) => {
    setTried(false);
    if (step) setAt(step);
  };
  const onward = async () => {
    if (problems.length > 0) return setTried(true);
    if (at !== 'review') return go(STEPS[place + 1]);
    const { data: registered } = await register({ case: toInput(filled) });
    if (!registered) return;
    forget();
    announce(t('case.register.done'));
    await navigate(`/saker/${registered.registerCase.id}`);
  };
  if (!data) return error ? <Problem error={error} /> : <Waiting />;
  const Part = PARTS[at];
  return (
    <>
      <PageHeading title={t('case.register')} />
      <div className="register">
        <Stepper at={at} filled={filled} onGo={go} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void onward();
          }}
        >
          <h2 ref={heading} tabIndex={-1}>
            {t(`case.register.${at}`)}
          </h2>
          <ErrorSummary
            problems={(tried ? problems : []).map(({ field, refusal }) => ({
              field: `register-${field}`,
              sentence: refusal
                ? String(t(`refusal.${refusal.code}`, { ...refusal.facts, defaultValue: '' }))
                : t(`case.register.problem.${field}`),
            }))}
          />
          <Part
            filled={filled}
            fill={fill}
            choices={data}
            wrong={new Set(tried ? problems.map(({ field }) => field) : [])}
            onChoicesChanged={() => refetch({ requestPolicy: 'network-only' })}
          />
          <Problem error={registering.error} />
          <div className="row register__onward">
            <button type="submit" className="ds-button" aria-busy={registering.fetching || undefined}>
              {at === 'review' ? t('case.register.confirm') : t('common.next')}
            </button>
            {place > 0 && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => go(STEPS[place - 1])}
              >
                {t('common.back')}
              </button>
            )}
          </div>
        </form>
      </div>
    </>
  );
}

/** A new step's heading takes focus, but not when the page opens. */
function useFocusOnStep(at: StepName) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return heading;
}

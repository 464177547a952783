import { momentInNorway, plusDays } from '@samsvar/wording';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { MeetingMode, ResultOf } from '../graphql';
import { usePerson } from '../session/SessionProvider';
import { EmptyState } from '../ui/EmptyState';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Select, TextArea, TextField } from '../ui/Field';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { useToday } from '../ui/useNow';
import { Waiting } from '../ui/Waiting';
import { CLOSING_BASIS, type ClosingGround } from '@samsvar/domain';
import { mayCallFor, offeredCases } from './calling';
import { Foreseen } from './Foreseen';
import { RemoteMeetings } from './RemoteMeetings';
import { Screened } from './Screened';
import { CallingQuery, CallMeeting } from './calling.operations';
import './meeting.css';

type Calling = ResultOf<typeof CallingQuery>;

/** Calls a body to a meeting about one or more cases. */
export function CallMeetingPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [{ data, error }] = useQuery({ query: CallingQuery });
  const bodies = mayCallFor(data?.bodies ?? [], person);
  return (
    <>
      <PageHeading title={t('meeting.call')} />
      <Problem error={error} />
      {!data && !error && <Waiting />}
      {data && bodies.length === 0 && (
        <EmptyState title={t('meeting.call.mayNot')}>{t('meeting.call.mayNotHow')}</EmptyState>
      )}
      {data && bodies.length > 0 && <CallForm bodies={bodies} cases={data.cases} />}
    </>
  );
}

const MODES = ['physical', 'remote', 'written'] as const satisfies readonly MeetingMode[];

interface Call {
  readonly body: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly mode: MeetingMode;
  readonly closed: boolean;
  readonly ground: ClosingGround;
  readonly legalBasis: string;
  readonly urgency: string;
  readonly screened: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
}

type Fault = 'time' | 'place' | 'urgency' | 'legalBasis' | 'cases';

function faultsOf({ day, time, place, mode, urgency, closed, legalBasis, cases }: Call): readonly Fault[] {
  const faults: readonly (readonly [Fault, boolean])[] = [
    ['time', day === '' || time === ''],
    ['place', place.trim() === ''],
    ['urgency', mode === 'written' && urgency.trim() === ''],
    ['legalBasis', closed && legalBasis.trim() === ''],
    ['cases', cases.length === 0],
  ];
  return faults.filter(([, broken]) => broken).map(([fault]) => fault);
}

function CallForm({
  bodies,
  cases,
}: {
  bodies: readonly Calling['bodies'][number][];
  cases: Calling['cases'];
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const today = useToday();
  const [tried, setTried] = useState(false);
  const [call, setCall] = useState<Call>(() => ({
    body: bodies.find(({ id }) => id === asked.get('organ'))?.id ?? bodies[0]?.id ?? '',
    day: plusDays(today, 7),
    time: '10:00',
    place: '',
    mode: 'physical',
    closed: false,
    ground: 'privacy',
    legalBasis: CLOSING_BASIS.privacy,
    urgency: '',
    screened: {},
    cases: [asked.get('sak')].filter((id) => id !== null),
  }));
  const [sending, send] = useMutation(CallMeeting);
  const change = (part: Partial<Call>) => setCall({ ...call, ...part });
  const offered = offeredCases(cases, call.body);
  const body = bodies.find(({ id }) => id === call.body);
  const chosen = call.cases.filter((id) => offered.some((other) => other.id === id));
  const faults = faultsOf({ ...call, cases: chosen });
  const problem = (fault: Fault) =>
    tried && faults.includes(fault) ? t(`meeting.call.problem.${fault}`) : undefined;
  const submit = async () => {
    if (faults.length > 0) return setTried(true);
    const { body, day, time, place, mode, closed, ground, legalBasis, urgency, screened } = call;
    const { data } = await send({
      meeting: {
        body,
        startsAt: new Date(momentInNorway(day, time)).toISOString(),
        place: place.trim(),
        mode,
        legalBasis: closed ? legalBasis.trim() : null,
        closingGround: closed ? ground : null,
        urgency: mode === 'written' ? urgency.trim() : null,
        cases: [...chosen],
        screened: chosen.flatMap((id) => {
          const basis = screened[id]?.trim();
          return basis ? [{ case: id, legalBasis: basis }] : [];
        }),
      },
    });
    if (data) await navigate(`/moter/${data.callMeeting.id}`);
  };
  return (
    <form
      className="fields call-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary
        problems={(tried ? faults : []).map((fault) => ({
          field: `call-${fault}`,
          sentence: t(`meeting.call.problem.${fault}`),
        }))}
      />
      <Select
        label={t('meeting.body')}
        value={call.body}
        options={bodies.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(body) => change({ body })}
      />
      <div className="field-row">
        <TextField
          id="call-time"
          label={t('meeting.day')}
          type="date"
          problem={problem('time')}
          value={call.day}
          onChange={(event) => change({ day: event.target.value })}
        />
        <TextField
          label={t('meeting.clock')}
          type="time"
          value={call.time}
          onChange={(event) => change({ time: event.target.value })}
        />
        <Select
          label={t('meeting.mode')}
          value={call.mode}
          options={MODES.map((mode) => ({ value: mode, name: t(`meeting.mode.${mode}`) }))}
          onChoose={(mode) => change({ mode })}
        />
      </div>
      {call.mode === 'remote' && body && <RemoteMeetings body={body} />}
      {call.mode === 'written' && (
        <TextArea
          id="call-urgency"
          label={t('meeting.urgency')}
          hint={t('meeting.urgency.hint')}
          problem={problem('urgency')}
          rows={2}
          maxLength={2000}
          value={call.urgency}
          onChange={(event) => change({ urgency: event.target.value })}
        />
      )}
      <TextField
        id="call-place"
        label={t('meeting.place')}
        problem={problem('place')}
        value={call.place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <fieldset className="choices" data-across>
        <legend>{t('meeting.openness')}</legend>
        {[false, true].map((closed) => (
          <label key={String(closed)} className="choice">
            <input
              type="radio"
              className="ds-input"
              name="openness"
              checked={call.closed === closed}
              onChange={() => change({ closed })}
            />
            {t(closed ? 'meeting.closed' : 'meeting.open')}
          </label>
        ))}
      </fieldset>
      {call.closed && (
        <Foreseen
          ground={call.ground}
          legalBasis={call.legalBasis}
          problem={problem('legalBasis')}
          onChange={change}
        />
      )}
      <fieldset className="choices" aria-describedby={problem('cases') ? 'call-cases-problem' : undefined}>
        <legend>{t('meeting.agenda')}</legend>
        {offered.length === 0 && <p className="quiet">{t('meeting.call.noCases')}</p>}
        {offered.map(({ id, title, saksnr }, index) => (
          <label key={id} className="choice">
            <input
              {...(index === 0 ? { id: 'call-cases' } : {})}
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(id)}
              onChange={(event) =>
                change({
                  cases: event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                })
              }
            />
            <span>
              <span className="written">{title}</span>
              <small>{t('case.number', { saksnr })}</small>
            </span>
          </label>
        ))}
        {problem('cases') && (
          <p id="call-cases-problem" className="ds-validation-message">
            {problem('cases')}
          </p>
        )}
      </fieldset>
      <Screened
        cases={offered.filter(({ id }) => chosen.includes(id))}
        bases={call.screened}
        onChange={(screened) => change({ screened })}
      />
      <Problem error={sending.error} />
      <button type="submit" className="ds-button" aria-busy={sending.fetching || undefined}>
        {t('meeting.call')}
      </button>
    </form>
  );
}

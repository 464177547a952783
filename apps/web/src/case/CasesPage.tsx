import { daysBetween, shortDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { useMay } from '../session/SessionProvider';
import { BodyMark } from '../ui/BodyMark';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { useToday } from '../ui/useNow';
import { Waiting } from '../ui/Waiting';
import { CasesQuery } from './case.operations';
import { PhaseTag } from './PhaseTag';
import './CasesPage.css';

type ListedCase = ResultOf<typeof CasesQuery>['cases'][number];

/** «Saker»: every case one may read, how far it has come and whom it waits for. */
export function CasesPage() {
  const { t } = useTranslation();
  const mayRegister = useMay('registerCase');
  const [{ data, error }, retry] = useQuery({ query: CasesQuery, requestPolicy: 'cache-and-network' });
  const register = mayRegister && (
    <Link className="ds-button" to="/saker/ny">
      {t('case.register')}
    </Link>
  );
  return (
    <>
      <PageHeading title={t('common.nav.cases')} action={register} />
      <Problem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      {!data && !error && <Waiting />}
      {data?.cases.length === 0 && (
        <EmptyState title={t('case.list.none')}>
          {mayRegister ? t('case.list.noneRegister') : t('case.list.noneHow')}
        </EmptyState>
      )}
      {data && data.cases.length > 0 && (
        <ul className="case-list paper">
          {data.cases.map((listed) => (
            <CaseRow key={listed.id} listed={listed} />
          ))}
        </ul>
      )}
    </>
  );
}

function CaseRow({ listed }: { listed: ListedCase }) {
  const { t } = useTranslation();
  const waitsFor = listed.route.filter(({ id }) => listed.waitsFor.some((step) => step.id === id));
  return (
    <li>
      <div className="case-list__name">
        <p className="over">{t('case.number', { saksnr: listed.saksnr })}</p>
        <h2>
          <Link className="written" to={`/saker/${listed.id}`}>
            {listed.title}
          </Link>
        </h2>
      </div>
      <PhaseTag phase={listed.phase} />
      <div className="case-list__waits">
        {waitsFor.length > 0 ? (
          <>
            <p className="quiet">{t('case.list.waitsFor')}</p>
            <ul>
              {waitsFor.map(({ id, body }) => (
                <li key={id}>
                  <BodyMark body={body ?? 'kommunedirektor'} size="sm" />
                  <span>{body?.name ?? t('body.name.kommunedirektor')}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="quiet">{t(`case.list.still.${listed.phase}`)}</p>
        )}
      </div>
      <Deadline listed={listed} />
    </li>
  );
}

function Deadline({ listed: { deadline, sentAt } }: { listed: ListedCase }) {
  const { t } = useTranslation();
  const today = useToday();
  if (sentAt)
    return <p className="case-list__due quiet">{t('case.list.sent', { day: shortDate(sentAt) })}</p>;
  if (!deadline) return <p className="case-list__due quiet">{t('case.list.noDeadline')}</p>;
  const days = daysBetween(today, deadline);
  return (
    <p className="case-list__due">
      <b>{t('case.list.deadline', { day: shortDate(deadline) })}</b>
      <span className="quiet">
        {days > 0
          ? t('session.tasks.daysLeft', { count: days })
          : days === 0
            ? t('common.today')
            : t('session.tasks.overdue')}
      </span>
    </p>
  );
}

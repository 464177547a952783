import { daysBetween } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { NotFoundPage } from '../help/NotFoundPage';
import { Inputs } from '../input/Inputs';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { useToday } from '../ui/useNow';
import { Waiting } from '../ui/Waiting';
import { BodiesTable } from './BodiesTable';
import { CaseActions } from './CaseActions';
import { CaseHistory } from './CaseHistory';
import { CaseQuery } from './case.operations';
import { CasePaper } from './CasePaper';
import { CaseReports } from './CaseReports';
import { PhaseTag } from './PhaseTag';
import { Questions } from './Questions';
import { RouteFigure } from './route/RouteFigure';
import { useCaseChanged } from './useCaseChanged';
import { Versions } from './Versions';
import './CasePage.css';

export type ShownCase = NonNullable<ResultOf<typeof CaseQuery>['case']>;

/** Everything about one case: where it is, what is asked, what was answered, and what happened. */
export function CasePage() {
  const { case: id = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({
    query: CaseQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useCaseChanged(data?.case?.id, () => refetch({ requestPolicy: 'network-only' }));

  if (error && !data)
    return <Failed error={error} onRetry={() => refetch({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  if (!data.case) return <NotFoundPage />;
  const shown = data.case;
  return (
    <>
      <PageHeading
        title={shown.title}
        over={<CaseNumbers shown={shown} />}
        lead={<Standing shown={shown} />}
        action={<CaseActions shown={shown} />}
      >
        <span className="written">{shown.title}</span>
      </PageHeading>
      <Problem error={error} />
      {shown.route.length > 0 && <RouteFigure shown={shown} />}
      <div className="case-page__columns">
        <div>
          <Questions shown={shown} />
          <CasePaper shown={shown} />
        </div>
        <div>
          <BodiesTable shown={shown} />
          <Inputs caseId={shown.id} revision={shown.revision} />
          <Versions shown={shown} />
          <CaseReports shown={shown} />
          <CaseHistory
            id={shown.id}
            revision={shown.revision}
            may={shown.viewerCan.includes('readHistory')}
          />
        </div>
      </div>
    </>
  );
}

function Failed({ error, onRetry }: { error: Parameters<typeof Problem>[0]['error']; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.nav.cases')} />
      <Problem error={error} onRetry={onRetry} />
    </>
  );
}

function CaseNumbers({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const { saksnr, dokumentnr, lopenr, klassering } = shown;
  const numbers = [
    t('case.number', { saksnr }),
    dokumentnr && t('case.dokumentnr.short', { dokumentnr }),
    lopenr && t('case.lopenr.short', { lopenr }),
    klassering && t('case.klassering.short', { klassering }),
  ];
  return numbers.filter(Boolean).join(' · ');
}

/** Where the case is, in a sentence: how many have answered, and how much time there is. */
function Standing({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const today = useToday();
  const asked = shown.answers.filter(({ body }) => body.kind !== 'avsender');
  const settled = asked.filter(({ state }) => state !== 'open').length;
  const last = shown.route.findLast(({ due }) => due !== null)?.due;
  const slack = last && shown.deadline ? daysBetween(last, shown.deadline) : null;
  const overdue = shown.deadline !== null && daysBetween(today, shown.deadline) < 0;
  return (
    <>
      <PhaseTag phase={shown.phase} />{' '}
      {shown.phase === 'answering' && t('case.standing.answers', { count: settled, all: asked.length })}{' '}
      {shown.phase === 'compiling' &&
        shown.draft &&
        t('case.standing.open', { count: shown.draft.openPoints })}{' '}
      {shown.phase !== 'sent' &&
        shown.phase !== 'decided' &&
        slack !== null &&
        slack > 0 &&
        !overdue &&
        t('case.standing.slack', { count: slack })}
      {shown.phase !== 'sent' && overdue && t('case.standing.overdue')}
    </>
  );
}

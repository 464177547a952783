import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { MyDrafts } from '../proposal/MyDrafts';
import { UpheldProposals } from '../proposal/UpheldProposals';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { TopBar } from '../ui/TopBar';
import { Waiting } from '../ui/Waiting';
import { Additions } from './Additions';
import { Entry } from './Entry';
import { OrderList } from './OrderList';
import { Presence } from './Presence';
import { TreatmentHead, TreatmentBar } from './TreatmentBar';
import { currentEntry, published, type Treatment } from './treatment';
import { useSaidAloud } from './useSaidAloud';
import { TreatmentQuery } from './vote.operations';
import './treatment.css';
import './voting.css';

/** A body's treatment of a case: what is proposed, what is voted on now, and what came of it. */
export function TreatmentPage() {
  const { t } = useTranslation();
  const { case: id = '', meeting = '' } = useParams();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: TreatmentQuery,
    variables: { case: id, meeting },
  });
  const renew = () => refetch({ requestPolicy: 'network-only' });
  useCaseChanged(id, renew);
  if (data?.treatment) return <Room treatment={data.treatment} onChanged={renew} />;
  return (
    <>
      <TopBar />
      <main id="main" className="page" tabIndex={-1}>
        {fetching && <Waiting />}
        <Problem error={error} onRetry={renew} />
        {!fetching && !error && (
          <>
            <PageHeading title={t('vote.notYet.title')} lead={t('vote.notYet.how')} />
            <Link className="lone-link" to={`/saker/${id}`}>
              {t('vote.concluded.case')}
            </Link>
          </>
        )}
      </main>
    </>
  );
}

export interface RoomProps {
  treatment: Treatment;
  /** Something was done here: what is shown is asked for again. */
  onChanged: () => void;
}

/**
 * One thing in the middle at a time. Everybody follows the meeting, and may look at something else until
 * the next vote is opened: then all are brought to it.
 */
function Room({ treatment, onChanged }: RoomProps) {
  const [looked, setLooked] = useState<{ at: string | null; during: string | null } | null>(null);
  useSaidAloud(treatment);
  const done = useDone(onChanged);
  const during = treatment.openVote?.id ?? null;
  useEffect(() => {
    if (during) document.getElementById('main')?.scrollIntoView();
  }, [during]);
  const own = looked?.during === during ? looked : null;
  const entry = own
    ? (published(treatment).find(({ id }) => id === own.at) ?? null)
    : currentEntry(treatment);
  const look = (at: string | null) => {
    setLooked({ at, during });
    document.getElementById('main')?.scrollIntoView();
    document.getElementById('entry')?.focus({ preventScroll: true });
  };
  return (
    <>
      <TreatmentBar treatment={treatment} />
      <main id="main" className="treatment" tabIndex={-1}>
        <TreatmentHead treatment={treatment} />
        <div className="treatment__middle">
          <Entry treatment={treatment} entry={entry} onChanged={done} onLook={look} />
        </div>
        <div className="treatment__order">
          <OrderList treatment={treatment} shown={entry} onLook={look} onChanged={done} />
          <UpheldProposals treatment={treatment} onChanged={done} onLook={look} />
          <MyDrafts treatment={treatment} onChanged={done} />
          <Additions treatment={treatment} onChanged={done} />
        </div>
        <Presence treatment={treatment} />
      </main>
    </>
  );
}

/** How long the answer to one's own act may take, in milliseconds, and the keyboard still be moved. */
const PATIENCE = 5_000;

/** After one's own act the button that was pressed may be gone: then the keyboard goes on from the heading. */
function useDone(onChanged: () => void): () => void {
  const acted = useRef(-Infinity);
  useEffect(() => {
    if (document.activeElement !== document.body || performance.now() - acted.current > PATIENCE) return;
    acted.current = -Infinity;
    document.getElementById('entry')?.focus({ preventScroll: true });
  });
  return () => {
    acted.current = performance.now();
    onChanged();
  };
}

import { useTranslation } from 'react-i18next';
import { useCaseChanged } from '../case/useCaseChanged';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { ElectionResult } from './ElectionResult';
import { ElectionUnderWay } from './ElectionUnderWay';
import { HoldElection } from './HoldElection';
import { citedOf, isUnderWay, placeWithoutChair } from './election';
import { useElectionSaidAloud } from './useElectionSaidAloud';
import './election.css';

interface Props {
  meeting: ShownMeeting;
  onChanged: () => void;
}

/** Who presides by election: the election that is held or needed, and what came of earlier ones. */
export function ElectionSection({ meeting, onChanged }: Props) {
  const { t } = useTranslation();
  useElectionSaidAloud(meeting);
  const current = meeting.elections.find(isUnderWay);
  const place = current ? null : placeWithoutChair(meeting);
  const settled = meeting.elections.filter((one) => !isUnderWay(one));
  if (!current && !place && settled.length === 0) return null;
  const cited = citedOf(meeting, current?.item ?? place?.item?.id ?? null);
  return (
    <section className="election" aria-labelledby="election" data-now={!!(current ?? place) || undefined}>
      <h2 id="election" tabIndex={-1}>
        {cited ? t('election.title.case', { cited }) : t('election.title')}
      </h2>
      {current && (
        <ElectionUnderWay
          key={`${current.id}:${current.rounds.length}:${current.standing}`}
          meeting={meeting}
          election={current}
          onChanged={onChanged}
        />
      )}
      {place && (
        <HoldElection
          key={place.item?.id}
          meeting={meeting}
          item={place.item}
          cited={cited}
          onChanged={onChanged}
        />
      )}
      {settled.toReversed().map((election) => (
        <ElectionResult key={election.id} meeting={meeting} election={election} />
      ))}
      {meeting.items.slice(1).map((item) => (
        <Hears key={item.id} caseId={item.case.id} onChanged={onChanged} />
      ))}
    </section>
  );
}

/** An election in a later case on the agenda is heard of through that case. */
function Hears({ caseId, onChanged }: { caseId: string; onChanged: () => void }) {
  useCaseChanged(caseId, onChanged);
  return null;
}

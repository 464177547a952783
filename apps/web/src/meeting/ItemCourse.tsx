import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMeeting } from './MeetingPage';
import { RefuseVoteDialog } from './RefuseVoteDialog';
import { Written } from './Written';

interface Props {
  meeting: ShownMeeting;
  item: ShownMeeting['items'][number];
  onChanged: () => void;
}

/** What became of a case besides what was voted: closed doors, a refused vote, answers in writing. */
export function ItemCourse({ meeting, item, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { closed, voteRefusal, viewerCan } = item;
  return (
    <>
      {closed && meeting.open && (
        <p className="disqualified">
          <PadlockLockedIcon className="icon" aria-hidden />
          {t('meeting.closing.item', { basis: closed })}
        </p>
      )}
      {voteRefusal && (
        <p>
          {voteRefusal.byChair
            ? t('meeting.notVoted.chairSaid')
            : t('meeting.notVoted.thirdSaid', { count: voteRefusal.count, present: voteRefusal.present })}
        </p>
      )}
      <Written meeting={meeting} item={item} onChanged={onChanged} />
      {viewerCan.includes('refuseVote') && (
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
          {t('meeting.notVoted.act')}
        </button>
      )}
      {asking && (
        <RefuseVoteDialog
          item={item}
          onClose={() => setAsking(false)}
          onRefused={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

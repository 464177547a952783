import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { useAnnounce } from '../ui/announce';
import { resultSentence } from './election';

/** Says once, to those who listen, that a round was opened and what came of it. Nothing on arrival. */
export function useElectionSaidAloud(meeting: ShownMeeting): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const election = meeting.elections.at(-1);
  const number = election?.rounds.length ?? 0;
  const stage = election ? `${election.id}:${number}:${election.standing}` : '';
  const known = useRef(stage);
  useEffect(() => {
    if (known.current === stage || !election) return;
    known.current = stage;
    announce(
      election.standing === 'voting'
        ? t('election.heard.opened', { number })
        : resultSentence(t, meeting, election),
    );
  });
}

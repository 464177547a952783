import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { FollowedElections } from './FollowedElections';
import { FollowedProposal } from './FollowedProposal';
import { FollowedText } from './FollowedText';
import { FollowedVote } from './FollowedVote';
import type { FollowedMeetingQuery } from './following.operations';
import { votedOn } from './said';

type Meeting = NonNullable<ResultOf<typeof FollowedMeetingQuery>['followedMeeting']>;
export type Followed = NonNullable<Meeting['items'][number]['case']>;

/** An open case: what goes on now first, then what was decided, proposed and voted, and the text. */
export function FollowedCase({ followed }: { followed: Followed }) {
  const { t } = useTranslation();
  const heading = useId();
  const { cited, title, task, now, result, decision, openVote, proposals, votes, text, elections } = followed;
  const voting = openVote && t('following.voting.on', { name: votedOn(t, task, openVote) });
  useSaidOnce(voting);
  return (
    <section className="followed-case paper" aria-labelledby={heading} data-now={now || undefined}>
      <p className="over">
        {cited} · {t(`case.task.${task}`)}
        {' · '}
        <b>{t(now ? 'following.now' : result ? 'following.concluded' : 'following.waits')}</b>
      </p>
      <h2 id={heading} className="written">
        {title}
      </h2>
      <FollowedElections elections={elections} cited={cited} />
      {openVote && (
        <div className="followed-voting">
          <b>{voting}</b>
          <p>{t('following.voting.cast', openVote)}</p>
        </div>
      )}
      {decision.length > 0 && (
        <section>
          <h3>{t(task === 'decides' ? 'decision.title.decides' : 'decision.title.recommends')}</h3>
          {decision.map((words, index) => (
            <p key={index} className="written followed-decision">
              {words}
            </p>
          ))}
        </section>
      )}
      {proposals.length > 0 && (
        <section>
          <h3>{t('following.proposals')}</h3>
          {proposals.map((proposal) => (
            <FollowedProposal key={proposal.letter} proposal={proposal} />
          ))}
        </section>
      )}
      {votes.length > 0 && (
        <section>
          <h3>{t('following.votes')}</h3>
          {votes.map((vote, index) => (
            <FollowedVote key={index} task={task} vote={vote} />
          ))}
        </section>
      )}
      {text.length > 0 && (
        <details className="followed-text">
          <summary>{t(result ? 'following.text.ended' : 'following.text')}</summary>
          <FollowedText sections={text} />
        </details>
      )}
    </section>
  );
}

/** That a vote begins is said to those who listen; not what was there when they came. */
function useSaidOnce(sentence: string | null) {
  const announce = useAnnounce();
  const last = useRef(sentence);
  useEffect(() => {
    if (sentence && sentence !== last.current) announce(sentence);
    last.current = sentence;
  }, [sentence, announce]);
}

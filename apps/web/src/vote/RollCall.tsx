import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Choice } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import { VoteButtons } from '../ui/VoteButtons';
import { sideNames, type Treatment, type Vote } from './treatment';
import { RecordBallot } from './ballot.operations';
import './RollCall.css';

interface Props {
  treatment: Treatment;
  vote: Vote;
  onChanged: () => void;
}

type Called = Treatment['attendance'][number];

/** A roll call: the secretary calls seat after seat, all see what has been answered, and it can be corrected. */
export function RollCall({ treatment, vote, onChanged }: Props) {
  const { t } = useTranslation();
  const [again, setAgain] = useState<string | null>(null);
  const seats = treatment.attendance.filter(({ seat, person }) => person && vote.voters.includes(seat.id));
  const answerOf = ({ seat }: Called) => vote.ballots.find((one) => one.seat.id === seat.id)?.choice ?? null;
  const calls = vote.viewerCan.includes('recordCount');
  const now = seats.find(({ seat }) => seat.id === again) ?? seats.find((one) => answerOf(one) === null);
  const names = sideNames(t, treatment, vote);
  return (
    <section className="roll-call" aria-labelledby="roll-call">
      <h2 id="roll-call">{t('vote.rollCall')}</h2>
      {calls && now && (
        <Call
          treatment={treatment}
          vote={vote}
          called={now}
          answer={answerOf(now)}
          onChanged={() => {
            setAgain(null);
            onChanged();
          }}
        />
      )}
      {calls && !now && <p>{t('vote.rollCall.all')}</p>}
      <ol className="roll-call__seats">
        {seats.map((one) => {
          const answer = answerOf(one);
          return (
            <li key={one.seat.id} aria-current={calls && one === now ? 'step' : undefined}>
              <span>
                {one.person?.name}
                {one.seat.party && <span className="quiet"> {one.seat.party}</span>}
              </span>
              <b>{answer ? names[answer] : '–'}</b>
              {calls && answer && one !== now && (
                <button type="button" className="roll-call__again" onClick={() => setAgain(one.seat.id)}>
                  {t('vote.rollCall.correct')}
                  <span className="only-heard"> {one.person?.name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface CallProps extends Props {
  called: Called;
  answer: Choice | null;
}

/** One seat at a time. Who is called next is said once the answer before is stored. */
function Call({ treatment, vote, called, answer, onChanged }: CallProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, record] = useMutation(RecordBallot);
  const who = [called.person?.name, called.seat.party].filter(Boolean).join(', ');
  const known = useRef(who);
  useEffect(() => {
    if (known.current === who) return;
    known.current = who;
    announce(who);
  });
  const give = async (choice: Choice) => {
    if (fetching) return;
    const { data } = await record({ vote: vote.id, seat: called.seat.id, choice });
    if (data) onChanged();
  };
  return (
    <div className="roll-call__now">
      <p className="roll-call__who">{who}</p>
      <VoteButtons
        chosen={answer}
        open
        label={t('vote.rollCall.answer', { name: who })}
        names={sideNames(t, treatment, vote)}
        onVote={(choice) => void give(choice)}
      />
      <Problem error={error} />
    </div>
  );
}

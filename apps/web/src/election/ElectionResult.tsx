import { PersonGavelIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { resultSentence, type Election, type Round } from './election';

/** Who was elected, and how; the rounds are folded away, so that the meeting goes on below. */
export function ElectionResult({ meeting, election }: { meeting: ShownMeeting; election: Election }) {
  const { t } = useTranslation();
  const counted = election.rounds.filter(({ open, blank }) => !open && blank !== null);
  return (
    <div className="election__result">
      <p className="election__sentence">
        <PersonGavelIcon className="icon" aria-hidden />
        {resultSentence(t, meeting, election)}
      </p>
      {counted.length > 0 && (
        <details>
          <summary>{t('election.counts')}</summary>
          {counted.map((round) => (
            <RoundCounts key={round.number} round={round} candidates={election.candidates} named />
          ))}
        </details>
      )}
    </div>
  );
}

interface CountsProps {
  round: Round;
  candidates: Election['candidates'];
  /** True where the heading must say which round. */
  named?: boolean;
}

/** Votes for each candidate and blank ones; who voted for whom on their own devices is folded away. */
export function RoundCounts({ round, candidates, named = false }: CountsProps) {
  const { t } = useTranslation();
  const { counts, blank, note, number, ballots } = round;
  if (blank === null) return null;
  const nameOf = (seat: string | undefined) =>
    candidates.find((one) => one.seat === seat)?.person.name ?? t('election.blankVotes');
  return (
    <>
      <table className="election__counts">
        {named && <caption>{t('election.round', { number })}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('election.candidate')}</th>
            <th scope="col">{t('election.votes')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ candidate, votes }) => (
            <tr key={candidate.seat}>
              <th scope="row">{candidate.person.name}</th>
              <td>{votes}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('election.blankVotes')}</th>
            <td>{blank}</td>
          </tr>
        </tbody>
      </table>
      {note && <p className="quiet">{t('vote.outcome.note', { note })}</p>}
      {ballots.length > 0 && (
        <details>
          <summary>{t('vote.who')}</summary>
          <ul>
            {ballots.map(({ voter, candidate }) => (
              <li key={voter.id}>
                {voter.name}: {nameOf(candidate?.seat)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

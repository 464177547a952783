import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { ElectionBallot } from './ElectionBallot';
import { ElectionLot } from './ElectionLot';
import { RoundCounts } from './ElectionResult';
import { MethodChoice } from './HoldElection';
import { CloseRound } from './CloseRound';
import { resultSentence, type Election, type Round } from './election';
import { BreakOffElection, OpenElectionRound } from './election.operations';

interface Props {
  meeting: ShownMeeting;
  election: Election;
  onChanged: () => void;
}

/** The one thing that is to be done now: vote, close, vote again, or draw the lot. */
export function ElectionUnderWay({ meeting, election, onChanged }: Props) {
  const { t } = useTranslation();
  const { standing, rounds, viewerCan } = election;
  const round = rounds.at(-1);
  const holds = viewerCan.includes('holdElection');
  if (!round) return null;
  return (
    <>
      <p className="election__round">
        <b>{t('election.round', { number: round.number })}</b>
      </p>
      {standing === 'voting' ? (
        <Voting {...{ election, round, holds, onChanged }} />
      ) : (
        <>
          <RoundCounts round={round} candidates={election.candidates} />
          <p className="election__sentence">{resultSentence(t, meeting, election)}</p>
          {holds && standing === 'newRound' && <NewRound election={election} onChanged={onChanged} />}
          {holds && standing === 'lot' && <ElectionLot {...{ meeting, election, onChanged }} />}
        </>
      )}
      {holds && <BreakOff election={election} onChanged={onChanged} />}
    </>
  );
}

interface VotingProps {
  election: Election;
  round: Round;
  holds: boolean;
  onChanged: () => void;
}

function Voting({ election, round, holds, onChanged }: VotingProps) {
  const { t } = useTranslation();
  return (
    <>
      <ElectionBallot election={election} round={round} onChanged={onChanged} />
      {round.method === 'ballots' && (
        <p aria-live="off">
          <b>{t('vote.castSoFar', { cast: round.cast, entitled: round.entitled })}</b>
        </p>
      )}
      {round.method === 'hands' && <p>{t('election.handsUp')}</p>}
      {holds ? (
        <CloseRound election={election} round={round} onChanged={onChanged} />
      ) : (
        round.method === 'ballots' && !round.viewerMayVote && <p>{t('election.waitRound')}</p>
      )}
    </>
  );
}

/** Nobody had more than half: all vote again. */
function NewRound({ election, onChanged }: Omit<Props, 'meeting'>) {
  const [method, setMethod] = useState<Round['method']>(election.rounds.at(-1)?.method ?? 'ballots');
  const { t } = useTranslation();
  const [{ error, fetching }, open] = useMutation(OpenElectionRound);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { data } = await open({ election: election.id, method });
    if (data) onChanged();
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <MethodChoice methods={['ballots', 'hands']} chosen={method} onChoose={setMethod} />
      <Problem error={error} />
      <div>
        <button type="submit" className="ds-button" data-size="lg" aria-busy={fetching || undefined}>
          {t('election.open.round')}
        </button>
      </div>
    </form>
  );
}

/** Nobody is elected, and the minutes say why. */
function BreakOff({ election, onChanged }: Omit<Props, 'meeting'>) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, breakOff] = useMutation(BreakOffElection);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    const { data } = await breakOff({ election: election.id, reason });
    if (data) onChanged();
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
        {t('election.breakOff')}
      </button>
      {asking && (
        <Dialog title={t('election.breakOff')} onClose={() => setAsking(false)}>
          <form className="fields" onSubmit={(event) => void submit(event)}>
            <p>{t('election.breakOff.how')}</p>
            <TextArea label={t('election.breakOff.reason')} name="reason" required maxLength={1000} />
            <Problem error={error} />
            <div className="dialog__act">
              <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
                {t('election.breakOff')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}

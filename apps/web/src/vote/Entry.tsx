import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { ProposalSheet } from '../proposal/ProposalSheet';
import { Uphold } from '../proposal/Uphold';
import { Split } from '../proposal/Split';
import { Withdraw } from '../proposal/Withdraw';
import { Alternatives } from './Alternatives';
import { BallotBox } from './BallotBox';
import { CloseVote } from './CloseVote';
import { Conclude } from './Conclude';
import { OpenVoteForm } from './OpenVoteForm';
import { Result } from './Result';
import { RollCall } from './RollCall';
import { entryName, nextEntry, openVoteOf, voteOn, type Entry as Treated, type Treatment } from './treatment';
import { WholeHeading, WholeText } from './WholeText';

interface Props {
  treatment: Treatment;
  entry: Treated;
  onChanged: () => void;
  onLook: (id: string | null) => void;
}

/** The one thing that is treated, and what can be done about it now. */
export function Entry(props: Props) {
  return props.entry ? <ProposalEntry {...props} /> : <WholeEntry {...props} />;
}

function ProposalEntry(props: Props) {
  const { treatment, entry, onChanged } = props;
  const vote = voteOn(treatment, entry);
  const isOpen = vote?.open;
  if (!entry) return null;
  return (
    <>
      {vote?.versus ? (
        <Alternatives treatment={treatment} vote={vote} />
      ) : (
        <ProposalSheet treatment={treatment} proposal={entry} />
      )}
      <Voting {...props} />
      {!isOpen && <OpenVoteForm key={entry.id} {...props} />}
      <Split proposal={entry} onChanged={onChanged} />
      <Withdraw proposal={entry} onChanged={onChanged} />
      <Uphold proposal={entry} onChanged={onChanged} />
      {!isOpen && <Next {...props} />}
    </>
  );
}

/** The text is long: what is voted, and what came of it, stands before it. */
function WholeEntry(props: Props) {
  const { treatment, onChanged } = props;
  return (
    <>
      <WholeHeading treatment={treatment} />
      <Voting {...props} />
      <WholeText treatment={treatment} onChanged={onChanged} />
      {!voteOn(treatment, null)?.open && <OpenVoteForm key="whole" {...props} />}
    </>
  );
}

/** The vote that is open, or what came of the last one, and what the treatment then ends in. */
function Voting({ treatment, entry, onChanged }: Props) {
  const { t } = useTranslation();
  const vote = voteOn(treatment, entry);
  return (
    <>
      {vote?.isTest && <p className="test-vote">{t('vote.test.is')}</p>}
      {vote?.open && vote.question && (
        <p className="treatment__why">
          <b>{t('vote.question', { number: vote.question.number })}</b>
        </p>
      )}
      {vote?.open && <BallotBox key={vote.id} {...{ treatment, entry, vote, onChanged }} />}
      {vote?.open && vote.method === 'rollCall' && <RollCall {...{ treatment, vote, onChanged }} />}
      {vote?.open && <CloseVote {...{ treatment, vote, onChanged }} />}
      {vote?.outcome && <Result treatment={treatment} vote={vote} outcome={vote.outcome} />}
      <Conclude treatment={treatment} onChanged={onChanged} />
    </>
  );
}

/** On to what waits, once this one is done. */
function Next({ treatment, entry, onLook }: Omit<Props, 'onChanged'>) {
  const { t } = useTranslation();
  const next = nextEntry(treatment);
  const isDone = entry !== null && entry.state !== 'published' && next?.id !== entry.id;
  if (!isDone || openVoteOf(treatment) || treatment.endsIn !== null) return null;
  return (
    <p className="treatment__next">
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => onLook(next?.id ?? null)}
      >
        {t('vote.next', { name: entryName(t, treatment, next) })}
        <ArrowRightIcon aria-hidden />
      </button>
    </p>
  );
}

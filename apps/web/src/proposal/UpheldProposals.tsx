import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { midSentence } from '../ui/words';
import { entryName, type Proposal, type Treatment } from '../vote/treatment';
import { AlternativeText } from './AlternativeText';
import { Difference } from './Difference';
import { TakeUpProposal } from './proposal.operations';
import { movedBy } from './proposers';
import { saidOf } from './said';

type Upheld = Treatment['upheld'][number];

interface Props {
  treatment: Treatment;
  onChanged: () => void;
  onLook: (id: string) => void;
}

/** What fell in the body before and was upheld: with its words and votes there, and taken up here or not. */
export function UpheldProposals({ treatment, onChanged, onLook }: Props) {
  const { t } = useTranslation();
  const [first] = treatment.upheld;
  if (!first) return null;
  return (
    <section className="my-drafts upheld-proposals" aria-labelledby="upheld">
      <h2 id="upheld">{t('proposal.upheld.from', { body: midSentence(first.body.name) })}</h2>
      <p className="small quiet">{t('proposal.upheld.how')}</p>
      <ul>
        {treatment.upheld.map((proposal) => (
          <li key={proposal.id}>
            <h3>{entryName(t, treatment, proposal)}</h3>
            <p className="small">
              {t('proposal.movedBy', { names: movedBy(t, proposal) })}. {fellWith(t, proposal)}
            </p>
            <AlternativeText treatment={treatment} proposal={proposal} />
            <Difference said={saidOf(treatment, proposal)} />
            {proposal.reason && <p className="small written">{proposal.reason}</p>}
            <TakeUp {...{ treatment, proposal, onChanged, onLook }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The votes for it there; of two texts, also what it stood against. */
function fellWith(t: TFunction, { id, vote }: Upheld): string {
  const { inFavour = null, against = null } = vote?.outcome ?? {};
  if (!vote || inFavour === null || against === null) return t('proposal.upheld.voteUncounted');
  if (vote.form === 'forAgainst') return t('proposal.upheld.vote', { inFavour, against });
  const isFirst = vote.proposal?.id === id;
  const rival = (isFirst ? vote.versus : vote.proposal)?.letter ?? null;
  const counts = isFirst ? { own: inFavour, other: against } : { own: against, other: inFavour };
  return rival === null
    ? t('proposal.upheld.vote.innstilling', counts)
    : t('proposal.upheld.vote.versus', { ...counts, rival });
}

function TakeUp({ treatment, proposal, onChanged, onLook }: Props & { proposal: Proposal }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, takeUp] = useMutation(TakeUpProposal);
  const taken = treatment.proposals.filter(
    ({ takenUpFrom, state }) => takenUpFrom?.id === proposal.id && state !== 'withdrawn' && state !== 'split',
  );
  const [first] = taken;
  if (first)
    return (
      <p className="small">
        {t('proposal.takeUp.done', {
          letter: taken.map(({ letter }) => letter).join(', '),
          names: movedBy(t, first),
        })}
      </p>
    );
  if (!treatment.viewerCan.includes('takeUpProposal')) return null;
  const act = async () => {
    const { data } = await takeUp({ treatment: treatment.id, id: proposal.id });
    if (!data) return;
    const { id, kind, letter } = data.takeUpProposal;
    setAsking(false);
    announce(t('proposal.published', { name: t(`proposal.title.${kind}`, { letter }) }));
    onChanged();
    onLook(id);
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
        {t('proposal.takeUp')}
        <span className="only-heard"> {proposal.letter}</span>
      </button>
      {asking && (
        <ConfirmDialog
          title={t('proposal.takeUp.title')}
          confirm={t('proposal.takeUp')}
          error={error}
          busy={fetching}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          {t('proposal.takeUp.lead')}
        </ConfirmDialog>
      )}
    </>
  );
}

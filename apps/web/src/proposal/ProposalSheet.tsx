import { useTranslation } from 'react-i18next';
import { midSentence } from '../ui/words';
import { entryName, whereName, type Proposal, type Treatment } from '../vote/treatment';
import { AlternativeText } from './AlternativeText';
import { Conflicts } from './Conflicts';
import { Difference } from './Difference';
import { movedBy } from './proposers';
import { saidOf } from './said';
import './proposal.css';

interface Props {
  treatment: Treatment;
  proposal: Proposal;
}

/** One proposal, large: what it does to the text in words struck and inserted, and then in a sentence. */
export function ProposalSheet({ treatment, proposal }: Props) {
  const { t } = useTranslation();
  const where = whereName(t, treatment, proposal);
  return (
    <article className="paper proposal-sheet" aria-labelledby="entry">
      <header>
        <h1 id="entry" tabIndex={-1}>
          {entryName(t, treatment, proposal)}
        </h1>
        <p className="quiet">
          {[where && `${where}.`, `${t('proposal.movedBy', { names: movedBy(t, proposal) })}.`]
            .filter(Boolean)
            .join(' ')}
        </p>
        <Passage proposal={proposal} />
      </header>
      <AlternativeText treatment={treatment} proposal={proposal} />
      <Difference said={saidOf(treatment, proposal)} />
      <Reason proposal={proposal} />
      <Conflicts treatment={treatment} proposal={proposal} />
    </article>
  );
}

function Reason({ proposal: { kind, reason } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  if (!reason) return null;
  return (
    <div className="proposal-sheet__reason">
      <p className="over">{t(kind === 'sendBack' ? 'proposal.asks' : 'proposal.reason')}</p>
      <p className="written">{reason}</p>
    </div>
  );
}

/** Where it came from, and that it goes on. */
function Passage({ proposal: { takenUpFrom, upheldAt } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  if (upheldAt) return <p className="quiet">{t('proposal.upheld')}</p>;
  if (!takenUpFrom) return null;
  const { letter, body } = takenUpFrom;
  return <p className="quiet">{t('proposal.takenUpFrom', { letter, body: midSentence(body.name) })}</p>;
}

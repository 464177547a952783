import { ExclamationmarkTriangleIcon, SpeakerSoundWave2Icon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { entryName, placed, sameBlock, whereName, type Proposal, type Treatment } from '../vote/treatment';
import { piecesOf, sentenceOf, type Change } from './difference';
import { movedBy } from './proposers';
import { WordDiff } from './WordDiff';
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
          {[where && `${where}.`, t('proposal.movedBy', { names: movedBy(t, proposal) })]
            .filter(Boolean)
            .join(' ')}
        </p>
      </header>
      <Difference change={changeOf(treatment, proposal)} />
      <Reason proposal={proposal} />
      <Flags treatment={treatment} proposal={proposal} />
    </article>
  );
}

/** Held against the words that stand now: what the reader sees is what a vote for it leads to. */
export function changeOf(treatment: Treatment, proposal: Proposal): Change {
  const { kind, block, baseText, newText, newKind, state, standing } = proposal;
  const now = state === 'published' && standing === 'blockChanged' ? placed(treatment, block) : null;
  const before = now?.block ?? placed(treatment, block)?.block;
  return {
    kind,
    before: now ? now.block.text : baseText,
    beforeKind: before?.kind ?? null,
    after: newText,
    afterKind: newKind,
  };
}

/** The difference in the text, and under it the same as a sentence. */
export function Difference({ change }: { change: Change }) {
  const { t } = useTranslation();
  const pieces = piecesOf(change);
  return (
    <>
      {pieces.length > 0 && <WordDiff pieces={pieces} />}
      <p className="proposal-sheet__say">
        <SpeakerSoundWave2Icon className="icon" aria-hidden />
        <span>{sentenceOf(t, change)}</span>
      </p>
    </>
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

function Flags({ treatment, proposal }: Props) {
  const { t } = useTranslation();
  if (proposal.state !== 'published' && proposal.state !== 'draft') return null;
  const others = sameBlock(treatment, proposal).map(({ letter }) => letter);
  return (
    <>
      {proposal.standing === 'blockChanged' && <Flag>{t('proposal.changed')}</Flag>}
      {proposal.standing === 'blockGone' && <Flag>{t('proposal.gone')}</Flag>}
      {others.length > 0 && (
        <Flag>
          {t('proposal.same', { letters: [proposal.letter, ...others].filter(Boolean).join(', ') })}
        </Flag>
      )}
    </>
  );
}

/** Something that the meeting must take a stand on. */
export function Flag({ children }: { children: ReactNode }) {
  return (
    <p className="proposal-flag">
      <ExclamationmarkTriangleIcon className="icon" aria-hidden />
      <span>{children}</span>
    </p>
  );
}

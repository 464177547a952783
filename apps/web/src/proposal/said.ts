/** A proposal as it is said and shown: with its place by number, against the words that stand now. */
import type { SaidProposal } from '@samsvar/prose';
import { placed, type Proposal, type Treatment } from '../vote/treatment';

/** What the reader sees is what a vote for it leads to: where its block has changed, the words that stand now. */
export function saidOf(treatment: Treatment, proposal: Proposal): SaidProposal {
  const { kind, block, baseText, newText, newKind, referTo, question, state, standing } = proposal;
  const at = placed(treatment, block);
  const isNow = state === 'published' && standing === 'blockChanged';
  return {
    kind,
    newText,
    newKind,
    referTo,
    question: question?.number ?? null,
    place: at && { kind: at.block.kind, number: at.place },
    before: isNow && at ? at.block.text : baseText,
    beforeKind: at?.block.kind ?? null,
    sections: changedSections(treatment, proposal).map((section) => section.question.number),
  };
}

type Alternative = Proposal['alternative'][number];

/** The sections of an alternative text that say something else than what stands, or stood when it was settled. */
export function changedSections({ version }: Treatment, { alternative }: Proposal): readonly Alternative[] {
  return alternative.filter((section) => {
    const stands = version.text.find(({ question }) => question.id === section.question.id)?.blocks ?? [];
    const spelled = (blocks: readonly { kind: string; text: string }[]) =>
      JSON.stringify(blocks.map(({ kind, text }) => [kind, text]));
    return spelled(section.blocks) !== spelled(stands);
  });
}

/** A copy of the text while it is being made into an alternative. */
import type { VariablesOf } from '../graphql';
import type { Block, Section, Treatment } from '../vote/treatment';
import type { MoveProposal } from './proposal.operations';

export interface EditedBlock {
  /** The block of the version that it is; null for a new one. */
  readonly id: string | null;
  /** Tells blocks apart on the screen. */
  readonly key: string;
  readonly kind: Block['kind'];
  readonly text: string;
  /** Taken out: it is shown struck, and can be taken back. */
  readonly out: boolean;
}

export interface EditedText {
  readonly question: Section['question'];
  readonly blocks: readonly EditedBlock[];
}

export const copyOf = ({ version }: Treatment): readonly EditedText[] =>
  version.text.map(({ question, blocks }) => ({
    question,
    blocks: blocks.map(({ id, kind, text }) => ({ id, key: id, kind, text, out: false })),
  }));

export const withBlock = (
  text: readonly EditedText[],
  key: string,
  change: Partial<EditedBlock>,
): readonly EditedText[] =>
  text.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.key === key ? { ...block, ...change } : block)),
  }));

/** A new block of the same kind, after the one with this key; first in the section without one. */
export const withNewAfter = (
  text: readonly EditedText[],
  question: string,
  after: string | null,
  key: string,
): readonly EditedText[] =>
  text.map((section) => {
    if (section.question.id !== question) return section;
    const place = section.blocks.findIndex((block) => block.key === after) + 1;
    const kind = section.blocks[place - 1]?.kind ?? 'paragraph';
    const added: EditedBlock = { id: null, key, kind, text: '', out: false };
    return { ...section, blocks: section.blocks.toSpliced(place, 0, added) };
  });

/** The question numbers of what has been changed. */
export const editedSections = ({ version }: Treatment, text: readonly EditedText[]): readonly number[] =>
  text.flatMap(({ question, blocks }) => {
    const before = version.text.find((one) => one.question.id === question.id)?.blocks ?? [];
    const now = blocks.filter(({ out, text: words }) => !out && words.trim() !== '');
    const same =
      now.length === before.length &&
      now.every(({ id, kind, text: words }, at) => {
        const stood = before[at];
        return stood?.id === id && stood.kind === kind && stood.text.trim() === words.trim();
      });
    return same ? [] : [question.number];
  });

type Alternative = NonNullable<VariablesOf<typeof MoveProposal>['proposal']['alternative']>;

export const alternativeInput = (text: readonly EditedText[]): Alternative =>
  text.map(({ question, blocks }) => ({
    question: question.id,
    blocks: blocks.filter(({ out }) => !out).map(({ id, kind, text: words }) => ({ id, kind, text: words })),
  }));

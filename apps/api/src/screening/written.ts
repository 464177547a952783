import { familyOf, isBlank, plain, type Text } from '@samsvar/domain';
import type { CaseRow, ItemRow, Reader } from '@samsvar/persistence';

/** Where words stand that can be screened. */
export type WrittenAs = 'answer' | 'text' | 'proposal' | 'addition';

/** Words that somebody wrote in a case, and that can be screened. */
export interface Written {
  readonly id: string;
  readonly as: WrittenAs;
  /** Whose words they are; null for the case's own text. */
  readonly body: string | null;
  /** The question that they answer. */
  readonly question: string | null;
  /** A proposal's letter. */
  readonly letter: string | null;
  readonly words: string;
  readonly family: readonly string[];
  readonly section: readonly string[];
}

/** What stands now in a case: the bodies' answers, the case's own text, and what was moved in the meetings. */
export async function writtenIn(read: Reader, row: CaseRow): Promise<readonly Written[]> {
  const [text, answers, items] = await Promise.all([
    ownText(read, row),
    answersOf(read, row),
    read.itemsOfCase.load(row.id),
  ]);
  const inMeetings = await Promise.all(items.map((item) => movedIn(read, item)));
  return [...answers, ...text, ...inMeetings.flat()].filter(({ words }) => words.trim() !== '');
}

const questionsOf = async (read: Reader, row: CaseRow) =>
  (await read.questionsOfCase.load(row.id)).map(({ id }) => id);

/** The newest text of the case: live while it is compiled, else frozen. */
async function ownText(read: Reader, row: CaseRow): Promise<Written[]> {
  const live = row.phase === 'compiling' ? (await read.draftsOfCase.load(row.id)).at(-1) : undefined;
  const newest = (await read.versionsOfCase.load(row.id)).filter(({ answer }) => answer === null).at(-1);
  const text = live ? await read.liveText(live.doc, await questionsOf(read, row)) : (newest?.content ?? []);
  return blocksIn(read, row, text, 'text', null);
}

/** As they were adopted: what is written before that is the body's own, and is in no public paper. */
async function answersOf(read: Reader, row: CaseRow): Promise<Written[]> {
  const answers = await read.answersOfCase.load(row.id);
  const texts = await Promise.all(
    answers.map(async ({ version, state, body }) => {
      const frozen = state === 'adopted' && version !== null ? await read.versions.load(version) : null;
      return blocksIn(read, row, frozen?.content ?? [], 'answer', body);
    }),
  );
  return texts.flat();
}

async function blocksIn(
  read: Reader,
  row: CaseRow,
  text: Text,
  as: WrittenAs,
  body: string | null,
): Promise<Written[]> {
  const points = await read.pointsOfCase.load(row.id);
  return text.flatMap(({ question, blocks }) =>
    blocks
      .filter((block) => !isBlank(block))
      .map((block) => ({
        ...{ id: block.id, as, body, question, letter: null, words: plain(block) },
        family: familyOf(block.id, block.sources, { points }),
        section: blocks.map(({ id }) => id),
      })),
  );
}

/** Published proposals and protokolltilførsler. What a member prepares is the member's own. */
async function movedIn(read: Reader, { id, body }: ItemRow): Promise<Written[]> {
  const [proposals, additions] = await Promise.all([
    read.proposalsOfItem.load(id),
    read.additionsOfItem.load(id),
  ]);
  return [
    ...proposals
      .filter(({ letter }) => letter !== null)
      .map((one) => ({
        ...{ id: one.id, as: 'proposal' as const, body, question: one.question, letter: one.letter },
        words: one.newText ?? '',
        family: [one.id, ...(one.block ? [one.block] : [])],
        section: [],
      })),
    ...additions.map((one) => ({
      ...{ id: one.id, as: 'addition' as const, body, question: null, letter: null, words: one.words },
      ...{ family: [one.id], section: [] },
    })),
  ];
}

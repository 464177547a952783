import {
  compareLetters,
  plain,
  type Block,
  type Ended,
  type FollowedFacts,
  type RouteTask,
  type Screen,
  type Text,
} from '@samsvar/domain';
import type { ItemRow, MeetingRow, ProposalRow, QuestionRow, Reader, VersionRow } from '@samsvar/persistence';
import { textDiff } from '@samsvar/prose';
import { answeredWording } from '../case/case.view.js';
import { followedElections, type FollowedElection } from './elections.view.js';
import { cited } from '../meeting/meeting.view.js';
import { publicScreen } from '../screening/screen-of.js';

/** An open case as the public follows it: field by field, so that nothing comes along by itself. */
export interface FollowedCase {
  readonly id: string;
  readonly cited: string;
  readonly title: string;
  readonly task: RouteTask;
  readonly elections: readonly FollowedElection[];
  readonly now: boolean;
  readonly result: Ended | null;
  readonly decision: readonly string[];
  readonly proposals: readonly object[];
  readonly openVote: object | null;
  readonly votes: readonly object[];
  readonly text: readonly object[];
}

/** Null for a case that is not there. */
export async function followedCase(
  read: Reader,
  item: ItemRow,
  meeting: MeetingRow,
): Promise<{ told: FollowedCase; facts: FollowedFacts } | null> {
  const [row, step, questions, proposals, votes] = await Promise.all([
    read.cases.load(item.caseFile),
    read.steps.load(item.routeStep),
    read.questionsOfCase.load(item.caseFile),
    publishedIn(read, item),
    read.votesOfItem.load(item.id),
  ]);
  if (!row || !step) return null;
  const screen = await publicScreen(read, row.id);
  const version = await versionIn(read, item, meeting, step.state === 'current');
  const binding = votes.filter(({ isTest }) => !isTest);
  const open = binding.find(({ closedAt }) => closedAt === null);
  const letterOf = (id: string | null) => proposals.find((one) => one.id === id)?.letter ?? null;
  const numberOf = (id: string | null) => questions.find((one) => one.id === id)?.number ?? null;
  const acts = [
    ...proposals.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []),
    ...binding.map(({ openedAt, closedAt }) => (closedAt ?? openedAt).getTime()),
  ];
  return {
    told: {
      id: item.id,
      cited: cited(item),
      title: row.title,
      task: step.task,
      elections: await followedElections(read, meeting, item.id),
      now: false,
      result: item.result,
      decision: (item.decision?.points ?? []).map(({ words }) => screen.words(words)),
      proposals: await Promise.all(proposals.map((one) => proposalView(read, one, questions, screen))),
      openVote: open
        ? {
            letter: letterOf(open.proposal),
            question: numberOf(open.question),
            cast: (await read.ballotsOfVote.load(open.id)).length,
            entitled: open.entitled,
          }
        : null,
      votes: binding.flatMap(({ outcome, proposal, versus, question, form, method }) =>
        outcome
          ? [
              {
                ...{ form, method, outcome },
                letter: letterOf(proposal),
                versus: letterOf(versus),
                question: numberOf(question),
              },
            ]
          : [],
      ),
      text: version ? sections(screen.text(version.content), questions) : [],
    },
    facts: {
      id: item.id,
      concluded: item.result !== null,
      voteIsOpen: open !== undefined,
      lastAct: acts.length > 0 ? Math.max(...acts) : null,
    },
  };
}

/** A draft has no letter, and is its mover's alone. */
const publishedIn = async (read: Reader, item: ItemRow): Promise<ProposalRow[]> =>
  (await read.proposalsOfItem.load(item.id))
    .filter(({ letter, state }) => letter !== null && state !== 'draft')
    .sort((a, b) => compareLetters(a.letter ?? '', b.letter ?? ''));

/** What is treated while the body sits, or what it ended with. What came later may come from behind closed doors. */
async function versionIn(
  read: Reader,
  item: ItemRow,
  meeting: MeetingRow,
  isTurn: boolean,
): Promise<VersionRow | null> {
  const versions = (await read.versionsOfCase.load(item.caseFile)).filter(({ answer }) => answer === null);
  if (item.endVersion !== null) return versions.find(({ id }) => id === item.endVersion) ?? null;
  const sits = isTurn && item.result === null && meeting.state === 'inSession';
  return (sits && versions.at(-1)) || null;
}

async function proposalView(
  read: Reader,
  row: ProposalRow,
  questions: readonly QuestionRow[],
  screen: Screen,
) {
  const [base, proposers] = await Promise.all([
    read.versions.load(row.baseVersion),
    read.proposersOf.load(row.id),
  ]);
  const blocks = base?.content.find(({ question }) => question === row.question)?.blocks ?? [];
  const anchors = row.block === null ? [] : [row.block];
  const place = blocks.findIndex(({ id }) => id === row.block);
  return {
    letter: row.letter,
    kind: row.kind,
    state: row.state,
    question: questions.find(({ id }) => id === row.question)?.number ?? null,
    place: place < 0 ? null : place + 1,
    placeKind: blocks[place]?.kind ?? null,
    before: row.baseText && screen.words(row.baseText, ...anchors),
    newText: row.newText && screen.words(row.newText, row.id, ...anchors),
    newKind: row.newKind,
    alternative: sections(screen.text(row.newContent ?? []), questions),
    difference: differences(screen.text(base?.content ?? []), screen.text(row.newContent ?? []), questions),
    referTo: row.referTo,
    reason: row.reason && screen.words(row.reason),
    movers: await Promise.all(
      proposers.map(async ({ person, party }) => ({
        name: (await read.people.load(person))?.name ?? '',
        party,
      })),
    ),
    onBehalfOf: row.onBehalfOf,
  };
}

/** Words alone: where they come from is not the public's to follow here. */
const sections = (text: Text, questions: readonly QuestionRow[]) =>
  text.flatMap(({ question, blocks }) => {
    const asked = questions.find(({ id }) => id === question);
    return asked
      ? [{ number: asked.number, question: answeredWording(asked), blocks: blocks.map(words) }]
      : [];
  });

/** Of an alternative text, what it changes. */
const differences = (before: Text, after: Text, questions: readonly QuestionRow[]) =>
  textDiff(before, after)
    .filter(({ blocks }) => blocks.some(({ what }) => what !== 'kept'))
    .flatMap(({ question, blocks }) =>
      questions
        .filter(({ id }) => id === question)
        .map(({ number }) => ({
          number,
          blocks: blocks.map(({ kind, what, pieces }) => ({
            kind,
            moved: what === 'moved',
            pieces: pieces.map((piece) => ({ kind: piece.kind, text: plain(piece) })),
          })),
        })),
    );

const words = (block: Block) => ({ kind: block.kind, text: plain(block) });

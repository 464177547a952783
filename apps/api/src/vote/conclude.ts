import { Refusal, next, type Ending, type StandingDecision } from '@samsvar/domain';
import { CaseRow, ItemRow, ProposalRow, StepRow, type VersionRow } from '@samsvar/persistence';
import { advance } from '../case/advance.js';
import { askForDraft, goBack } from './back.js';
import { standingDecisions } from './decision.js';
import { lapsingIn } from './lapsing.js';
import { sealText } from './settle.js';
import { newestVersion, type Treating } from './treatment.js';

/**
 * Ends a treatment with the decision that was read. Published proposals that came to no vote lapse: those that were
 * shown, and no other.
 *
 * @param shown the hash of the decision that was read
 * @param lapsing ids of the proposals that the chair was told will lapse
 * @throws Refusal `decision_changed` when the words are others by now, or nothing settles the treatment so;
 *   `proposals_would_lapse` when others would lapse than the chair was told
 */
export async function conclude(treating: Treating, shown: string, lapsing: readonly string[]): Promise<void> {
  const { tx, actor, item, step, steps, caseRow } = treating;
  if (item.result !== null) throw new Refusal('treatment_is_settled');
  if (step.state !== 'current') throw new Refusal('phase_is_wrong');
  const decision = await decisionRead(treating, shown);
  const { ending } = decision;
  const lapsed = await lapse(treating, lapsing);
  const before = await newestVersion(tx, caseRow.id);
  const { version, move, conditions } = await ENDINGS[ending](treating, before);
  await tx.manager.update(
    ItemRow,
    { id: item.id },
    { result: ending, baseVersion: item.baseVersion ?? before.id, endVersion: version.id, decision },
  );
  if (move !== null) {
    const phase = next(caseRow.phase, move, new Set(conditions), steps, step.position);
    await tx.manager.update(CaseRow, { id: caseRow.id }, { phase });
  }
  await tx.record({
    what: 'conclude',
    by: actor.id,
    case: caseRow.id,
    body: item.body,
    facts: {
      result: ending,
      version: version.number,
      sha256: version.sha256,
      decision: decision.sha256,
      ...(lapsed.length > 0 ? { lapsed: lapsed.join(', ') } : {}),
    },
  });
}

/** @returns the letters of what lapsed */
async function lapse({ tx, item }: Treating, told: readonly string[]): Promise<readonly string[]> {
  const rows = (await lapsingIn(tx.read, item)).map(({ row }) => row);
  const letters = rows.map(({ letter }) => letter ?? '');
  if (told.length !== rows.length || rows.some(({ id }) => !told.includes(id)))
    throw new Refusal('proposals_would_lapse', { letters: letters.join(', '), count: letters.length });
  await tx.manager.update(ProposalRow, { item: item.id, state: 'published' }, { state: 'lapsed' });
  return letters;
}

async function decisionRead({ tx, item, step }: Treating, shown: string): Promise<StandingDecision> {
  const votes = await tx.read.votesOfItem.load(item.id);
  if (votes.some((vote) => vote.closedAt === null)) throw new Refusal('vote_still_open');
  const decisions = await standingDecisions(tx.read, item, step);
  if (decisions.length === 0) throw new Refusal('nothing_voted');
  const read = decisions.find(({ sha256 }) => sha256 === shown);
  if (!read) throw new Refusal('decision_changed');
  return read;
}

/** Each does what its ending asks, and says which move of the case it is (null: none) and why it may be made. */
const ENDINGS = {
  passedOn: async (treating: Treating, version: VersionRow) => {
    await goOn(treating, 'passedOn');
    return { version, move: 'passOn', conditions: ['textCarried'] } as const;
  },
  sentOn: async (treating: Treating, version: VersionRow) => {
    await goOn(treating, 'sentOn');
    return { version, move: 'sendOn', conditions: ['textFell'] } as const;
  },
  decided: async (treating: Treating, version: VersionRow) => {
    await finish(treating, 'decided');
    const decided = await sealText(treating, 'decided', version.content);
    return { version: decided, move: 'decide', conditions: ['textCarried', 'lastOnRoute'] } as const;
  },
  /** The last body decides it; another recommends it to the next, which has the text before it still. */
  noAnswer: async (treating: Treating, version: VersionRow) => {
    const { steps, step } = treating;
    if (steps.some(({ position }) => position > step.position)) {
      await goOn(treating, 'noAnswer');
      return { version, move: 'adviseNotToAnswer', conditions: ['noAnswerCarried'] } as const;
    }
    await finish(treating, 'noAnswer');
    return {
      version,
      move: 'decideNotToAnswer',
      conditions: ['noAnswerCarried', 'lastOnRoute'],
    } as const;
  },
  sentBack: async (treating: Treating, version: VersionRow) => {
    await goBack(treating, 'sentBack');
    return { version, move: 'sendBack', conditions: ['sendBackCarried'] } as const;
  },
  draftAsked: async (treating: Treating, version: VersionRow) => {
    await askForDraft(treating);
    return { version, move: 'askForDraft', conditions: ['askForDraftCarried'] } as const;
  },
  /** The step stays the body's: it is treated again in the next meeting that has the case on its agenda. */
  postponed: async (_treating: Treating, version: VersionRow) =>
    ({ version, move: null, conditions: [] }) as const,
} satisfies Record<Ending, unknown>;

async function finish({ tx, step }: Treating, result: Ending): Promise<void> {
  await tx.manager.update(StepRow, { id: step.id }, { state: 'done', result });
}

async function goOn(treating: Treating, result: Ending): Promise<void> {
  await finish(treating, result);
  await advance(treating, treating.steps, treating.step.position);
}

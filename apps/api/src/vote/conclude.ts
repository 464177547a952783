import { In } from 'typeorm';
import { Refusal, compilationBefore, endingOf, following, next, type Ending } from '@samsvar/domain';
import { CaseRow, ItemRow, ProposalRow, StepRow, type VersionRow } from '@samsvar/persistence';
import { advance, openDraft } from '../case/advance.js';
import { sealText } from './settle.js';
import { closedVotes, newestVersion, type Treating } from './treatment.js';

/** Ends a treatment by what was voted. Published proposals that came to no vote lapse. */
export async function conclude(treating: Treating): Promise<void> {
  const { tx, actor, item, step, steps, caseRow } = treating;
  if (item.result !== null) throw new Refusal('treatment_is_settled');
  if (step.state !== 'current') throw new Refusal('phase_is_wrong');
  const ending = await endingHere(treating);
  await tx.manager.update(ProposalRow, { item: item.id, state: 'published' }, { state: 'lapsed' });
  const before = await newestVersion(tx, caseRow.id);
  const holds = await ENDINGS[ending](treating, before);
  await tx.manager.update(
    ItemRow,
    { id: item.id },
    { result: ending, baseVersion: item.baseVersion ?? before.id, endVersion: holds.version.id },
  );
  if (holds.move !== null) {
    const phase = next(caseRow.phase, holds.move, new Set(holds.conditions), steps, step.position);
    await tx.manager.update(CaseRow, { id: caseRow.id }, { phase });
  }
  await tx.record({
    what: 'conclude',
    by: actor.id,
    case: caseRow.id,
    body: item.body,
    facts: { result: ending, version: holds.version.number, sha256: holds.version.sha256 },
  });
}

async function endingHere({ tx, item, step, steps }: Treating): Promise<Ending> {
  const [votes, proposals] = [
    await tx.read.votesOfItem.load(item.id),
    await tx.read.proposalsOfItem.load(item.id),
  ];
  if (votes.some((vote) => vote.closedAt === null)) throw new Refusal('vote_still_open');
  const ending = endingOf(closedVotes(votes, proposals), following(steps, step.position).length === 0);
  if (ending === null) throw new Refusal('nothing_voted');
  return ending;
}

/** Each does what its ending asks, and says which move of the case it is (null: none) and why it may be made. */
const ENDINGS = {
  passedOn: async (treating: Treating, version: VersionRow) => {
    await finish(treating, 'passedOn');
    await advance(treating, treating.steps, treating.step.position);
    return { version, move: 'passOn', conditions: ['textCarried'] } as const;
  },
  decided: async (treating: Treating, version: VersionRow) => {
    await finish(treating, 'decided');
    const decided = await sealText(treating, 'decided', version.content);
    return { version: decided, move: 'decide', conditions: ['textCarried', 'lastOnRoute'] } as const;
  },
  sentBack: async (treating: Treating, version: VersionRow) => {
    await goBack(treating);
    return { version, move: 'sendBack', conditions: ['sendBackCarried'] } as const;
  },
  /** The step stays the body's: it is treated again in the next meeting that has the case on its agenda. */
  postponed: async (_treating: Treating, version: VersionRow) =>
    ({ version, move: null, conditions: [] }) as const,
};

async function finish({ tx, step }: Treating, result: 'passedOn' | 'decided'): Promise<void> {
  await tx.manager.update(StepRow, { id: step.id }, { state: 'done', result });
}

/** The last compilation is done again, in a new draft that goes on from the newest version; what lies between waits. */
async function goBack(treating: Treating): Promise<void> {
  const { tx, step, steps } = treating;
  const compilation = compilationBefore(steps, step.position);
  if (!compilation) throw new Refusal('no_compilation_before');
  const between = steps.filter(({ position }) => position > compilation.position && position < step.position);
  await tx.manager.update(
    StepRow,
    { id: In(between.map(({ id }) => id)) },
    { state: 'pending', result: null },
  );
  await tx.manager.update(StepRow, { id: step.id }, { state: 'pending', result: 'sentBack' });
  await tx.manager.update(StepRow, { id: compilation.id }, { state: 'current', result: null });
  await openDraft(treating, compilation.id);
}

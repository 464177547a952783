import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  conclude,
  formannskapet,
  hold,
  look,
  openVote,
  propose,
  sit,
} from '../testing/treatment.js';

const TAKEN =
  'id letter state newText viewerCan proposers { person { id } } takenUpFrom { letter } partOf { letter }';
interface Taken {
  readonly id: string;
  readonly letter: string;
  readonly state: string;
  readonly newText: string;
}

describe('a mindretallsforslag that is taken up and then split', () => {
  let api: RunningApi;
  let members: readonly Viewer[];
  let eight: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    members = await formannskapet(api);
    eight = await Promise.all(
      ['leder', 'nestleder', '3', '4', '5', '6', '7', '8'].map((seat) => api.as(`bystyre.${seat}`)),
    );
  });
  afterAll(() => api.stop());

  const split = (who: Viewer, id: string) =>
    who.ask('mutation($id: ID!) { splitProposal(id: $id) { id } }', { id });
  const withdraw = (who: Viewer, id: string) =>
    who.ask('mutation($id: ID!) { withdrawProposal(id: $id) { id } }', { id });

  /** Formannskapet lets an addition of two points fall, which its mover upholds; bystyret sits. */
  async function upheld() {
    const at = await aSitting(api, ['Én.']);
    const id = await propose(members[1]!, at, { kind: 'addition', newText: 'Først.\nSå.' });
    await close(members[0]!, await hold(members, at, 'afaaa', { proposal: id }));
    await members[1]!.ask('mutation($id: ID!) { upholdProposal(id: $id) { id } }', { id });
    await openVote(members[0]!, at, { method: 'unanimous' });
    await conclude(members[0]!, at);
    await endMeeting(await api.as('formannskap.sekretar'), at.meeting);
    const there = { ...at, ...(await sit(api, at.case, 'bystyre')) };
    const takeUp = (who: Viewer) =>
      who.ask<{ takeUpProposal: { id: string } }>(
        'mutation($treatment: ID!, $id: ID!) { takeUpProposal(treatment: $treatment, id: $id) { id } }',
        { treatment: there.treatment, id },
      );
    const proposals = async (): Promise<readonly Taken[]> =>
      (
        await eight[2]!.ask<{ treatment: { proposals: Taken[] } }>(
          `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { proposals { ${TAKEN} } } }`,
          { id: there.case, meeting: there.meeting },
        )
      ).treatment.proposals;
    const end = async () => endMeeting(await api.as('bystyre.sekretar'), there.meeting);
    return { there, takeUp, proposals, end };
  }

  it('is voted on point by point, and each says which body and whom it came from', async () => {
    const { there, takeUp, proposals, end } = await upheld();
    const taker = eight[2]!;
    const { takeUpProposal } = await takeUp(taker);
    await split(eight[0]!, takeUpProposal.id);
    const passage = { proposers: [{ person: { id: taker.person } }], takenUpFrom: { letter: 'A' } };
    expect(await proposals()).toMatchObject([
      { letter: 'A', state: 'split', ...passage, partOf: null },
      { letter: 'A1', state: 'published', newText: 'Først.', ...passage, partOf: { letter: 'A' } },
      { letter: 'A2', state: 'published', newText: 'Så.', ...passage, partOf: { letter: 'A' } },
    ]);
    await expect(takeUp(eight[3]!)).rejects.toMatchObject({ code: 'proposal_is_taken_up' });

    const [, first, second] = await proposals();
    await close(eight[0]!, await hold(eight, there, 'ffffffff', { proposal: first!.id }));
    await close(eight[0]!, await hold(eight, there, 'afaaaaaa', { proposal: second!.id }));
    await openVote(eight[0]!, there, { method: 'unanimous' });
    await conclude(eight[0]!, there);
    const { version } = await look(eight[0]!, there);
    expect(version.text[0]?.blocks.map(({ text }) => text)).toEqual(['Én.', 'Først.']);
    expect((await proposals()).map(({ letter, state }) => [letter, state])).toEqual([
      ['A', 'split'],
      ['A1', 'carried'],
      ['A2', 'fallen'],
    ]);
    await end();
  });

  it('is free to be taken up again when its taker has withdrawn every part, and not before', async () => {
    const { takeUp, proposals, end } = await upheld();
    const taker = eight[2]!;
    await split(eight[0]!, (await takeUp(taker)).takeUpProposal.id);
    const [, first, second] = await proposals();
    await withdraw(taker, first!.id);
    await expect(takeUp(eight[3]!)).rejects.toMatchObject({ code: 'proposal_is_taken_up' });
    await withdraw(taker, second!.id);
    await takeUp(eight[3]!);
    expect((await proposals()).at(-1)).toMatchObject({
      letter: 'B',
      state: 'published',
      newText: 'Først.\nSå.',
    });
    await end();
  });
});

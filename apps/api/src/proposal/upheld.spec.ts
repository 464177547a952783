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
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

interface Upheld {
  readonly treatment: {
    readonly viewerCan: readonly string[];
    readonly upheld: readonly Record<string, unknown>[];
    readonly proposals: readonly Record<string, unknown>[];
  };
}

/** What the body before has upheld, and what is proposed here. */
const upheldIn = async (viewer: Viewer, { case: id, meeting }: Pick<Sitting, 'case' | 'meeting'>) =>
  (
    await viewer.ask<Upheld>(
      `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { viewerCan
        upheld { id letter newText body { id } upheldAt viewerCan proposers { person { id } }
          vote { outcome { inFavour against } } }
        proposals { id letter state newText baseText standing onBehalfOf viewerCan
          proposers { person { id } } takenUpFrom { id letter body { id } } conflicts { kind } } } }`,
      { id, meeting },
    )
  ).treatment;

const uphold = (who: Viewer, id: string) =>
  who.ask<{ upholdProposal: { upheldAt: string } }>(
    'mutation($id: ID!) { upholdProposal(id: $id) { upheldAt } }',
    { id },
  );

const takeUp = async (who: Viewer, { treatment }: Pick<Sitting, 'treatment'>, id: string) =>
  (
    await who.ask<{ takeUpProposal: { id: string; letter: string; state: string } }>(
      'mutation($treatment: ID!, $id: ID!) { takeUpProposal(treatment: $treatment, id: $id) { id letter state } }',
      { treatment, id },
    )
  ).takeUpProposal;

describe('mindretallsforslag', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let members: readonly Viewer[];
  let chair: Viewer;

  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    members = await formannskapet(api);
    chair = members[0]!;
  });
  afterAll(() => api.stop());

  const fell = async (at: Sitting, proposal: object): Promise<string> => {
    const id = await propose(members[1]!, at, proposal);
    await close(chair, await hold(members, at, 'afaaa', { proposal: id }));
    return id;
  };
  const passOn = async (at: Sitting) => {
    await openVote(chair, at, { method: 'unanimous' });
    await conclude(chair, at);
  };
  const bystyret = async (at: Sitting): Promise<Sitting> => ({
    ...at,
    ...(await sit(api, at.case, 'bystyre')),
  });

  it('go with the innstilling to the next body, where a member takes them up against the text of now', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [first] = at.blocks;
    const lost = await fell(at, { block: first, newText: 'Null.', onBehalfOf: ['Havnelista'] });
    const unsaid = await fell(at, { block: first, newText: 'Ingen.' });
    const change = await propose(members[2]!, at, { block: first, newText: 'Halvannen.' });
    await close(chair, await hold(members, at, 'fffff', { proposal: change, acknowledged: true }));
    const canNow = async (who: Viewer) =>
      (await upheldIn(who, at)).proposals.find(({ id }) => id === lost)?.['viewerCan'];
    expect(await canNow(members[1]!)).toEqual(['upholdProposal']);
    expect(await canNow(members[2]!)).toEqual([]);
    await expect(uphold(members[2]!, lost)).rejects.toEqual(refused('not_permitted'));
    await passOn(at);
    await uphold(members[1]!, lost); // the case has gone on, and the meeting is still in session
    await expect(uphold(secretary, lost)).rejects.toEqual(refused('proposal_is_upheld'));
    expect(await canNow(members[1]!)).toEqual([]);
    await endMeeting(secretary, at.meeting);
    await expect(uphold(members[1]!, unsaid)).rejects.toEqual(refused('meeting_has_ended'));

    const there = await bystyret(at);
    const taker = await api.as('bystyre.3');
    const before = await upheldIn(taker, there);
    expect(before.viewerCan).toContain('takeUpProposal');
    expect(before.upheld).toMatchObject([
      { id: lost, letter: 'A', newText: 'Null.', vote: { outcome: { inFavour: 1, against: 4 } } },
    ]);
    await expect(takeUp(members[1]!, there, unsaid)).rejects.toEqual(refused('not_permitted'));
    await expect(takeUp(await api.as('bystyre.sekretar'), there, lost)).rejects.toEqual(
      refused('not_permitted'),
    );
    await expect(takeUp(taker, there, unsaid)).rejects.toEqual(refused('not_permitted'));
    const mine = await takeUp(taker, there, lost);
    expect(mine).toMatchObject({ letter: 'A', state: 'published' });
    const { proposals } = await upheldIn(taker, there);
    expect(proposals).toMatchObject([
      {
        id: mine.id,
        newText: 'Null.',
        baseText: 'Halvannen.',
        standing: 'stands',
        onBehalfOf: [],
        conflicts: [],
        proposers: [{ person: { id: taker.person } }],
        takenUpFrom: { id: lost, letter: 'A' },
      },
    ]);
    await expect(takeUp(await api.as('bystyre.4'), there, lost)).rejects.toEqual(
      refused('proposal_is_taken_up'),
    );
    const { case: row } = await taker.ask<{ case: { events: { what: string }[] } }>(
      'query($id: ID!) { case(id: $id) { events { what } } }',
      { id: at.case },
    );
    const what = row.events.map((event) => event.what);
    expect(what.filter((one) => one === 'upholdProposal')).toHaveLength(1);
    expect(what).toContain('takeUpProposal');
    await endMeeting(await api.as('bystyre.sekretar'), there.meeting);
  });

  it('are what fell, in a body that is not the last, on the word of the mover', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [first, second] = at.blocks;
    const waiting = await propose(members[1]!, at, { block: first, newText: 'Null.' });
    await expect(uphold(members[1]!, waiting)).rejects.toEqual(refused('proposal_not_fallen'));
    await close(chair, await hold(members, at, 'aaaaa', { proposal: waiting }));
    await uphold(secretary, waiting);
    const out = await propose(members[1]!, at, { kind: 'deleteBlock', block: second });
    const lost = await fell(at, { block: second, newText: 'Tre.' });
    await uphold(members[1]!, lost);
    await close(chair, await hold(members, at, 'fffff', { proposal: out, acknowledged: true }));
    await expect(uphold(members[1]!, out)).rejects.toEqual(refused('proposal_not_fallen'));
    await passOn(at);
    await endMeeting(secretary, at.meeting);

    const there = await bystyret(at);
    const taker = await api.as('bystyre.3');
    await expect(takeUp(taker, there, lost)).rejects.toEqual(refused('block_gone'));
    const leader = await api.as('bystyre.leder');
    const mine = await takeUp(taker, there, waiting);
    await openVote(leader, there, { proposal: mine.id, method: 'unanimous' });
    expect((await look(leader, there)).version.text[0]?.blocks).toMatchObject([{ text: 'Null.' }]);
    const last = await propose(taker, there, { block: first, newText: 'Fire.' });
    await expect(uphold(taker, last)).rejects.toEqual(refused('no_body_after'));
    await endMeeting(await api.as('bystyre.sekretar'), there.meeting);
    await expect(takeUp(taker, there, lost)).rejects.toEqual(refused('meeting_has_ended'));
  });
});

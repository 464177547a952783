import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  cast,
  close,
  conclude,
  look,
  openVote,
  prepare,
  publish,
  propose,
  hold,
  formannskapet,
} from '../testing/treatment.js';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

describe('proposals', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let chair: Viewer;
  let members: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    members = await formannskapet(api);
    chair = members[0]!;
  });
  afterAll(() => api.stop());

  it('are their mover’s alone until they are published, by somebody who is present', async () => {
    const at = await aSitting(api, ['Én.'], [3]);
    const mine = await prepare(members[1]!, at, { block: at.blocks[0], newText: 'To.' });
    expect((await look(members[1]!, at)).proposals).toMatchObject([
      { id: mine, letter: null, state: 'draft', viewerCan: ['publishProposal', 'withdrawProposal'] },
    ]);
    expect((await look(secretary, at)).proposals).toEqual([]);
    const { case: row } = await secretary.ask<{ case: { events: { what: string }[] } }>(
      'query($id: ID!) { case(id: $id) { events { what } } }',
      { id: at.case },
    );
    expect(row.events.map((event) => event.what)).not.toContain('moveProposal');

    const absent = await prepare(members[2]!, at, { block: at.blocks[0], newText: 'Tre.' });
    await expect(publish(members[2]!, absent)).rejects.toEqual(refused('not_present'));
    await expect(publish(members[1]!, absent)).rejects.toEqual(refused('not_permitted'));
    await endMeeting(secretary, at.meeting);
    await expect(publish(members[1]!, mine)).rejects.toEqual(refused('meeting_has_ended'));
  });

  it('are refused against a block that is gone, and want a stand where it has changed', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [first, second] = at.blocks;
    await expect(prepare(members[1]!, at, { block: 'gone', newText: 'X' })).rejects.toEqual(
      refused('block_gone'),
    );
    const change = await propose(members[1]!, at, { block: first, newText: 'Én og en halv.' });
    const same = await propose(members[2]!, at, { block: first, newText: 'Null.' });
    const out = await propose(members[1]!, at, { kind: 'deleteBlock', block: second });
    const late = await propose(members[3]!, at, { block: second, newText: 'To til.' });
    await close(chair, await hold(members, at, 'fffff', { proposal: change }));
    await expect(openVote(chair, at, { proposal: out })).rejects.toEqual(
      refused('conflicts_unseen', { count: 1 }),
    );
    await close(chair, await hold(members, at, 'fffff', { proposal: out, acknowledged: true }));

    const standings = (await look(chair, at)).proposals.map(({ id, standing }) => [id, standing]);
    expect(standings).toContainEqual([same, 'blockChanged']);
    expect(standings).toContainEqual([late, 'blockGone']);
    await expect(openVote(chair, at, { proposal: late })).rejects.toEqual(refused('block_gone'));
    await expect(openVote(chair, at, { proposal: same })).rejects.toEqual(
      refused('conflicts_unseen', { count: 1 }),
    );
    await close(chair, await hold(members, at, 'aaaaf', { proposal: same, acknowledged: true }));

    await close(chair, await hold(members, at, 'fffff'));
    await conclude(chair, at);
    expect((await look(chair, at)).proposals.find(({ id }) => id === late)?.state).toBe('lapsed');
    await endMeeting(secretary, at.meeting);
  });

  it('are withdrawn by their mover, until they are voted on', async () => {
    const at = await aSitting(api, ['Én.']);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'To.' });
    const withdraw = (who: Viewer) =>
      who.ask('mutation($id: ID!) { withdrawProposal(id: $id) { state letter } }', { id: a });
    await expect(withdraw(members[2]!)).rejects.toEqual(refused('not_permitted'));
    const id = await openVote(chair, at, { proposal: a });
    await expect(withdraw(members[1]!)).rejects.toEqual(refused('vote_still_open'));
    for (const member of members) await cast(member, id, 'against');
    await close(chair, id);
    await expect(withdraw(members[1]!)).rejects.toEqual(refused('proposal_is_settled'));
    const b = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' });
    expect(
      await members[1]!.ask('mutation($id: ID!) { withdrawProposal(id: $id) { state letter } }', { id: b }),
    ).toEqual({ withdrawProposal: { state: 'withdrawn', letter: 'B' } });
    await endMeeting(secretary, at.meeting);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  cast,
  close,
  compile,
  conclude,
  count,
  look,
  openVote,
  sit,
  type Sitting,
  propose,
  hold,
  formannskapet,
} from '../testing/treatment.js';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

describe('formannskapet and bystyret', () => {
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

  it('carry one proposal, reject one, and pass the amended text on; bystyret ties, and its chair decides', async () => {
    const at = await aSitting(api);
    const [first, second] = at.blocks;
    const a = await propose(members[1]!, at, { block: first, newText: 'Vi vil innføre en nabolagsvert.' });
    const b = await propose(members[2]!, at, { kind: 'deleteBlock', block: second });
    expect((await look(secretary, at)).proposals.map(({ letter, state }) => [letter, state])).toEqual([
      ['A', 'published'],
      ['B', 'published'],
    ]);
    await expect(openVote(chair, at)).rejects.toEqual(refused('proposals_unsettled', { count: 2 }));

    const carried = await close(chair, await hold(members, at, 'fffaa', { proposal: a }));
    expect(carried.outcome).toEqual({
      carried: true,
      inFavour: 3,
      against: 2,
      decidedByChair: false,
      chair: 'for',
      unanimous: false,
      note: null,
      parties: [
        { party: 'Fjordbylista', inFavour: 2, against: 1 },
        { party: 'Havnelista', inFavour: 1, against: 1 },
      ],
    });
    await close(chair, await hold(members, at, 'afaaa', { proposal: b }));
    const amended = await look(secretary, at);
    expect(amended.version).toMatchObject({ number: 2, kind: 'amended' });
    expect(amended.baseVersion.number).toBe(1);
    expect(amended.version.text[0]?.blocks.map((block) => block.text)).toEqual([
      'Vi vil innføre en nabolagsvert.',
      'Vi venter.',
    ]);
    expect(amended.endsIn).toBeNull();

    await openVote(chair, at, { method: 'unanimous' });
    const settled = await look(chair, at);
    expect(settled.votes.at(-1)?.outcome).toMatchObject({ carried: true, unanimous: true, inFavour: null });
    expect(settled.endsIn).toBe('passedOn');
    expect(settled.viewerCan).toEqual(['addToMinutes', 'conclude']);
    await conclude(secretary, at);
    await endMeeting(secretary, at.meeting);

    const bystyre = await Promise.all(
      ['leder', 'nestleder', '3', '4', '5', '6', '7', '8'].map((seat) => api.as(`bystyre.${seat}`)),
    );
    const [mayor] = bystyre;
    const by: Sitting = { ...at, ...(await sit(api, at.case, 'bystyre')) };
    const tie = await openVote(mayor!, by);
    for (const [index, member] of bystyre.entries()) await cast(member, tie, index < 4 ? 'for' : 'against');
    expect((await close(mayor!, tie)).outcome).toMatchObject({
      carried: true,
      inFavour: 4,
      against: 4,
      decidedByChair: true,
      chair: 'for',
    });
    const { conclude: concluded } = await conclude(mayor!, by);
    expect(concluded).toMatchObject({ result: 'decided', version: { kind: 'decided', number: 3 } });
    const { case: row } = await mayor!.ask<{ case: { phase: string } }>(
      'query($id: ID!) { case(id: $id) { phase } }',
      { id: at.case },
    );
    expect(row.phase).toBe('decided');
    expect((await look(mayor!, at)).version.number).toBe(2);
  });

  it('let a tie fall when the chair is against', async () => {
    const at = await aSitting(api, ['Én.', 'To.'], [5]);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' });
    const outcome = (await close(chair, await hold(members, at, 'aaff', { proposal: a }))).outcome;
    expect(outcome).toMatchObject({ carried: false, decidedByChair: true, chair: 'against' });
    expect((await look(chair, at)).version.number).toBe(1);
    await endMeeting(secretary, at.meeting);
  });

  it('take one ballot from each seat that is met for, and show the others’ only when it is over', async () => {
    const at = await aSitting(api, ['Én.'], [4]);
    const id = await openVote(chair, at);
    await expect(openVote(chair, at)).rejects.toEqual(refused('vote_is_open'));
    await expect(
      secretary.ask(
        'mutation($id: ID!) { recordAttendance(meeting: $id, attendance: [{ seat: "formannskap-1" }]) { id } }',
        { id: at.meeting },
      ),
    ).rejects.toEqual(refused('vote_still_open'));
    await expect(endMeeting(secretary, at.meeting)).rejects.toEqual(refused('vote_still_open'));
    const { castBallot } = await cast(members[1]!, id, 'against');
    expect(castBallot).toMatchObject({ cast: 1, entitled: 4, viewerChoice: 'against', ballots: [] });
    expect(castBallot.viewerCan).toEqual([]);
    await expect(cast(members[1]!, id, 'for')).rejects.toEqual(refused('already_voted'));
    await expect(cast(members[3]!, id, 'for')).rejects.toEqual(refused('not_present'));
    await expect(cast(await api.as('kommunedirektor'), id, 'for')).rejects.toEqual(refused('not_permitted'));
    await expect(cast(await api.as('nabo'), id, 'for')).rejects.toEqual(refused('not_permitted'));
    await expect(close(members[1]!, id)).rejects.toEqual(refused('not_permitted'));
    await expect(close(chair, id)).rejects.toEqual(refused('count_needs_note', { voted: 1, present: 4 }));
    await expect(close(chair, id, 'Nettet var nede.')).rejects.toEqual(
      refused('no_quorum', { voted: 1, seats: 5 }),
    );
    for (const member of [members[0]!, members[2]!]) await cast(member, id, 'for');
    const closed = await close(secretary, id, 'Ett medlem stemte ikke.');
    expect(closed.outcome).toMatchObject({ inFavour: 2, against: 1, note: 'Ett medlem stemte ikke.' });
    expect(closed.ballots).toContainEqual({ seat: { id: 'formannskap-2' }, choice: 'against' });
    await expect(cast(members[4]!, id, 'for')).rejects.toEqual(refused('vote_is_closed'));
    await endMeeting(secretary, at.meeting);
  });

  it('are not opened a vote for when fewer than half are present', async () => {
    const at = await aSitting(api, ['Én.'], [3, 4, 5]);
    for (const method of ['ballots', 'hands', 'unanimous'])
      await expect(openVote(chair, at, { method })).rejects.toEqual(
        refused('no_quorum', { voted: 2, seats: 5 }),
      );
    await endMeeting(secretary, at.meeting);
  });

  it('have raised hands counted: a sum that differs wants a note, and a tie the chair’s own vote', async () => {
    const at = await aSitting(api, ['Én.'], [5]);
    const id = await openVote(secretary, at, { method: 'hands' });
    await expect(cast(members[1]!, id, 'for')).rejects.toEqual(refused('counted_otherwise'));
    await expect(close(chair, id)).rejects.toEqual(refused('counted_otherwise'));
    await expect(count(secretary, id, { inFavour: 2, against: 1 })).rejects.toEqual(
      refused('count_needs_note', { voted: 3, present: 4 }),
    );
    await expect(count(secretary, id, { inFavour: 2, against: 2 })).rejects.toEqual(
      refused('chair_vote_missing'),
    );
    await expect(count(secretary, id, { inFavour: 9, against: 0 })).rejects.toEqual(
      refused('count_impossible', { voted: 9, present: 4 }),
    );
    const parties = [{ party: 'Havnelista', inFavour: 2, against: 0 }];
    const closed = await count(secretary, id, { inFavour: 2, against: 2, chair: 'for', parties });
    expect(closed.outcome).toMatchObject({ carried: true, decidedByChair: true, parties });
    await endMeeting(secretary, at.meeting);
  });

  it('send the case back: it is compiled again from the newest text, and comes again', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Én til.' });
    await close(chair, await hold(members, at, 'fffff', { proposal: a }));
    const back = await propose(members[2]!, at, { kind: 'sendBack', reason: 'Regn ut kostnadene.' });
    const waits = await propose(members[1]!, at, { block: at.blocks[1], newText: 'To til.' });
    expect((await look(chair, at)).proposals.map(({ letter }) => letter)).toEqual(['B', 'A', 'C']);
    await close(chair, await hold(members, at, 'fffaa', { proposal: back }));
    await expect(openVote(chair, at, { proposal: waits })).rejects.toEqual(refused('treatment_is_settled'));
    expect((await look(chair, at)).endsIn).toBe('sentBack');
    await conclude(chair, at);
    await endMeeting(secretary, at.meeting);

    const kd = await api.as('kommunedirektor');
    const { case: row } = await kd.ask<{
      case: { phase: string; draft: { round: number }; route: { state: string; result: string | null }[] };
    }>('query($id: ID!) { case(id: $id) { phase draft { round } route { state result } } }', {
      id: at.case,
    });
    expect(row.phase).toBe('compiling');
    expect(row.draft.round).toBe(2);
    expect(row.route).toEqual([
      { state: 'current', result: null },
      { state: 'pending', result: 'sentBack' },
      { state: 'pending', result: null },
    ]);
    await compile(kd, at.case, at.questions[0]!, ['Kostnadene er regnet ut.']);
    const again = await sit(api, at.case, 'formannskap');
    const now = await look(chair, { ...at, ...again });
    expect(now.version.text[0]?.blocks.map((block) => block.text)).toEqual([
      'Én til.',
      'To.',
      'Kostnadene er regnet ut.',
    ]);
    expect(now.proposals).toEqual([]);
    expect((await look(chair, at)).result).toBe('sentBack');
    await endMeeting(secretary, again.meeting);
  });

  it('send a text that fell back, and never conclude what was not voted on', async () => {
    const at = await aSitting(api, ['Én.']);
    await expect(conclude(chair, at)).rejects.toEqual(refused('nothing_voted'));
    await close(chair, await hold(members, at, 'aaaff'));
    expect((await look(chair, at)).endsIn).toBe('sentBack');
    await conclude(secretary, at);
    await expect(conclude(secretary, at)).rejects.toEqual(refused('phase_is_wrong'));
    await endMeeting(secretary, at.meeting);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  call,
  close,
  conclude,
  count,
  formannskapet,
  hold,
  look,
  openVote,
  order,
  propose,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('forms of vote', () => {
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

  const words = async (at: Sitting) =>
    (await look(secretary, at)).version.text.map(({ blocks }) => blocks.map(({ text }) => text));
  const states = async (at: Sitting) =>
    Object.fromEntries((await look(secretary, at)).proposals.map(({ letter, state }) => [letter, state]));

  it('puts two proposals against each other: one wins, the other falls, and the text follows the winner', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' });
    const b = await propose(members[2]!, at, { block: at.blocks[0], newText: 'Fire.' });
    const alternative = { proposal: a, form: 'alternative', versus: b };
    for (const wrong of [
      { versus: a },
      { versus: undefined },
      { method: 'unanimous' },
      { proposal: undefined },
    ])
      await expect(openVote(chair, at, { ...alternative, ...wrong })).rejects.toEqual(
        refused('form_impossible'),
      );
    const lost = await close(chair, await hold(members, at, 'ffaaa', alternative));
    expect(lost.outcome).toMatchObject({ carried: false, inFavour: 2, against: 3 });
    expect(await states(at)).toEqual({ A: 'fallen', B: 'carried' });
    expect((await words(at))[0]).toEqual(['Fire.', 'To.']);
    const seen = await look(secretary, at);
    expect([seen.version.number, seen.endsIn]).toEqual([2, null]);
    await endMeeting(secretary, at.meeting);
  });

  it('has the chair’s own vote decide between two texts that got as many', async () => {
    const at = await aSitting(api, ['Én.'], [5]);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' });
    const b = await propose(members[2]!, at, { block: at.blocks[0], newText: 'Fire.' });
    const tied = await close(
      chair,
      await hold(members, at, 'faaf', { proposal: a, form: 'alternative', versus: b }),
    );
    expect(tied.outcome).toMatchObject({ carried: true, decidedByChair: true, chair: 'for' });
    expect(await states(at)).toEqual({ A: 'carried', B: 'fallen' });
    await endMeeting(secretary, at.meeting);
  });

  it('votes question by question: what falls is not answered, and the last vote settles the whole', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [first, second] = at.questions as [string, string];
    const added = await propose(members[1]!, at, {
      kind: 'insertAfter',
      question: second,
      block: null,
      newText: 'Ny.',
    });
    const question = (id: string) => openVote(chair, at, { question: id, method: 'hands' });
    await expect(question(first)).rejects.toEqual(refused('proposals_unsettled'));
    await openVote(chair, at, { proposal: added, method: 'unanimous' });
    await count(secretary, await question(first), { inFavour: 2, against: 3, chair: 'for' });
    expect(await words(at)).toEqual([[], ['Ny.']]);
    expect((await look(secretary, at)).endsIn).toBeNull();
    await expect(openVote(chair, at)).rejects.toEqual(refused('voted_by_question'));
    await expect(question(first)).rejects.toEqual(refused('form_impossible'));
    await count(secretary, await question(second), { inFavour: 5, against: 0, chair: 'for' });
    expect((await look(secretary, at)).endsIn).toBe('passedOn');
    await conclude(chair, at);
    await endMeeting(secretary, at.meeting);
  });

  it('calls the roll seat by seat, and can correct an answer until it is closed', async () => {
    const at = await aSitting(api, ['Én.'], [5]);
    const id = await openVote(secretary, at, { method: 'rollCall' });
    for (const [seat, choice] of ['for', 'for', 'against', 'against'].entries())
      await call(secretary, id, `formannskap-${seat + 1}`, choice);
    await call(secretary, id, 'formannskap-2', 'against');
    await call(secretary, id, 'formannskap-3', null);
    await expect(call(secretary, id, 'formannskap-5', 'for')).rejects.toEqual(refused('not_permitted'));
    await expect(call(members[1]!, id, 'formannskap-3', 'for')).rejects.toEqual(refused('not_permitted'));
    await expect(close(chair, id)).rejects.toEqual(refused('count_needs_note'));
    const { recordBallot } = await call(secretary, id, 'formannskap-3', 'for');
    expect(recordBallot.ballots).toHaveLength(4);
    const closed = await close(chair, id);
    expect(closed.outcome).toMatchObject({ inFavour: 2, against: 2, decidedByChair: true, carried: true });
    await expect(call(secretary, id, 'formannskap-1', 'against')).rejects.toEqual(refused('vote_is_closed'));
    await endMeeting(secretary, at.meeting);
  });

  it('holds a test vote that changes nothing, keeps no ballots, and leaves nothing in the minutes', async () => {
    const at = await aSitting(api, ['Én.']);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' });
    const tested = await close(chair, await hold(members, at, 'fff', { isTest: true, proposal: a }));
    expect(tested).toMatchObject({
      ballots: [],
      cast: 0,
      outcome: { inFavour: 3, against: 0, parties: [], chair: null },
    });
    await close(chair, await hold(members, at, 'ffff', { isTest: true }));
    const seen = await look(secretary, at);
    expect([seen.version.number, seen.endsIn]).toEqual([1, null]);
    expect(await states(at)).toEqual({ A: 'published' });
    const minutes = await secretary.fetch(`/files/item/${at.treatment}/saksprotokoll.docx`);
    expect(minutes.status).toBe(200);
    await endMeeting(secretary, at.meeting);
  });

  it('lets councils alone agree without a vote', async () => {
    const at = await aSitting(api, ['Én.']);
    await expect(openVote(chair, at, { method: 'consensus' })).rejects.toEqual(
      refused('consensus_is_for_councils'),
    );
    await endMeeting(secretary, at.meeting);
  });

  it('takes the innstilling first and additions after, where the chair says so', async () => {
    const at = await aSitting(api, ['Én.']);
    const b = await propose(members[1]!, at, { kind: 'insertAfter', block: at.blocks[0], newText: 'Nytt.' });
    await expect(openVote(chair, at, { method: 'unanimous' })).rejects.toEqual(
      refused('proposals_unsettled'),
    );
    await order(chair, at, [b], 'innstillingFirst');
    await openVote(chair, at, { method: 'unanimous' });
    expect((await look(secretary, at)).endsIn).toBe('passedOn');
    await openVote(chair, at, { method: 'unanimous', proposal: b });
    expect((await words(at))[0]).toEqual(['Én.', 'Nytt.']);
    const { conclude: done } = await conclude(chair, at);
    expect(done).toMatchObject({ result: 'passedOn', version: { number: 2 } });
    await endMeeting(secretary, at.meeting);
  });
});

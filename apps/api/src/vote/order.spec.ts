import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  formannskapet,
  look,
  openVote,
  order,
  propose,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('the order of voting', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let members: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    members = await formannskapet(api);
  });
  afterAll(() => api.stop());

  const letters = async (at: Sitting) =>
    (await look(secretary, at)).proposals.map(({ letter }) => letter).join('');

  it('is suggested by kind, and then as the chair puts it; it is logged, and seen by all', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [chair, mover] = [members[0]!, members[1]!];
    const a = await propose(mover, at, { block: at.blocks[0], newText: 'Tre.' });
    const b = await propose(mover, at, { kind: 'deleteBlock', block: at.blocks[1] });
    const c = await propose(mover, at, { kind: 'postpone' });
    expect(await letters(at)).toBe('CAB');
    await expect(order(mover, at, [b, c, a])).rejects.toEqual(refused('not_permitted'));
    await order(chair, at, [b, c, a]);
    expect(await letters(at)).toBe('BCA');
    for (const outdated of [
      [b, c],
      [a, b, c, c],
      [a, b, 'proposal-none'],
    ])
      await expect(order(chair, at, outdated)).rejects.toEqual(refused('changed_meanwhile'));

    const d = await propose(mover, at, { kind: 'sendBack', reason: 'Regn ut kostnadene.' });
    expect(await letters(at)).toBe('BCDA');
    await openVote(chair, at, { proposal: b, method: 'unanimous' });
    await order(secretary, at, [a, d, c]);
    expect(await letters(at)).toBe('BADC');
    const vote = await openVote(chair, at, { proposal: a, method: 'hands' });
    await expect(order(chair, at, [a, c, d])).rejects.toEqual(refused('vote_still_open'));
    await secretary.ask(
      'mutation($id: ID!) { recordCount(vote: $id, count: { inFavour: 1, against: 4, chair: against }) { id } }',
      { id: vote },
    );

    const { case: log } = await secretary.ask<{
      case: { events: { what: string; facts: { name: string; value: string }[] }[] };
    }>('query($id: ID!) { case(id: $id) { events { what facts { name value } } } }', { id: at.case });
    expect(log.events.filter(({ what }) => what === 'orderProposals').map(({ facts }) => facts)).toEqual([
      [{ name: 'order', value: 'A, D, C' }],
      [{ name: 'order', value: 'B, C, A' }],
    ]);
    await endMeeting(secretary, at.meeting);
  });
});

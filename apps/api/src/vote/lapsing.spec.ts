import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  conclude,
  concludeWith,
  formannskapet,
  hold,
  look,
  openVote,
  propose,
  type Sitting,
} from '../testing/treatment.js';

describe('what lapses without a vote', () => {
  let api: RunningApi;
  let members: readonly Viewer[];
  let chair: Viewer;
  let secretary: Viewer;
  beforeAll(async () => {
    api = await startApi();
    members = await formannskapet(api);
    chair = members[0]!;
    secretary = await api.as('formannskap.sekretar');
  });
  afterAll(() => api.stop());

  const lapsing = async (at: Sitting) =>
    (await look(chair, at)).lapsing.map(({ proposal, why }) => [proposal.letter, why]);
  const alternative = (at: Sitting, text: string) =>
    propose(members[2]!, at, {
      kind: 'alternative',
      question: null,
      alternative: [{ question: at.questions[0], blocks: [{ id: at.blocks[0], kind: 'paragraph', text }] }],
    });

  it('is named with the reason before the chair ends, and nothing else lapses than was named', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    await propose(members[1]!, at, { block: at.blocks[1], newText: 'Tre.' });
    const [one, other] = [await alternative(at, 'Fire.'), await alternative(at, 'Fem.')];
    await propose(members[1]!, at, { kind: 'refer', question: null, newText: 'Se på benkene.' });
    expect(await lapsing(at)).toEqual([]);
    const two = { proposal: one, form: 'alternative', versus: other, acknowledged: true };
    await close(chair, await hold(members, at, 'fffaa', two));
    await openVote(chair, at, { method: 'unanimous' });
    expect(await lapsing(at)).toEqual([
      ['A', 'blockGone'],
      ['D', 'couldBeVotedOn'],
    ]);
    const { endings, lapsing: told } = await look(chair, at);
    const ids = told.map(({ proposal }) => proposal.id);
    const untold = expect.objectContaining({
      code: 'proposals_would_lapse',
      facts: { letters: 'A, D', count: 2 },
    });
    for (const some of [[], ids.slice(1), [...ids, other], [ids[0] ?? '', other]])
      await expect(concludeWith(chair, at, endings[0]?.sha256 ?? '', some)).rejects.toEqual(untold);
    expect((await look(chair, at)).result).toBeNull();
    await conclude(chair, at);
    const { proposals } = await look(chair, at);
    expect(proposals.map(({ letter, state }) => [letter, state])).toEqual([
      ['A', 'lapsed'],
      ['B', 'carried'],
      ['C', 'fallen'],
      ['D', 'lapsed'],
    ]);
    const { case: row } = await (
      await api.as('kommunedirektor')
    ).ask<{ case: { events: { what: string; facts: { name: string; value: string }[] }[] } }>(
      'query($id: ID!) { case(id: $id) { events { what facts { name value } } } }',
      { id: at.case },
    );
    expect(row.events.find(({ what }) => what === 'conclude')?.facts).toContainEqual({
      name: 'lapsed',
      value: 'A, D',
    });
    await endMeeting(secretary, at.meeting);
  });

  it('is what nobody voted on before the case was sent back', async () => {
    const at = await aSitting(api, ['Én.']);
    await propose(members[1]!, at, { block: at.blocks[0], newText: 'To.' });
    const back = await propose(members[2]!, at, {
      kind: 'sendBack',
      question: null,
      block: null,
      reason: 'Regn ut hva det koster.',
    });
    await openVote(chair, at, { proposal: back, method: 'unanimous' });
    expect(await lapsing(at)).toEqual([['A', 'wayCarried']]);
    await conclude(chair, at);
    expect(await lapsing(at)).toEqual([]);
    await endMeeting(secretary, at.meeting);
  });
});

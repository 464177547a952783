import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { adopt, aCase } from '../testing/chain.js';

interface Seen {
  likeGroups: { heading: string | null; words: string[]; points: string[] }[];
  disagreements: { points: string[]; by: { id: string } }[];
}

const MARK = 'mutation($id: ID!, $points: [ID!]!) { markDisagreement(case: $id, points: $points) { id } }';
const LIFT = 'mutation($id: ID!, $points: [ID!]!) { liftDisagreement(case: $id, points: $points) { id } }';

describe('points that go together', () => {
  let api: RunningApi;
  let kd: Viewer;
  let id: string;
  let elders: string[];
  let youth: string[];
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
    const made = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: 'ungdomsrad', task: 'answers', due: null },
      { body: null, task: 'compiles', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    id = made.id;
    const [question = ''] = made.questions;
    elders = await adopt(api, id, 'eldrerad', {
      [question]: ['Innfør årsturnus på sykehjemmene.', 'Åpne biblioteket om kvelden.'],
    });
    youth = await adopt(api, id, 'ungdomsrad', {
      [question]: [
        'Ungdom treng bibliotek som er opne.',
        'Fleire busser heim frå trening.',
        'Ein turnus utan helg.',
      ],
    });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
  });
  afterAll(() => api.stop());

  const seen = async (viewer = kd) =>
    (
      await viewer.ask<{ draft: Seen | null }>(
        'query($id: ID!) { draft(case: $id) { likeGroups { heading words points } disagreements { points by { id } } } }',
        { id },
      )
    ).draft;

  it('are suggested across målformer and inside compounds, and nothing else is', async () => {
    const groups = (await seen())?.likeGroups ?? [];
    const together = groups.map(({ points }) => [...points].sort());
    expect(together.sort()).toEqual([[elders[0], youth[2]].sort(), [elders[1], youth[0]].sort()].sort());
    for (const { heading, words } of groups) {
      expect(heading).toBeNull();
      expect(words.join(' ')).toMatch(/^(bibliotek|biblioteket|turnus|årsturnus)$/);
    }
  });

  it('are marked as a disagreement by those who compile, once, and lifted again', async () => {
    const points = [youth[0], elders[1]];
    await kd.ask(MARK, { id, points });
    await kd.ask(MARK, { id, points: [...points].reverse() });
    const [one, ...others] = (await seen())?.disagreements ?? [];
    expect([new Set(one?.points), one?.by.id, others]).toEqual([new Set(points), kd.person, []]);
    await kd.ask(LIFT, { id, points });
    expect((await seen())?.disagreements).toEqual([]);
  });

  it('are nobody else’s to mark or see, and a point never contradicts itself', async () => {
    const leader = await api.as('eldrerad.leder');
    await expect(leader.ask(MARK, { id, points: [youth[0], elders[1]] })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(kd.ask(MARK, { id, points: [youth[0], youth[0]] })).rejects.toMatchObject({
      code: 'point_unknown',
    });
    await expect(kd.ask(MARK, { id, points: [youth[0], 'ukjent'] })).rejects.toMatchObject({
      code: 'point_unknown',
    });
    expect(await seen(leader)).toBeNull();
  });
});

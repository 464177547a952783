import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { compiling, decline, table, treat, write } from '../testing/decided.js';
import { statementsOf } from '../testing/statements.js';

const COMPARISON = `query($id: ID!) { comparison(case: $id) {
  draft { state version { number } } decided { state version { number } }
  questions { points { kind reason blocks point { number text body { name } } }
    blocks { id points fate before { question paragraph text } after { paragraph text } carried { body letter } } } } }`;

interface Seen {
  readonly draft: { state: string };
  readonly decided: { state: string };
  readonly questions: readonly {
    points: readonly { kind: string; reason: string | null; blocks: readonly string[] }[];
    blocks: readonly {
      id: string;
      fate: string;
      before: { text: string } | null;
      after: { text: string } | null;
      carried: readonly { body: string; letter: string }[];
    }[];
  }[];
}

const compared = async (viewer: Viewer, id: string) =>
  (await viewer.ask<{ comparison: Seen | null }>(COMPARISON, { id })).comparison;

describe('the comparison of what was said, drafted and decided', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('follows a point into the live draft, the tabled version, and through carried proposals into the decision', async () => {
    const one = await compiling(api, { eldrerad: ['Bygg boliger.', 'Kjør buss.', 'Senk skatten.'] });
    const [first = '', second = ''] = await write(one, [
      ['Bygg boliger.', 0],
      ['Kjør flere busser.', 1],
      ['Egen tekst.'],
    ]);
    await decline(one, 2, 'Skatten vedtas i budsjettet.');

    const live = await compared(one.kd, one.id);
    expect([live?.draft.state, live?.decided.state]).toEqual(['live', 'none']);
    expect(live?.questions[0]?.points.map(({ kind, reason, blocks }) => [kind, reason, blocks])).toEqual([
      ['included', null, [first]],
      ['included', null, [second]],
      ['declined', 'Skatten vedtas i budsjettet.', []],
    ]);
    expect(live?.questions[0]?.blocks.map(({ fate, before }) => [fate, before?.text])).toEqual([
      ['pending', 'Bygg boliger.'],
      ['pending', 'Kjør flere busser.'],
      ['pending', 'Egen tekst.'],
    ]);

    await table(one);
    const tabled = await compared(one.kd, one.id);
    expect([tabled?.draft.state, tabled?.decided.state]).toEqual(['tabled', 'none']);

    await treat(api, one, 'formannskap', [{ block: first, newText: 'Bygg mange boliger.' }]);
    const treated = await compared(one.kd, one.id);
    expect([treated?.draft.state, treated?.decided.state]).toEqual(['tabled', 'treated']);

    await treat(api, one, 'bystyre', [{ kind: 'deleteBlock', block: second }]);
    const decided = await compared(await api.as('eldrerad.3'), one.id);
    expect(decided?.decided.state).toBe('decided');
    expect(
      decided?.questions[0]?.blocks.map(({ fate, before, after, carried }) => [
        fate,
        before?.text,
        after?.text,
        carried.map(({ body, letter }) => `${body} ${letter}`),
      ]),
    ).toEqual([
      ['changed', 'Bygg boliger.', 'Bygg mange boliger.', ['Formannskapet A']],
      ['removed', 'Kjør flere busser.', undefined, ['Bystyret A']],
      ['same', 'Egen tekst.', 'Egen tekst.', []],
    ]);
    expect(decided?.questions[0]?.points[1]).toMatchObject({ kind: 'included', blocks: [second] });
  }, 60_000);

  it('shows the living draft to the administration alone, and a tabled one to those who take part', async () => {
    const one = await compiling(api, { ungdomsrad: ['Sommerjobb.'] });
    await write(one, [['Sommerjobb.', 0]]);
    const member = await api.as('ungdomsrad.3');
    const outsider = await api.as('psu.3');
    const neighbour = await api.as('nabo');
    expect(await compared(member, one.id)).toBeNull();
    expect((await compared(await api.as('saksbehandler'), one.id))?.draft.state).toBe('live');
    await table(one);
    expect((await compared(member, one.id))?.draft.state).toBe('tabled');
    expect(await compared(outsider, one.id)).toBeNull();
    expect(await compared(neighbour, one.id)).toBeNull();
  });

  it('asks the database equally often for two points as for twenty', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `Punkt ${index + 1}.`);
    const counts: number[] = [];
    for (const count of [1, 10]) {
      const one = await compiling(api, { eldrerad: words(count), funkrad: words(count) });
      await write(
        one,
        words(count * 2).map((text, index) => [text, index] as const),
      );
      counts.push(await statementsOf(() => compared(one.kd, one.id)));
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(40);
  }, 60_000);
});

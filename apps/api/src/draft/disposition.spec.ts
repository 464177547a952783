import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeBlock } from '@samsvar/prose';
import { startApi, until, type RunningApi, type Viewer } from '../testing/api.js';
import { adopt, aCase } from '../testing/chain.js';

const TRAIL = `query($case: ID!, $point: ID!) { pointTrail(case: $case, point: $point) {
  kind by { name } at reason passedTo } }`;
const DECLINE = `mutation($case: ID!, $point: ID!, $reason: String!) {
  declinePoint(case: $case, point: $point, reason: $reason) { id } }`;
const RULES = 'query { deskRules { reasons { id words uses } viewerCan } }';

interface Rules {
  deskRules: { reasons: { id: string; words: string; uses: number }[]; viewerCan: string[] } | null;
}

describe('what became of a point', () => {
  let api: RunningApi;
  let kd: Viewer;
  let clerk: Viewer;
  let id: string;
  let question: string;
  let points: string[];
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
    clerk = await api.as('saksbehandler');
    const made = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: null, task: 'compiles', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    [id, question] = [made.id, made.questions[0] ?? ''];
    points = await adopt(api, id, 'eldrerad', { [question]: ['Første punkt.', 'Andre punkt.'] });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
  });
  afterAll(() => api.stop());

  const trail = async (viewer: Viewer, point: string) =>
    (
      await viewer.ask<{ pointTrail: { kind: string; by: { name: string }; reason: string | null }[] }>(
        TRAIL,
        {
          case: id,
          point,
        },
      )
    ).pointTrail;
  const openPoints = async () =>
    (
      await kd.ask<{ draft: { openPoints: number; document: string } }>(
        'query($id: ID!) { draft(case: $id) { openPoints document } }',
        { id },
      )
    ).draft;

  it('keeps every change of mind, and who deleted the block that carried a point', async () => {
    const [first = ''] = points;
    await clerk.ask(DECLINE, { case: id, point: first, reason: 'Fylkets ansvar' });
    await kd.ask('mutation($id: ID!, $point: ID!) { reopenPoint(case: $id, point: $point) { id } }', {
      id,
      point: first,
    });
    const { document } = await openPoints();
    const mine = await kd.open(document);
    const block = await mine.write(question, 'Første punkt.', [first]);
    expect((await openPoints()).openPoints).toBe(1);
    const theirs = await clerk.open(document);
    removeBlock(theirs.doc, question, block);
    await until(() => !mine.doc.getXmlFragment(question).toString().includes('Første'));
    expect((await openPoints()).openPoints).toBe(2);
    [mine, theirs].forEach((live) => live.close());

    const told = await trail(kd, first);
    const [clerkName, kdName] = [told[0]?.by.name, told[1]?.by.name];
    expect(clerkName).not.toBe(kdName);
    expect(told.map(({ kind, by, reason }) => [kind, by.name, reason])).toEqual([
      ['declined', clerkName, 'Fylkets ansvar'],
      ['reopened', kdName, null],
      ['carried', kdName, null],
      ['blockGone', clerkName, null],
    ]);
    expect(await trail(await api.as('eldrerad.leder'), first)).toEqual([]);
    expect(await trail(await api.as('nabo'), first)).toEqual([]);
  });

  it('offers reasons given before, most used first, which the kommunedirektør revises and removes', async () => {
    const rules = async (viewer: Viewer) => (await viewer.ask<Rules>(RULES)).deskRules;
    const [first = '', second = ''] = points;
    for (const reason of ['Er gjort alt', ' Er gjort alt ', 'Koster for mye'])
      await clerk.ask(DECLINE, { case: id, point: second, reason });
    expect((await rules(clerk))?.reasons.map(({ words, uses }) => [words, uses])).toEqual([
      ['Er gjort alt', 2],
      ['Koster for mye', 1],
      ['Fylkets ansvar', 1],
    ]);
    expect((await rules(kd))?.viewerCan).toEqual(['setDeskRules']);
    expect((await rules(clerk))?.viewerCan).toEqual([]);
    expect(await rules(await api.as('eldrerad.leder'))).toBeNull();

    const revise =
      'mutation($id: ID!, $words: String!) { reviseReason(id: $id, words: $words) { reasons { id } } }';
    const [done, costs] = (await rules(kd))?.reasons ?? [];
    await expect(clerk.ask(revise, { id: costs?.id, words: 'Dyrt' })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect((await api.as('nabo')).ask(revise, { id: costs?.id, words: 'Dyrt' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    await kd.ask(revise, { id: costs?.id, words: 'Fylkets ansvar' });
    expect((await rules(kd))?.reasons.map(({ words, uses }) => [words, uses])).toEqual([
      ['Fylkets ansvar', 2],
      ['Er gjort alt', 2],
    ]);
    await kd.ask('mutation($id: ID!) { removeReason(id: $id) { reasons { id } } }', { id: done?.id });
    expect((await rules(kd))?.reasons.map(({ words }) => words)).toEqual(['Fylkets ansvar']);
    expect((await trail(kd, second)).at(-1)?.reason).toBe('Koster for mye');
    expect((await trail(kd, first))[0]?.reason).toBe('Fylkets ansvar');
  });
});

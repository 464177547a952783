import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rewriteBlock } from '@samsvar/prose';
import { startApi, until, type LiveDocument, type RunningApi, type Viewer } from '../testing/api.js';
import { adopt, aCase } from '../testing/chain.js';

const SAID = 'Kommunen bør bygge flere boliger ved sjøen.';
const TURNED = 'Vi ser på boligbehovet i hele kommunen.';
const LATER = 'Vi ser på behovet for parkering.';

const CONFIRM = `mutation($id: ID!, $point: ID!, $words: String!) {
  confirmRewording(case: $id, point: $point, words: $words) { rewording { asksAgain } } }`;

describe('a point that is reworded after it was taken in', () => {
  let api: RunningApi;
  let kd: Viewer;
  let id: string;
  let question: string;
  let point: string;
  let block: string;
  let live: LiveDocument;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
    const made = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: null, task: 'compiles', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    [id, question] = [made.id, made.questions[0] ?? ''];
    [point = ''] = await adopt(api, id, 'eldrerad', { [question]: [SAID] });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    const { draft } = await kd.ask<{ draft: { document: string } }>(
      'query($id: ID!) { draft(case: $id) { document } }',
      { id },
    );
    live = await kd.open(draft.document);
    block = await live.write(question, SAID, [point]);
  });
  afterAll(async () => {
    live.close();
    await api.stop();
  });

  const look = async (viewer = kd) =>
    (
      await viewer.ask<{
        draft: {
          awaiting: number;
          points: { rewording: { kept: number; turned: boolean; asksAgain: boolean } | null }[];
        };
      }>('query($id: ID!) { draft(case: $id) { awaiting points { rewording { kept turned asksAgain } } } }', {
        id,
      })
    ).draft;
  const table = () => kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });
  const reword = async (words: string) => {
    rewriteBlock(live.doc, question, block, words);
    await live.write(question, 'Egen tekst.'); // and with it all that was written before is stored
  };

  it('is what it was while its words stand', async () => {
    expect(await look()).toEqual({
      awaiting: 0,
      points: [{ rewording: { kept: 1, turned: false, asksAgain: false } }],
    });
  });

  it('asks for a new decision under the floor, and the draft cannot be tabled until someone confirms', async () => {
    await reword(TURNED);
    expect((await look()).awaiting).toBe(1);
    await expect(table()).rejects.toMatchObject({ code: 'rewordings_unconfirmed', facts: { count: 1 } });
    const leader = await api.as('eldrerad.leder');
    await expect(leader.ask(CONFIRM, { id, point, words: TURNED })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await kd.ask(CONFIRM, { id, point, words: TURNED });
    expect((await look()).awaiting).toBe(0);
  });

  it('asks again when it is reworded once more, since the confirmation was of other words', async () => {
    await reword(LATER);
    expect((await look()).awaiting).toBe(1);
    await expect(table()).rejects.toMatchObject({ code: 'rewordings_unconfirmed' });
  });

  it('is judged by the floor that the kommunedirektør sets, and nobody else', async () => {
    const set = 'mutation($percent: Int!) { setRewordingFloor(percent: $percent) { rewordingFloor } }';
    const clerk = await api.as('saksbehandler');
    await expect(clerk.ask(set, { percent: 0 })).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(kd.ask(set, { percent: 101 })).rejects.toMatchObject({ code: 'field_invalid' });
    expect(await kd.ask(set, { percent: 0 })).toEqual({ setRewordingFloor: { rewordingFloor: 0 } });
    expect((await look()).awaiting).toBe(0);
    await reword('Kommunen bør ikke bygge flere boliger ved sjøen.');
    expect((await look()).points[0]?.rewording).toEqual({ kept: 1, turned: true, asksAgain: true });
    await kd.ask(set, { percent: 50 });
  });

  it('shows what was confirmed in its trail, with its hash, and the draft’s words to nobody else', async () => {
    const { pointTrail } = await kd.ask<{ pointTrail: { kind: string; words: string; sha256: string }[] }>(
      'query($id: ID!, $point: ID!) { pointTrail(case: $id, point: $point) { kind words sha256 } }',
      { id, point },
    );
    expect(pointTrail.filter(({ kind }) => kind === 'confirmed')).toEqual([
      { kind: 'confirmed', words: TURNED, sha256: createHash('sha256').update(TURNED, 'utf8').digest('hex') },
    ]);
    const { case: seen } = await (
      await api.as('eldrerad.leder')
    ).ask<{
      case: { answers: { points: object[] }[] };
    }>('query($id: ID!) { case(id: $id) { answers { points { confirmedWording rewording { kept } } } } }', {
      id,
    });
    expect(seen.answers[0]?.points).toEqual([{ confirmedWording: null, rewording: null }]);
  });

  it('is tabled when what stands was confirmed word for word', async () => {
    const words = 'Kommunen bør ikke bygge flere boliger ved sjøen.';
    await until(() => live.doc.getXmlFragment(question).toString().includes(words));
    await kd.ask(CONFIRM, { id, point, words });
    await table();
    expect((await look()).awaiting).toBe(0);
  });
});

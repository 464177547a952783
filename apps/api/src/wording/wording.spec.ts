import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, adopt } from '../testing/chain.js';
import { register } from '../testing/inputs.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: 'ungdomsrad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'formannskap', task: 'decides', due: null },
];
const BOOKLET = 'Hvordan kan nabolagene bli en del av omsorgen?';
const INPUT = 'Hvordan kan vi de neste to årene gjøre nabolaget til en del av omsorgen?';
const OWN = 'Hvordan kan nabolagene våre bli en del av omsorgen?';

interface Seen {
  readonly questions: { id: string; text: string; answeredWording: string }[];
  readonly wordings: {
    readonly question: string;
    readonly wordings: { id: string; source: string; by: string | null; text: string; answered: boolean }[];
    readonly choices: { replaced: string; text: string; by: { id: string } }[];
  }[];
}

const look = async (viewer: Viewer, id: string): Promise<Seen> =>
  (
    await viewer.ask<{ case: Seen }>(
      `query($id: ID!) { case(id: $id) { questions { id text answeredWording }
         wordings { question wordings { id source by text answered } choices { replaced text by { id } } } } }`,
      { id },
    )
  ).case;

const choose = (viewer: Viewer, id: string, question: string, wording: string) =>
  viewer.ask(
    'mutation($id: ID!, $question: ID!, $wording: ID!) { chooseWording(case: $id, question: $question, wording: $wording) { id } }',
    { id, question, wording },
  );

describe('a question that is worded in several ways', () => {
  let api: RunningApi;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
  });
  afterAll(() => api.stop());

  it('is silent while everybody words it alike', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    await adopt(api, id, 'eldrerad', { [questions[0] ?? '']: ['Vi mener dette.'] });
    expect((await look(kd, id)).wordings).toEqual([]);
  });

  it('is shown in the booklet’s, the input’s and the answer’s own words', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    await register(kd, id);
    await adopt(api, id, 'eldrerad', { [questions[0] ?? '']: [`1 KS spør: ${OWN}`, 'Vi mener dette.'] });
    const [only, ...others] = (await look(kd, id)).wordings;
    expect(others).toEqual([]);
    expect(only?.wordings.map(({ source, by, text, answered }) => [source, by, text, answered])).toEqual([
      ['booklet', null, BOOKLET, true],
      ['input', 'Biblioteksjefene i Fjordregionen', INPUT, false],
      ['answer', 'Eldrerådet', OWN, false],
    ]);
  });

  it('is answered as the case owner chooses, and every wording and choice stays on record', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const [question = ''] = questions;
    const input = await register(kd, id);
    await adopt(api, id, 'eldrerad', { [question]: ['Vi mener dette.'] });
    await choose(kd, id, question, `input:${input}`);
    await adopt(api, id, 'ungdomsrad', { [question]: ['Vi svarer på det nye.'] });
    const seen = await look(kd, id);
    expect(seen.questions[0]).toMatchObject({ text: INPUT, answeredWording: 'input' });
    expect(
      seen.wordings[0]?.wordings.map(({ source, by, text, answered }) => [source, by, text, answered]),
    ).toEqual([
      ['input', 'Biblioteksjefene i Fjordregionen', INPUT, true],
      ['answer', 'Ungdomsrådet', INPUT, true],
      ['booklet', null, BOOKLET, false],
      ['answer', 'Eldrerådet', BOOKLET, false],
    ]);
    await choose(kd, id, question, 'booklet');
    const again = await look(kd, id);
    expect(again.questions[0]).toMatchObject({ text: BOOKLET, answeredWording: 'booklet' });
    expect(again.wordings[0]?.choices.map(({ replaced, text }) => [replaced, text])).toEqual([
      [BOOKLET, INPUT],
      [INPUT, BOOKLET],
    ]);
  });

  it('is not for others to choose, nor in words that nobody used', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const other = await aCase(api, ROUTE);
    const [question = ''] = questions;
    for (const wording of ['case', 'input:finnes-ikke'])
      await expect(choose(kd, id, question, wording)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(choose(kd, id, other.questions[0] ?? '', 'booklet')).rejects.toMatchObject({
      code: 'not_permitted',
    });
    for (const role of ['eldrerad.leder', 'nabo'])
      await expect(choose(await api.as(role), id, question, 'booklet')).rejects.toMatchObject({
        code: 'not_permitted',
      });
  });
});

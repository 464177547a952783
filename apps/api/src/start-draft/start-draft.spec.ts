import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { textOf } from '@samsvar/prose';
import { plain } from '@samsvar/domain';
import { startApi, until, type LiveDocument, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, adopt } from '../testing/chain.js';
import { register, upload } from '../testing/inputs.js';
import { close, compile, conclude, formannskapet, hold, sit } from '../testing/treatment.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: 'ungdomsrad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'formannskap', task: 'decides', due: null },
];
const COMPILED = [
  { body: null, task: 'compiles', due: null },
  { body: 'formannskap', task: 'decides', due: null },
];

describe('what a draft starts from', () => {
  let api: RunningApi;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
  });
  afterAll(() => api.stop());

  const draftOf = async (id: string) =>
    (
      await kd.ask<{
        case: {
          draft: { document: string; openPoints: number };
          events: { what: string; facts: { name: string; value: string }[] }[];
        };
      }>(
        'query($id: ID!) { case(id: $id) { draft { document openPoints } events { what facts { name value } } } }',
        { id },
      )
    ).case;
  const said = (live: LiveDocument, questions: readonly string[]) =>
    textOf(live.doc, questions).map(({ blocks }) =>
      blocks.map((block) => `${plain(block)}|${block.sources.join()}`),
    );
  const fromPoints = (viewer: Viewer, id: string) =>
    viewer.ask<{ startFromPoints: number }>('mutation($id: ID!) { startFromPoints(case: $id) }', { id });
  const fromText = (viewer: Viewer, id: string, texts: object) =>
    viewer.ask<{ startFromText: number }>(
      'mutation($id: ID!, $texts: [StartTextInput!]!) { startFromText(case: $id, texts: $texts) }',
      { id, texts },
    );

  it('may be every point, under its body and heading, carried from the first moment', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const [first = '', second = ''] = questions;
    const [a, b] = await adopt(api, id, 'eldrerad', { [first]: ['Mer tid.', 'Færre krav.'] });
    const [c] = await adopt(api, id, 'ungdomsrad', { [second]: ['Bedre lønn.'] });
    await register(kd, id);
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', { id });
    const { draft } = await draftOf(id);
    const live = await kd.open(draft.document);
    expect(await fromPoints(kd, id)).toEqual({ startFromPoints: 16 });
    await until(() => said(live, questions)[1]?.length === 2);
    const [one = [], two] = said(live, questions);
    expect(one.slice(0, 5)).toEqual([
      'Eldrerådet|',
      `Mer tid.|${a}`,
      `Færre krav.|${b}`,
      'Biblioteksjefene i Fjordregionen|',
      '2) Det kommunene bør gjøre|',
    ]);
    expect(one[9]).toBe('2) Det staten bør gjøre|');
    expect(two).toEqual(['Ungdomsrådet|', `Bedre lønn.|${c}`]);
    live.close();
    const after = await draftOf(id);
    expect(after.draft.openPoints).toBe(0);
    expect(after.events.filter(({ what }) => what === 'startDraft')).toMatchObject([
      {
        facts: expect.arrayContaining([
          { name: 'from', value: 'points' },
          { name: 'empty', value: '1' },
        ]),
      },
    ]);
    await expect(fromPoints(kd, id)).rejects.toMatchObject({ code: 'nothing_to_lay_in' });
  });

  it('may be a proposal written elsewhere, and comes after what somebody has written already', async () => {
    const { id, questions } = await aCase(api, COMPILED);
    const [first = '', second = ''] = questions;
    const live = await kd.open((await draftOf(id)).draft.document);
    await live.write(first, 'Dette sto her.');
    const texts = [{ question: first, text: 'Vi foreslår:\n• boliger\n• veier' }];
    expect(await fromText(await api.as('saksbehandler'), id, texts)).toEqual({ startFromText: 3 });
    await until(() => said(live, questions)[0]?.at(-1) === 'veier|');
    const written = (said(live, questions)[0] ?? []).filter((line) => line !== '|');
    expect(written).toEqual(['Dette sto her.|', 'Vi foreslår:|', 'boliger|', 'veier|']);
    live.close();
    await expect(fromText(kd, id, [{ question: second, text: ' \n ' }])).rejects.toMatchObject({
      code: 'nothing_to_lay_in',
    });
    const file = await upload(kd);
    const { previewStartText } = await kd.ask<{
      previewStartText: { question: string | null; text: string }[];
    }>('mutation($id: ID!, $file: ID!) { previewStartText(case: $id, upload: $file) { question text } }', {
      id,
      file,
    });
    expect(previewStartText[1]).toEqual({
      question: first,
      text: expect.stringMatching(/^Et bibliotek .*\n\n• holde åpent .*\n• la lag .*\n\nDet koster lite/su),
    });
  });

  it('may be an earlier answer, whose blocks bear its year and are nobody’s points', async () => {
    const earlier = await aCase(api, COMPILED);
    const [asked = ''] = earlier.questions;
    await compile(kd, earlier.id, asked, ['Det vi vedtok.', 'Og dette.']);
    const sitting = { case: earlier.id, questions: [asked], ...(await sit(api, earlier.id, 'formannskap')) };
    const members = await formannskapet(api);
    await close(members[0]!, await hold(members, sitting, 'fffff'));
    await conclude(members[0]!, sitting);

    const { id, questions } = await aCase(api, COMPILED);
    const { case: row } = await kd.ask<{
      case: { earlierAnswers: { version: string; year: number; sections: object[] }[] };
    }>(
      `query($id: ID!) { case(id: $id) { earlierAnswers { version year title saksnr sections { question number beginning } } } }`,
      { id },
    );
    const [found] = row.earlierAnswers;
    expect(found?.sections).toEqual([{ question: asked, number: 1, beginning: 'Det vi vedtok.' }]);
    const lay = (to: string) =>
      kd.ask(
        `mutation($id: ID!, $version: ID!, $questions: [StartEarlierInput!]!) {
          startFromEarlier(case: $id, version: $version, questions: $questions) }`,
        { id, version: found?.version, questions: [{ question: to, from: asked }] },
      );
    await lay(questions[1] ?? '');
    const live = await kd.open((await draftOf(id)).draft.document);
    const source = `earlier:${found?.year}:${found?.version}`;
    expect(said(live, questions)[1]).toEqual([`Det vi vedtok.|${source}`, `Og dette.|${source}`]);
    live.close();
    await expect(lay(asked)).rejects.toMatchObject({ code: 'not_permitted' });
    await kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });
    await expect(lay(questions[1] ?? '')).rejects.toMatchObject({ code: 'phase_is_wrong' });
  });

  it('is for those who write the draft to say', async () => {
    const { id, questions } = await aCase(api, COMPILED);
    const texts = [{ question: questions[0], text: 'Vi vil.' }];
    for (const role of ['formannskap.leder', 'nabo'])
      await expect(fromText(await api.as(role), id, texts)).rejects.toMatchObject({ code: 'not_permitted' });
    const other = await aCase(api, COMPILED);
    await expect(fromText(kd, other.id, texts)).rejects.toMatchObject({ code: 'not_permitted' });
  });
});

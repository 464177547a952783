import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPool } from '@samsvar/persistence';
import type { Pool } from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, adopt } from '../testing/chain.js';
import { neighbourCase, previewed, register, upload } from '../testing/inputs.js';
import { close, compile, conclude, formannskapet, hold, sit } from '../testing/treatment.js';
import type { SenderView } from './outcome.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'formannskap', task: 'decides', due: null },
];

const share = async (viewer: Viewer, id: string): Promise<string> =>
  (await viewer.ask<{ shareInput: string }>('mutation($id: ID!) { shareInput(id: $id) }', { id })).shareInput;

describe('a joint input', () => {
  let api: RunningApi;
  let kd: Viewer;
  let database: Pool;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
    database = openPool(api.databaseUrl, 'samsvar_owner', 1);
  });
  afterAll(async () => {
    await database.end();
    await api.stop();
  });

  const outcome = async (link: string): Promise<SenderView> => {
    const response = await fetch(`${api.url}/files/input/outcome`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: link.split('#')[1] ?? '' }),
    });
    const seen: unknown = await response.json();
    if (!response.ok) throw seen as Error;
    return seen as SenderView;
  };

  it('is previewed with its doubtful numbering, and keeps nothing before it is confirmed', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const seen = await previewed(kd, id, await upload(kd));
    expect(seen.sender).toBe('Biblioteksjefene i Fjordregionen');
    // Its number is the second, but its words are those of the first question.
    expect(seen.questions).toEqual([{ number: 2, question: questions[0] }]);
    expect(seen.sections.map(({ sign, question }) => [sign, question])).toEqual([
      ['1)', null],
      ['2)', questions[0]],
      ['2)', questions[0]],
      ['5)', null],
      ['', null],
    ]);
    expect(seen.warnings.map(({ code }) => code)).toEqual([
      'section_number_repeated',
      'item_without_text',
      'section_number_missing',
    ]);
    const { case: row } = await kd.ask<{ case: { inputs: object[]; answers: object[] } }>(
      'query($id: ID!) { case(id: $id) { inputs { id } answers { id } } }',
      { id },
    );
    expect(row).toEqual({ inputs: [], answers: [expect.anything()] });
  });

  it('stands among the answers, its points open on the desk and in the coverage until they are accounted for', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const input = await register(kd, id);
    await adopt(api, id, 'eldrerad', { [questions[1] ?? '']: ['Rådet mener dette.'] });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    const { draft } = await kd.ask<{
      draft: {
        openPoints: number;
        points: {
          id: string;
          number: string;
          text: string;
          under: string | null;
          body: { name: string; kind: string };
        }[];
        coverage: { body: { name: string }; question: string; open: number; state: string }[];
      };
    }>(
      `query($id: ID!) { draft(case: $id) { openPoints
         points { id number text under body { name kind } } coverage { body { name } question open state } } }`,
      { id },
    );
    const own = draft.points.filter(({ body }) => body.kind === 'avsender');
    expect(own.map(({ number, under }) => [number, under])).toEqual([
      ...[1, 2, 3, 4].map((n) => [`1.${n}`, '2) Det kommunene bør gjøre']),
      ...[5, 6, 7, 8].map((n) => [`1.${n}`, '2) Det staten bør gjøre']),
    ]);
    expect(own[6]?.text).toBe('Felles lånekort –');
    expect(own[0]?.body.name).toBe('Biblioteksjefene i Fjordregionen');
    expect(draft.openPoints).toBe(9);
    expect(draft.coverage.at(-2)).toEqual({
      body: { name: 'Biblioteksjefene i Fjordregionen' },
      question: questions[0],
      open: 8,
      state: 'adopted',
    });
    await expect(compile(kd, id, questions[0] ?? '', ['Vårt svar.'])).rejects.toMatchObject({
      code: 'points_are_open',
      facts: { count: 9 },
    });
    const { case: row } = await kd.ask<{ case: { inputs: object[]; events: { what: string }[] } }>(
      `query($id: ID!) { case(id: $id) { inputs { id sender answer { text { blocks { text } } } sections { sign } }
         events { what } } }`,
      { id },
    );
    expect(row.inputs).toMatchObject([
      { id: input, answer: { text: [{ blocks: { length: 8 } }, { blocks: [] }] } },
    ]);
    expect(row.events.filter(({ what }) => what === 'registerInput')).toHaveLength(1);
  });

  it('is registered once in a case, by those who compile, for questions of that case', async () => {
    const { id } = await aCase(api, ROUTE);
    const other = await aCase(api, ROUTE);
    await expect(register(kd, id, { sections: [null, null, null, null, null] })).rejects.toMatchObject({
      code: 'input_answers_nothing',
    });
    await expect(
      register(kd, id, { sections: [null, other.questions[1], null, null, null] }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    await register(kd, id);
    await expect(register(kd, id)).rejects.toMatchObject({ code: 'input_registered' });
    const file = await upload(kd);
    for (const role of ['eldrerad.leder', 'nabo'])
      await expect(previewed(await api.as(role), id, file)).rejects.toMatchObject({ code: 'not_permitted' });
  });

  it('is no body that can be asked, called to a meeting or sit on a route', async () => {
    const { id } = await aCase(api, ROUTE);
    await register(kd, id);
    const { bodies } = await kd.ask<{ bodies: { kind: string }[] }>('{ bodies { kind } }');
    expect(bodies.map(({ kind }) => kind)).not.toContain('avsender');
    const { rows } = await database.query<{ id: string }>(
      `select id from body where kind = 'avsender' limit 1`,
    );
    const meeting = {
      body: rows[0]?.id,
      startsAt: '2027-01-19T10:00:00Z',
      place: 'Her',
      mode: 'physical',
      cases: [],
    };
    await expect(
      kd.ask('mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }', { meeting }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(aCase(api, [{ body: rows[0]?.id ?? '', task: 'decides', due: null }])).rejects.toMatchObject(
      { code: 'not_permitted' },
    );
  });

  it('shows its sender the outcome everywhere it was registered, by a link and not before the decision', async () => {
    const { id, questions } = await aCase(api, ROUTE);
    const input = await register(kd, id);
    const nabo = await api.as('nabo');
    await register(nabo, await neighbourCase(database, nabo));
    const link = await share(kd, input);
    expect(link).toMatch(/^\/innspill#[\w-]{43}$/);
    const before = await outcome(link);
    expect(before.outcomes.map(({ decided }) => decided).every((one) => one === null)).toBe(true);
    expect(new Set(before.outcomes.map(({ municipality }) => municipality))).toEqual(
      new Set(['Prøve kommune', 'Nabo kommune']),
    );

    await adopt(api, id, 'eldrerad', { [questions[1] ?? '']: ['Rådet mener dette.'] });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    await decideOn(id, questions[0] ?? '');

    const after = (await outcome(link)).outcomes.find((one) => one.decided !== null);
    expect(after).toMatchObject({ municipality: 'Prøve kommune', decided: { body: 'Formannskapet' } });
    expect(
      after?.decided?.points.map(({ kind, verbatim, reason, under }) => [kind, verbatim, reason, under]),
    ).toEqual([
      ['included', false, null, '2) Det kommunene bør gjøre'],
      ...Array.from({ length: 3 }, () => ['declined', false, 'Statens ansvar', '2) Det kommunene bør gjøre']),
      ...Array.from({ length: 4 }, () => ['declined', false, 'Statens ansvar', '2) Det staten bør gjøre']),
    ]);
    expect(after?.decided?.points[0]?.stands).toEqual([
      { question: 1, paragraph: 1, text: 'Biblioteket er åpent.' },
    ]);
    expect(
      (await outcome(link)).outcomes.some(
        (one) => one.municipality === 'Nabo kommune' && one.decided === null,
      ),
    ).toBe(true);
  });

  it('shows nobody anything by a link that was never made, or that a new one has replaced', async () => {
    const { id } = await aCase(api, ROUTE);
    const input = await register(kd, id);
    const [first, second] = [await share(kd, input), await share(kd, input)];
    for (const link of [first, '/innspill#feil'])
      await expect(outcome(link)).rejects.toMatchObject({ code: 'link_unknown' });
    expect((await outcome(second)).sender).toBe('Biblioteksjefene i Fjordregionen');
    const { rows } = await database.query<{ link: string }>(
      'select input_link::text as link from input_link',
    );
    expect(rows.some(({ link }) => link.includes(second.split('#')[1] ?? ''))).toBe(false);
    await expect(share(await api.as('eldrerad.sekretar'), input)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(share(await api.as('nabo'), input)).rejects.toMatchObject({ code: 'not_permitted' });
  });

  /** One point of the input is taken in, the others are declined, and formannskapet decides. */
  async function decideOn(id: string, question: string): Promise<void> {
    const { draft } = await kd.ask<{ draft: { document: string; points: { id: string }[] } }>(
      'query($id: ID!) { draft(case: $id) { document points { id body { kind } } } }',
      { id },
    );
    const own = draft.points as { id: string; body: { kind: string } }[];
    const [taken, ...declined] = own.filter(({ body }) => body.kind === 'avsender');
    for (const point of [...declined, ...own.filter(({ body }) => body.kind !== 'avsender')])
      await kd.ask(
        'mutation($id: ID!, $point: ID!) { declinePoint(case: $id, point: $point, reason: "Statens ansvar") { id } }',
        { id, point: point.id },
      );
    const live = await kd.open(draft.document);
    await live.write(question, 'Biblioteket er åpent.', [taken?.id ?? '']);
    live.close();
    await kd.ask(
      'mutation($id: ID!, $point: ID!, $words: String!) { confirmRewording(case: $id, point: $point, words: $words) { id } }',
      { id, point: taken?.id, words: 'Biblioteket er åpent.' },
    );
    await kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });
    const sitting = { case: id, questions: [question], ...(await sit(api, id, 'formannskap')) };
    const members = await formannskapet(api);
    await close(members[0]!, await hold(members, sitting, 'fffff'));
    await conclude(members[0]!, sitting);
  }
});

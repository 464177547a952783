import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { answersOf, directorOf, roomOf } from './support/case.js';
import { bodyByShort, callMeeting, endMeeting, openMeeting } from './support/meetings.js';
import { wordsOfDocx } from './support/papers.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

const ROOT = join(import.meta.dirname, '../..');
const real = (name: string) => join(ROOT, '../shared/data', name);
const [REAL_BOOKLET, REAL_MEMO] = [
  real('debatthefte-2026.txt'),
  real('innspill-beredskapsforum-ostfold.txt'),
];
/** The real papers where they are at hand; else the project's own. */
const ARE_REAL = existsSync(REAL_BOOKLET) && existsSync(REAL_MEMO);
const BOOKLET = ARE_REAL ? REAL_BOOKLET : join(ROOT, 'apps/api/src/demo/papers/debatthefte-2027.txt');
const MEMO = ARE_REAL ? REAL_MEMO : join(ROOT, 'libs/exchange/src/input/samples/felles-innspill.txt');

const COUNCILS = ['ER', 'UR', 'RF', 'PS'] as const;
const QUESTIONS = [1, 2, 3] as const;
const PER_QUESTION = 5;

/** What a council says, so that no two points are alike. */
const words = (council: string, question: number, at: number) =>
  `${council} mener at tiltak ${at} til spørsmål ${question} må komme først.`;

/** Four councils, 60 points, two case workers, one late and one reopened answer. One story: each step needs the one before. */
describe(`the compile desk on ${ARE_REAL ? 'the real booklet and memo' : 'the project’s own papers, as the real ones are absent'}`, () => {
  let product: Product;
  let browser: Browser;
  let marte: Someone;
  let henrik: Someone;
  let caseId = '';
  const everybody: Someone[] = [];
  const seat = async (name: string) => {
    const someone = await sitDown(browser, product.url, name);
    await someone.ask('mutation { chooseLanguage(language: nb) { demo } }');
    everybody.push(someone);
    return someone;
  };
  const openPoints = async () => {
    const { draft } = await marte.ask<{ draft: { openPoints: number } }>(
      'query($id: ID!) { draft(case: $id) { openPoints } }',
      { id: caseId },
    );
    return draft.openPoints;
  };
  const desk = (question: number) => `/saker/${caseId}/sammenstilling/${question}`;
  const point = ({ page }: Someone, said: string) => page.getByRole('article').filter({ hasText: said });

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [marte, henrik] = [await seat('Marte Sundlid'), await seat('Henrik Aspehaug')];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('has a case about the booklet, which goes to four councils, is compiled, and decided by bystyret', async () => {
    const upload = await marte.context.request.post('/files/upload?name=hefte.txt', {
      headers: { 'x-samsvar-upload': '1' },
      data: readFileSync(BOOKLET),
    });
    const { id: file } = (await upload.json()) as { id: string };
    const { previewBooklet } = await marte.ask<{ previewBooklet: { title: string; themes: object[] } }>(
      'mutation($id: ID!) { previewBooklet(upload: $id) { title themes { title chapters { title kind text } questions { number text } } } }',
      { id: file },
    );
    const { importBooklet } = await marte.ask<{ importBooklet: { id: string } }>(
      'mutation($booklet: BookletInput!) { importBooklet(booklet: $booklet) { id } }',
      { booklet: { upload: file, ...previewBooklet } },
    );
    const bodies = await Promise.all(COUNCILS.map((short) => bodyByShort(marte, short)));
    const bystyre = await bodyByShort(marte, 'BY');
    const { registerCase } = await marte.ask<{ registerCase: { id: string; questions: object[] } }>(
      'mutation($case: CaseInput!) { registerCase(case: $case) { id questions { id } } }',
      {
        case: {
          title: 'Svar på heftet',
          saksnr: '2027/60',
          booklet: importBooklet.id,
          fields: [],
          wordings: [],
          attachments: [],
          citedDocuments: [],
          route: [
            ...bodies.map(({ id }) => ({ body: id, task: 'answers', due: null })),
            { body: null, task: 'compiles', due: null },
            { body: bystyre.id, task: 'decides', due: null },
          ],
        },
      },
    );
    expect(registerCase.questions).toHaveLength(QUESTIONS.length);
    caseId = registerCase.id;
    await marte.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id: caseId });
  }, 60_000);

  /** The council meets, writes its points to every question in its room, and adopts them. */
  async function answer(short: string): Promise<void> {
    const body = await bodyByShort(marte, short);
    const leader = await seat(body.seats.find(({ role }) => role === 'leder')?.person.name ?? '');
    const meeting = await callMeeting(leader, body, caseId);
    await openMeeting(leader, meeting);
    const { page } = leader;
    for (const question of QUESTIONS) {
      await page.goto(`${await roomOf(leader, caseId, short)}/${question}`);
      await page.getByRole('textbox', { name: new RegExp(`på spørsmål ${question}`) }).click();
      for (let at = 1; at <= PER_QUESTION; at += 1) {
        if (at > 1) await page.keyboard.press('Enter');
        await page.keyboard.insertText(words(short, question, at));
      }
      await page.getByText('Alt er lagret').first().waitFor();
    }
    await leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: (await answersOf(leader, caseId))[short],
    });
    await endMeeting(leader, meeting);
  }

  it('gets the points of three councils in time', async () => {
    for (const short of COUNCILS.slice(0, 3)) await answer(short);
    await marte.ask('mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', { id: caseId });
    expect(await openPoints()).toBe(45);
  }, 180_000);

  it('takes the memo in with its doubts shown, as points of its sender', async () => {
    const { page } = marte;
    await page.goto(`/saker/${caseId}/innspill/nytt`);
    await page.getByLabel('Velg filen med innspillet').setInputFiles(MEMO);
    await page.getByText('Samme avsnittsnummer to ganger').first().waitFor();
    await page.getByText('Punkt uten tekst').first().waitFor();
    if (!(await page.getByLabel('Avsender').inputValue())) await page.getByLabel('Avsender').fill('Forumet');
    const sections = page.getByRole('combobox', { name: /^Svarer på/ });
    const last = await sections.count();
    for (let at = 0; at < last; at += 1) await sections.nth(at).selectOption({ index: at % 2 });
    await page.getByRole('button', { name: 'Registrer innspillet' }).click();
    await page.getByRole('heading', { name: 'Felles innspill' }).waitFor();
    expect(await openPoints()).toBeGreaterThan(45);
  }, 60_000);

  it('lets two case workers dispose at once, each seeing what the other did', async () => {
    await Promise.all([marte.page.goto(desk(1)), henrik.page.goto(desk(2))]);
    const takeAll = async (worker: Someone, question: number) => {
      for (const council of ['ER', 'UR', 'RF']) {
        for (let at = 1; at <= PER_QUESTION; at += 1) {
          const one = point(worker, words(council, question, at));
          await one.getByRole('button', { name: /^Ta med/ }).click();
          await one.getByText('Tatt med').waitFor();
        }
      }
    };
    await Promise.all([takeAll(marte, 1), takeAll(henrik, 2)]);
    await henrik.page.goto(desk(1));
    await point(henrik, words('ER', 1, 1))
      .getByText('Tatt med')
      .waitFor();
    await henrik.page
      .getByRole('textbox')
      .getByText(words('RF', 1, PER_QUESTION))
      .waitFor();
  }, 240_000);

  it('merges one point, declines one with a reason, passes one on, and is not ready while others are open', async () => {
    const { page } = henrik;
    await page.goto(desk(3));
    const take = async (said: string) => {
      await point(henrik, said)
        .getByRole('button', { name: /^Ta med/ })
        .click();
      await point(henrik, said).getByText('Tatt med').waitFor();
    };
    await take(words('ER', 3, 1));
    const merged = point(henrik, words('UR', 3, 1));
    await merged.getByRole('button', { name: /^Slå sammen/ }).click();
    await merged.getByRole('button', { name: /^Legg til ordene/ }).click();
    await merged.getByText('Slått sammen').waitFor();
    const declined = point(henrik, words('UR', 3, 2));
    await declined
      .getByRole('button', { name: /^Ikke ta med/ })
      .first()
      .click();
    await declined.getByRole('textbox').fill('Fylkeskommunen har ansvaret.');
    await declined.getByRole('button', { name: 'Ikke ta med', exact: true }).click();
    const passed = point(henrik, words('UR', 3, 3));
    await passed
      .getByRole('button', { name: /^Send videre/ })
      .first()
      .click();
    await passed.getByRole('textbox').fill('Teknisk etat');
    await passed.getByRole('button', { name: 'Send videre', exact: true }).click();
    await passed.getByText('Sendt videre').first().waitFor();
    await expect(
      marte.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id: caseId }),
    ).rejects.toThrow();
  }, 60_000);

  it('gets a late answer and a reopened one: what is new is open again, and the draft’s text is as it was', async () => {
    const before = await draftText();
    const open = await openPoints();
    await answer('PS');
    expect(await openPoints()).toBe(open + 15);
    const body = await bodyByShort(marte, 'RF');
    const leader = await seat(body.seats.find(({ role }) => role === 'leder')?.person.name ?? '');
    const meeting = await callMeeting(leader, body, caseId);
    await openMeeting(leader, meeting);
    const id = (await answersOf(leader, caseId))['RF'];
    await leader.ask('mutation($id: ID!) { reopenAnswer(id: $id) { id } }', { id });
    await leader.page.goto(`${await roomOf(leader, caseId, 'RF')}/1`);
    await leader.page.getByRole('textbox', { name: /på spørsmål 1/ }).click();
    await leader.page.keyboard.press('Control+End');
    await leader.page.keyboard.press('Enter');
    await leader.page.keyboard.insertText('RF har tenkt seg om, og vil ha rekkverk.');
    await leader.page.getByText('Alt er lagret').first().waitFor();
    await leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id,
    });
    await endMeeting(leader, meeting);
    expect(await openPoints()).toBe(open + 16);
    expect(await draftText()).toBe(before);
  }, 120_000);

  it('is ready when the last point is accounted for, and not before', async () => {
    const { page } = henrik;
    const director = await seat(await directorOf(marte));
    const { draft } = await henrik.ask<{
      draft: { points: { id: string; disposition: { kind: string } }[] };
    }>('query($id: ID!) { draft(case: $id) { points { id disposition { kind } } } }', { id: caseId });
    const [last = '', ...others] = draft.points
      .filter(({ disposition }) => disposition.kind === 'open')
      .map(({ id }) => id);
    const decline = (id: string) =>
      henrik.ask(
        'mutation($case: ID!, $point: ID!) { declinePoint(case: $case, point: $point, reason: "Sagt i et annet punkt.") { id } }',
        { case: caseId, point: id },
      );
    for (const id of others) await decline(id);
    await page.goto(desk(1));
    await page.getByText('1 punkt er åpent.').first().waitFor();
    await expect(
      director.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id: caseId }),
    ).rejects.toThrow();
    await decline(last);
    await page.goto(desk(1));
    await page.getByText('Alle punkter er gjort rede for.').first().waitFor();
    await director.page.goto(desk(1));
    await director.page.getByRole('button', { name: 'Frys og fremm saken' }).first().click();
    await director.page.getByRole('dialog').getByRole('button', { name: 'Frys og fremm' }).click();
    await director.page.waitForFunction(() => !document.querySelector('[role=textbox]'));
  }, 120_000);

  it('hands over bytes that match their hash', async () => {
    const client = new pg.Client({ connectionString: product.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ canonical: string; sha256: string }>(
      `select canonical, sha256 from text_version where case_file = $1 and answer is null order by number desc limit 1`,
      [caseId],
    );
    await client.end();
    const [tabled] = rows;
    expect(
      createHash('sha256')
        .update(tabled?.canonical ?? '', 'utf8')
        .digest('hex'),
    ).toBe(tabled?.sha256);
    for (const council of ['ER', 'UR', 'RF']) expect(tabled?.canonical).toContain(words(council, 2, 4));
    expect(tabled?.canonical).not.toContain(words('UR', 3, 2));
  }, 30_000);

  it('tells a council, sentence by sentence, what became of its points', async () => {
    const body = await bodyByShort(marte, 'BY');
    const chair = await seat(body.seats.find(({ role }) => role === 'leder')?.person.name ?? '');
    const meeting = await callMeeting(chair, body, caseId);
    await openMeeting(chair, meeting);
    const { treatment } = await chair.ask<{ treatment: { id: string } }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { id } }',
      { case: caseId, meeting },
    );
    await chair.ask('mutation($id: ID!) { openVote(treatment: $id, method: unanimous) { id } }', {
      id: treatment.id,
    });
    const { treatment: voted } = await chair.ask<{ treatment: { endings: { sha256: string }[] } }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { endings { sha256 } } }',
      { case: caseId, meeting },
    );
    await chair.ask(
      'mutation($id: ID!, $shown: String!) { conclude(treatment: $id, shown: $shown) { id } }',
      {
        id: treatment.id,
        shown: voted.endings[0]?.sha256,
      },
    );
    const youth = await bodyByShort(marte, 'UR');
    const leader = await seat(youth.seats.find(({ role }) => role === 'leder')?.person.name ?? '');
    const file = await leader.context.request.get(
      `/files/case/${caseId}/body/${youth.id}/tilbakemelding.docx`,
    );
    const report = await wordsOfDocx(await file.body());
    for (const [said, became] of [
      [words('UR', 1, 1), 'Kommunedirektøren tok punktet inn i utkastet ordrett.'],
      [words('UR', 3, 1), 'Kommunedirektøren slo punktet sammen med Eldrerådet 3.1 i utkastet.'],
      [
        words('UR', 3, 2),
        'Kommunedirektøren tok ikke punktet inn i utkastet. Grunnen er: «Fylkeskommunen har ansvaret.»',
      ],
      [
        words('UR', 3, 3),
        'Kommunedirektøren tok ikke punktet inn i utkastet, men sendte det videre til Teknisk etat.',
      ],
    ] as const) {
      expect(report).toContain(`${said} ${became}`);
    }
  }, 90_000);

  it('made nobody’s browser complain', () => {
    expect(everybody.flatMap(({ name, complaints }) => complaints.map((said) => `${name}: ${said}`))).toEqual(
      [],
    );
  });

  async function draftText(): Promise<string> {
    await marte.page.goto(desk(1));
    return marte.page.getByRole('textbox').first().innerText();
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { answersOf, directorOf, roomOf } from './support/case.js';
import { Keys } from './support/keys.js';
import { bodyByShort, callMeeting, endMeeting, openMeeting } from './support/meetings.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

const ROOT = join(import.meta.dirname, '../..');
const BOOKLET = join(ROOT, 'apps/api/src/demo/papers/debatthefte-2027.txt');
const POINTS = [
  'Kommunen må få mer tid.',
  'Fristene er for korte.',
  'Høringer trenger flere uker.',
  'Staten bør betale for bussen.',
  'Fergene skal være gratis.',
  'Gangveien må brøytes først.',
  'Biblioteket bør ha åpent om kvelden.',
  'Bystyret må ikke kutte i hjemmetjenesten.',
];
const at = (place: number) => `Eldrerådet 1.${place}`;

/** One evening at the desk without a mouse: nothing but keys is sent to the page. */
describe('the compile desk by keyboard alone', () => {
  let product: Product;
  let browser: Browser;
  let director: Someone;
  let keys: Keys;
  let caseId = '';
  const desk = (question: number) => `/saker/${caseId}/sammenstilling/${question}`;
  const standing = (place: number, said: string) =>
    director.page
      .getByRole('article', { name: at(place), exact: true })
      .getByText(said)
      .first()
      .waitFor();

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const marte = await sitDown(browser, product.url, 'Marte Sundlid');
    director = await sitDown(browser, product.url, await directorOf(marte));
    await director.ask('mutation { chooseLanguage(language: nb) { demo } }');
    caseId = await caseOf(marte);
    const body = await bodyByShort(marte, 'ER');
    const leader = await sitDown(
      browser,
      product.url,
      body.seats.find(({ role }) => role === 'leder')?.person.name ?? '',
    );
    const meeting = await callMeeting(leader, body, caseId);
    await openMeeting(leader, meeting);
    await leader.page.goto(`${await roomOf(leader, caseId, 'ER')}/1`);
    await leader.page.getByRole('textbox', { name: /på spørsmål 1/ }).click();
    for (const [index, words] of POINTS.entries()) {
      if (index > 0) await leader.page.keyboard.press('Enter');
      await leader.page.keyboard.insertText(words);
    }
    await leader.page.getByText('Alt er lagret').first().waitFor();
    await leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: (await answersOf(leader, caseId))['ER'],
    });
    await endMeeting(leader, meeting);
    await marte.ask('mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', { id: caseId });
    keys = new Keys(director.page);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function caseOf(marte: Someone): Promise<string> {
    const upload = await marte.context.request.post('/files/upload?name=hefte.txt', {
      headers: { 'x-samsvar-upload': '1' },
      data: readFileSync(BOOKLET),
    });
    const { id: file } = (await upload.json()) as { id: string };
    const { previewBooklet } = await marte.ask<{ previewBooklet: object }>(
      'mutation($id: ID!) { previewBooklet(upload: $id) { title themes { title chapters { title kind text } questions { number text } } } }',
      { id: file },
    );
    const { importBooklet } = await marte.ask<{ importBooklet: { id: string } }>(
      'mutation($booklet: BookletInput!) { importBooklet(booklet: $booklet) { id } }',
      { booklet: { upload: file, ...previewBooklet } },
    );
    const [council, bystyre] = [await bodyByShort(marte, 'ER'), await bodyByShort(marte, 'BY')];
    const { registerCase } = await marte.ask<{ registerCase: { id: string } }>(
      'mutation($case: CaseInput!) { registerCase(case: $case) { id } }',
      {
        case: {
          title: 'Svar på heftet',
          saksnr: '2027/61',
          booklet: importBooklet.id,
          fields: [],
          wordings: [],
          attachments: [],
          citedDocuments: [],
          route: [
            { body: council.id, task: 'answers', due: null },
            { body: null, task: 'compiles', due: null },
            { body: bystyre.id, task: 'decides', due: null },
          ],
        },
      },
    );
    await marte.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id: registerCase.id });
    return registerCase.id;
  }

  it('begins on a blank sheet, goes to another question and back', async () => {
    await director.page.goto(desk(1));
    await director.page.getByRole('button', { name: 'Begynn med tomt utkast' }).waitFor();
    await keys.act(/^Begynn med tomt utkast/);
    expect((await keys.focused()).name).toBe('Legg inn mer i utkastet');
    await keys.act(/^2\D/);
    await director.page.waitForURL(`**${desk(2)}`);
    await keys.act(/^1\D/);
    await director.page.waitForURL(`**${desk(1)}`);
  }, 60_000);

  it('takes a point in, merges two into it, and is at the point each time', async () => {
    await keys.act(/^Ta med/, at(1));
    await standing(1, 'Tatt med');
    expect((await keys.focused()).name).toBe(at(1));
    await keys.act(/^Slå sammen/, at(2));
    await keys.act(/^Legg til ordene/, at(2));
    await standing(2, 'Slått sammen');
    expect((await keys.focused()).name).toBe(at(2));
    await keys.act(/^Slå sammen/, at(3));
    await keys.act(/^Avsnittet dekker det/, at(3));
    await standing(3, 'Slått sammen');
    expect((await keys.focused()).name).toBe(at(3));
  }, 60_000);

  it('declines with a reason, uses the reason again, and passes on', async () => {
    await keys.act(/^Ikke ta med …/, at(4));
    await keys.write('Fylkeskommunen har ansvaret.');
    await keys.act(/^Ikke ta med$/, at(4));
    await standing(4, 'Ikke tatt med');
    await keys.act(/^Ikke ta med …/, at(5));
    await keys.act(/^Fylkeskommunen har ansvaret\. brukt/, at(5));
    expect((await keys.focused()).article).toBe(at(5));
    await keys.act(/^Ikke ta med$/, at(5));
    await standing(5, 'Ikke tatt med');
    await keys.act(/^Send videre …/, at(6));
    await keys.write('Teknisk etat');
    await keys.press('Enter');
    await standing(6, 'Sendt videre');
    expect((await keys.focused()).name).toBe(at(6));
  }, 60_000);

  it('keeps the focus when the point at hand is no longer shown', async () => {
    await keys.act(/^Åpne \d/);
    await keys.act(/^Ta med/, at(7));
    await keys.focused();
    await keys.act(/^Alle \d/);
    await standing(7, 'Tatt med');
  }, 60_000);

  it('marks a disagreement, and takes the mark away', async () => {
    await keys.act(/^Merk uenighet med et punkt/, at(1));
    await keys.tabTo(/^Hvilket punkt sier det motsatte/, at(1));
    await keys.press('ArrowDown');
    await keys.act(/^Merk som uenighet/, at(1));
    await standing(1, 'Uenighet med');
    await keys.act(/^Fjern merket/, at(1));
    await director.page.getByText('Merket er fjernet.').first().waitFor();
  }, 60_000);

  it('writes in the draft, comes out again, and decides on what was written over', async () => {
    await keys.tabTo(/^Utkast til svar på spørsmål 1|^Utkast.*1/);
    await keys.press('Control+End', ...Array.from({ length: 30 }, () => 'Backspace'));
    await keys.write('Vi vil se på saken igjen senere.');
    await keys.press('Tab');
    expect((await keys.focused()).name).not.toMatch(/^Utkast.*1$/);
    await keys.tabTo(/^Bekreft ordlyden/, at(7));
    await keys.press('Enter');
    await standing(7, 'Ordlyden er bekreftet.');
    await keys.act(/^Ta med/, at(8));
    await standing(8, 'Tatt med');
  }, 60_000);

  it('looks behind a number of the coverage, and goes to the point', async () => {
    await keys.act(/^Eldrerådet, spørsmål 1/);
    await keys.press('Escape');
    expect((await keys.focused()).name).toMatch(/^Eldrerådet, spørsmål 1/);
    await keys.press('Enter');
    await keys.act(/^Gå til punktet 1\.4/);
    expect((await keys.focused()).name).toBe(at(4));
  }, 60_000);

  it('reads what the council adopted the point by, and not who wrote it', async () => {
    await keys.act(/^Bakgrunn, og hva som er gjort/, at(1));
    await standing(1, 'Vedtatt ved enighet');
    await standing(1, 'Hvem som skrev punktet, er organets eget.');
  }, 30_000);

  it('keeps two versions and compares them, and said with draft', async () => {
    for (const name of ['Før møtet', 'Etter møtet']) {
      await keys.act(/^Ta vare på en versjon/);
      await keys.tabTo(/^Hva skal versjonen hete/);
      await keys.write(name);
      await keys.press('Enter');
      await director.page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await keys.focused()).name).toBe('Ta vare på en versjon');
    }
    await keys.act(/^Versjoner av utkastet/);
    await director.page.getByRole('heading', { name: 'Alle versjoner' }).waitFor();
    expect((await keys.focused()).name).toBe('Versjoner av utkastet');
    await keys.tabTo(/^Fra/);
    await keys.press('ArrowDown');
    await director.page.waitForURL('**/versjoner?fra=*');
    expect((await keys.focused()).name).toMatch(/^Fra/);
    await director.page.goBack();
    await director.page.getByRole('link', { name: 'Sammenlikn sagt, utkast og vedtatt' }).waitFor();
  }, 60_000);

  it('stands on the page while its words are on their way, and on its heading when they have come', async () => {
    let letCome = () => {};
    const late = new Promise<void>((resolve) => (letCome = resolve));
    await director.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Comparison')) await late;
      await route.continue();
    });
    await keys.act(/^Sammenlikn sagt, utkast og vedtatt/);
    await director.page.waitForURL('**/sammenlikning');
    await director.page.locator('main:focus').waitFor();
    letCome();
    await director.page.locator('h1:focus', { hasText: 'Sammenlikning' }).waitFor();
    await keys.act(/^Avsnitt$/);
    await director.page.waitForURL('**/sammenlikning?etter=avsnitt');
    expect((await keys.focused()).name).toBe('Avsnitt');
    await director.page.goBack();
  }, 60_000);

  it('tables the draft', async () => {
    await director.page.getByRole('button', { name: 'Frys og fremm saken' }).waitFor();
    await keys.act(/^Frys og fremm saken/);
    await keys.act(/^Frys og fremm$/);
    await director.page.waitForURL(`**/saker/${caseId}`);
    await director.page.locator('h1:focus').waitFor(); // the address is new a moment before the page is
    await keys.focused();
    expect(director.complaints).toEqual([]);
  }, 60_000);
});

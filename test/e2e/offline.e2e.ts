import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { answersOf, roomOf } from './support/case.js';
import { aLine, type Line } from './support/line.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** Tablets lose the net, fall asleep, and are handed on to others. Nothing that anybody wrote may go with it. */
describe('writing where the net comes and goes', () => {
  let product: Product;
  let browser: Browser;
  let sql: pg.Pool;
  let [writer, other] = [{} as Someone, {} as Someone];
  let line: Line;
  let [room, caseId] = ['', ''];
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    sql = new pg.Pool({ connectionString: product.databaseUrl });
  }, 120_000);
  afterAll(async () => {
    await sql?.end();
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    await Promise.all([writer, other].map((someone) => someone.context?.close()));
    [writer, other] = await Promise.all([
      sitDown(browser, product.url, 'Solveig Fjellstrand'),
      sitDown(browser, product.url, 'Gerd Vikestad'),
    ]);
    const { cases } = await writer.ask<{ cases: { id: string; phase: string }[] }>('{ cases { id phase } }');
    caseId = cases.find(({ phase }) => phase === 'answering')?.id ?? '';
    room = await roomOf(writer, caseId, 'ER');
    line = await aLine(writer.page);
    await Promise.all([writer.page.goto(room), other.page.goto(room)]);
    await Promise.all([textIn(writer.page).waitFor(), textIn(other.page).waitFor()]);
    await saved(writer.page);
  }, 60_000);

  const textIn = (page: Page) => page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ });
  const state = (page: Page, words: string) => page.locator('.saved-state').getByText(words);
  const saved = (page: Page) => state(page, 'Alt er lagret').waitFor();
  const offline = (page: Page) => state(page, 'Du er uten nett.').waitFor();
  const addLine = async ({ page }: Someone, words: string) => {
    await textIn(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  };
  const blocks = (page: Page) => textIn(page).locator('p').allTextContents();
  const kept = (page: Page) =>
    page.evaluate(async () =>
      (await indexedDB.databases())
        .map(({ name }) => name ?? '')
        .filter((name) => name.startsWith('samsvar:')),
    );
  const rows = async () =>
    (await sql.query<{ count: number }>(`select count(*)::int as count from doc_update`)).rows[0]?.count;

  /** The breath that a person draws after the last key: what was written is on the machine's disk. */
  const breath = async (page: Page) =>
    page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const count = opening.result.transaction('updates').objectStore('updates').count();
            count.onsuccess = () => {
              opening.result.close();
              resolve(); // a transaction waits for those before it
            };
          };
        }),
      (await kept(page))[0] ?? '',
    );

  /** As on an old tablet: for a second, what the machine has kept cannot be read. */
  const slowDown = (beside: Page, place: string) =>
    beside.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const store = opening.result.transaction('updates', 'readwrite').objectStore('updates');
            const end = performance.now() + 1_000;
            const goOn = () => {
              resolve();
              if (performance.now() < end) store.count().onsuccess = goOn;
              else opening.result.close();
            };
            goOn();
          };
        }),
      place,
    );

  /** True where the words stand within what one sees, and are not one letter wide. */
  const isInSight = (words: Locator) =>
    words.evaluate((element) => {
      const { top, bottom, left, right, width } = element.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && width > 40;
    });

  it('says in words, at the narrowest width too, whether all is saved', async () => {
    const { page } = writer;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => scrollTo(0, 0));
    expect(await isInSight(state(page, 'Alt er lagret'))).toBe(true);
    line.hold();
    await addLine(writer, 'Ett ord til.');
    await state(page, 'Lagrer …').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    expect(await isInSight(state(page, 'Lagrer …'))).toBe(true);
    line.cut();
    await offline(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await isInSight(state(page, 'Du er uten nett.'))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page
      .getByRole('status')
      .getByText(/Du er uten nett/)
      .waitFor({ state: 'attached' });
    line.mend();
    await saved(page);
    await textIn(other.page).getByText('Ett ord til.').waitFor();
  }, 60_000);

  it('says that storing takes long, and not that words are lost, when the server is silent', async () => {
    const { page } = writer;
    line.hold();
    await addLine(writer, 'Langsomt.');
    await state(page, 'Det tar lang tid å lagre.').waitFor();
    await state(page, 'Teksten ligger trygt på denne maskinen.').waitFor();
    line.mend();
    await saved(page);
  }, 60_000);

  it('keeps what one writes in one window when one leaves the text in another', async () => {
    const { page, context } = writer;
    const second = await context.newPage();
    await second.goto(room);
    await textIn(second).waitFor();
    await saved(second);
    await second.getByRole('link', { name: 'Historikk' }).click();
    await second.getByRole('heading', { level: 1, name: /^Historikk/ }).waitFor();
    line.cut();
    await addLine(writer, 'I det andre vinduet.');
    await offline(page);
    await breath(page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await textIn(page).getByText('I det andre vinduet.').waitFor();
    line.mend();
    await saved(page);
    expect(writer.complaints).toEqual([]);
  }, 60_000);

  it('knows at once when the machine itself has no net, and goes on by itself when it has', async () => {
    const { page, context } = writer;
    await context.setOffline(true);
    await offline(page);
    await addLine(writer, 'Skrevet på ferja.');
    await context.setOffline(false);
    await saved(page);
    await textIn(other.page).getByText('Skrevet på ferja.').waitFor();
  }, 60_000);

  it('keeps what was written without net through a reload, and merges it with what others wrote', async () => {
    const { page } = writer;
    line.cut();
    await addLine(writer, 'Skrevet i skogen.');
    await offline(page);
    await addLine(other, 'Skrevet i rådhuset.');
    await saved(other.page);
    await breath(page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await textIn(page).getByText('Skrevet i skogen.').waitFor();
    await offline(page);
    expect(await blocks(other.page)).not.toContain('Skrevet i skogen.');
    line.mend();
    await saved(page);
    for (const each of [page, other.page]) {
      await textIn(each).getByText('Skrevet i skogen.').waitFor();
      await textIn(each).getByText('Skrevet i rådhuset.').waitFor();
    }
    expect(await blocks(page)).toEqual(await blocks(other.page));
  }, 60_000);

  it('sends nothing when one reloads and has written nothing new: the log says who wrote what', async () => {
    await addLine(writer, 'Én gang.');
    await saved(writer.page);
    await textIn(other.page).getByText('Én gang.').waitFor();
    const before = await rows();
    const beside = await writer.context.newPage();
    await beside.goto('/hjelp');
    for (let round = 0; round < 2; round += 1) {
      // The line opens, then comes what the machine has kept, and only then what the server has.
      await slowDown(beside, (await kept(writer.page))[0] ?? '');
      line.hold();
      await writer.page.reload();
      await textIn(writer.page).getByText('Én gang.').waitFor();
      line.mend();
      await saved(writer.page);
    }
    await writer.page.waitForLoadState('networkidle');
    expect(await rows()).toBe(before);
  }, 60_000);

  it('warns before one leaves what is not saved, and takes it up again when one comes back', async () => {
    const { page } = writer;
    line.cut();
    await addLine(writer, 'Ikke glem meg.');
    await offline(page);
    const warned = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await warned;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();

    await page.getByRole('link', { name: 'Historikk' }).click();
    const question = page.getByRole('dialog', { name: 'Det du skrev er ikke lagret ennå' });
    await question.getByRole('button', { name: 'Avbryt' }).click();
    await textIn(page).getByText('Ikke glem meg.').waitFor();
    await page.getByRole('link', { name: 'Spørsmål 2', exact: false }).first().click(); // the same text: no question
    expect(await question.count()).toBe(0);
    await page.getByRole('link', { name: 'Historikk' }).click();
    await question.getByRole('button', { name: 'Gå likevel' }).click();
    await page.getByRole('heading', { level: 1, name: /^Historikk/ }).waitFor();
    line.mend();
    await page.getByRole('link', { name: 'Tilbake til svaret' }).click();
    await textIn(other.page).getByText('Ikke glem meg.').waitFor();
    await saved(page);
  }, 60_000);

  it('catches up when a tab has slept while the server was restarted and others wrote', async () => {
    const { page, context } = writer;
    await addLine(writer, 'Før lunsj.');
    await saved(page);
    const tab = await context.newCDPSession(page);
    await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
    await product.kill();
    await product.restart();
    await saved(other.page);
    await addLine(other, 'Mens du sov.');
    await saved(other.page);
    await tab.send('Page.setWebLifecycleState', { state: 'active' });
    await textIn(page).getByText('Mens du sov.').waitFor({ timeout: 30_000 });
    await addLine(writer, 'Etter lunsj.');
    await textIn(other.page).getByText('Etter lunsj.').waitFor({ timeout: 30_000 });
    expect(await blocks(page)).toEqual(await blocks(other.page));
  }, 90_000);

  it('leaves nothing on the machine for the next person, and asks before that costs unsaved words', async () => {
    const { page } = writer;
    await addLine(writer, 'Mitt eget.');
    await saved(page);
    expect(await kept(page)).toHaveLength(1);
    line.cut();
    await addLine(writer, 'Aldri sendt.');
    await offline(page);
    const signOut = page.getByRole('button', { name: 'Bytt person' });
    await signOut.click();
    const question = page.getByRole('dialog', { name: 'Noe av det du skrev er ikke lagret' });
    await question.getByRole('button', { name: 'Avbryt' }).click();
    expect(await kept(page)).toHaveLength(1);
    line.mend();
    await saved(page);
    await page.goto('/saker'); // as when the tab is closed: the room has no time to tidy up
    expect(await kept(page)).toHaveLength(1);
    await signOut.click();
    await page.getByRole('searchbox').waitFor();
    expect(await kept(page)).toEqual([]);
  }, 60_000);

  it('offers the words for copying when the text was frozen before they came', async () => {
    const { page, context } = writer;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    line.cut();
    await addLine(writer, 'Kom for sent.');
    await offline(page);
    await writer.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: (await answersOf(writer, caseId))['ER'],
    });
    line.mend();
    const late = page.getByRole('alert').filter({ hasText: 'Noe av det du skrev kom ikke fram' });
    await late.waitFor();
    await page
      .getByText(/^Vedtatt /)
      .first()
      .waitFor();
    await late.getByRole('button', { name: /^Kopier/ }).click();
    await late.getByText('Teksten er kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Kom for sent.');
    expect(await other.page.locator('.written-text').innerText()).not.toContain('Kom for sent.');

    await page.reload();
    await late.getByText('Se hva du skrev').click();
    await late.getByText('Kom for sent.').waitFor();
    await late.getByRole('button', { name: 'Vis teksten slik den er lagret' }).click();
    await late.waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual([]);
  }, 60_000);
});

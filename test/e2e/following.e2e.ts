import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillHall, type Hall } from './support/hall.js';
import { fits, violations } from './support/looks.js';
import { bodyByShort } from './support/meetings.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { openBallots, seatedIn, sessionOf, type Session } from './support/session.js';

/** What is said of the case in the open, and in no byte once the doors are closed. */
const SAID = ['Maten vi serverer', 'båter og gårder', 'Eirik Tangvoll', 'Det som er igjen i kantina'];

/** Somebody outside follows formannskapet in session. One story: each step needs the one before. */
describe('following a meeting without signing in', () => {
  let product: Product;
  let browser: Browser;
  let [secretary, chair] = [{} as Someone, {} as Someone];
  let hall: Hall;
  let session: Session;
  let outside: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    secretary = await sitDown(browser, product.url, 'Ole Martin Fjære');
    chair = await sitDown(browser, product.url, 'Ragnhild Storlien');
    session = await sessionOf(secretary, 'FS', 'inSession');
    hall = await fillHall(product.url, await bodyByShort(chair, 'FS'), ['Nora Ekrheim']);
    outside = await browser.newContext({ baseURL: product.url, locale: 'nb-NO' });
    outside.setDefaultTimeout(20_000);
    page = await outside.newPage();
  }, 120_000);
  afterAll(async () => {
    await hall?.leave();
    await browser?.close();
    await product?.stop();
  });

  it('finds the way from the list to the meeting that goes on', async () => {
    await page.goto('/folg');
    await page
      .getByRole('region', { name: 'Møtet pågår' })
      .getByRole('link', { name: /^Formannskapet/ })
      .click();
    await page.getByText('Behandles nå').waitFor();
    for (const words of SAID) expect(await page.locator('main').innerText()).toContain(words);
  }, 60_000);

  it('sees that a vote begins and what came of it, on the page as it stands', async () => {
    await page.evaluate(() => void Object.assign(globalThis, { stays: true }));
    const vote = await openBallots(chair, session, 'A');
    await page.getByRole('main').getByText('Det stemmes nå over forslag A').waitFor();
    const seated = await seatedIn(chair, session);
    await hall.vote(vote, seated, seated.slice(-3));
    await page.getByText(`${seated.length} av ${seated.length} har stemt.`).waitFor();
    await chair.ask('mutation($vote: ID!) { closeVote(vote: $vote) { id } }', { vote });
    await page.getByText(`Vedtatt med ${seated.length - 3} mot 3 stemmer.`).waitFor();
    expect(await page.getByRole('main').getByText('Det stemmes nå').count()).toBe(0);
    expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await fits(page);
  }, 60_000);

  it('is told the paragraph alone, in every byte, from when the meeting has voted to close its doors', async () => {
    await secretary.page.goto(`/moter/${session.meeting}`);
    await secretary.page.getByRole('button', { name: 'Avgjør lukking' }).click();
    const dialog = secretary.page.getByRole('dialog', { name: 'Lukke møtet?' });
    await dialog.getByLabel('Med stemmetall').check();
    await dialog.getByLabel('Stemmer for å lukke').fill('8');
    await dialog.getByLabel('Stemmer mot å lukke').fill('4');
    await dialog.getByRole('radio', { name: 'For å lukke' }).check();
    expect(await violations(secretary.page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Før avgjørelsen' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByText('Møtet er lukket: kommuneloven § 11-5 tredje ledd').waitFor();
    const bytes = listenTo(page);
    for (const address of [page.url(), '/folg', `/folg/${session.meeting}`]) {
      await page.goto(address);
      await page.getByText(/Møtet er lukket: kommuneloven § 11-5 tredje ledd/).waitFor();
      await page.waitForLoadState('networkidle');
    }
    const heard = await bytes();
    expect(heard.length).toBeGreaterThan(10_000);
    expect(heard).toContain('§ 11-5 tredje ledd');
    for (const words of [...SAID, session.caseId]) expect(heard).not.toContain(words);
    expect(await violations(page)).toEqual([]);
    await fits(page);
  }, 90_000);

  it('is let in again when the meeting opens its doors, in nynorsk and the dark too', async () => {
    await secretary.page.getByRole('button', { name: 'Avgjør lukking' }).click();
    const dialog = secretary.page.getByRole('dialog', { name: 'Lukke møtet?' });
    await dialog.getByLabel('Møtet er åpent').check();
    await dialog.getByRole('button', { name: 'Før avgjørelsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /Maten vi serverer/ }).waitFor();

    const other = await browser.newContext({ baseURL: product.url, locale: 'nn-NO', colorScheme: 'dark' });
    const nynorsk = await other.newPage();
    await nynorsk.goto(`/folg/${session.meeting}`);
    await nynorsk.getByText('Blir behandla no').waitFor();
    expect(await violations(nynorsk)).toEqual([]);
    await fits(nynorsk);
  }, 60_000);

  it('is still told the paragraph alone of a case that was voted on behind the doors, when they open', async () => {
    const decide = (closing: Record<string, unknown>) =>
      secretary.ask(
        'mutation($id: ID!, $closing: ClosingInput!) { decideClosing(meeting: $id, closing: $closing) { id } }',
        {
          id: session.meeting,
          closing,
        },
      );
    await decide({ closed: true, ground: 'privacy', legalBasis: 'kommuneloven § 11-5 tredje ledd' });
    await page.getByText('Møtet er lukket: kommuneloven § 11-5 tredje ledd').waitFor();
    const vote = await openBallots(chair, session, 'B');
    const seated = await seatedIn(chair, session);
    await hall.vote(vote, seated, []);
    await chair.ask('mutation($vote: ID!) { closeVote(vote: $vote) { id } }', { vote });
    await decide({ closed: false });
    await page.getByText('Lukket sak: kommuneloven § 11-5 tredje ledd').waitFor();
    for (const words of SAID) expect(await page.locator('main').innerText()).not.toContain(words);
    expect([...secretary.complaints, ...chair.complaints]).toEqual([]);
  }, 60_000);
});

/** Everything that the server sends to the page from now on: what it answers, and what comes on its sockets. */
function listenTo(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) =>
    heard.push(
      response
        .body()
        .then((body) => body.toString('utf8'))
        .catch(() => ''),
    ),
  );
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(payload.toString()))),
  );
  return async () => (await Promise.all(heard)).join('\n');
}

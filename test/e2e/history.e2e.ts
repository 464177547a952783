import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { roomOf } from './support/case.js';
import { violations } from './support/looks.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** Two people write, look at who wrote what, compare, and bring back what one of them struck. */
describe('the history of an answer', () => {
  let product: Product;
  let browser: Browser;
  let sql: pg.Pool;
  let [leader, member] = [{} as Someone, {} as Someone];
  let room = '';
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    sql = new pg.Pool({ connectionString: product.databaseUrl });
    [leader, member] = await Promise.all([
      sitDown(browser, product.url, 'Solveig Fjellstrand'),
      sitDown(browser, product.url, 'Gerd Vikestad'),
    ]);
    const { cases } = await leader.ask<{ cases: { id: string; phase: string }[] }>('{ cases { id phase } }');
    room = await roomOf(leader, cases.find(({ phase }) => phase === 'answering')?.id ?? '', 'ER');
  }, 120_000);
  afterAll(async () => {
    await sql?.end();
    await browser?.close();
    await product?.stop();
  });

  /** As if everything so far had been written a quarter of an hour ago. */
  const pause = () => sql.query(`update doc_update set at = at - interval '15 minutes'`);
  const textIn = (page: Page) => page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ });
  const saved = (page: Page) => page.getByText('Alt er lagret').first().waitFor();
  const addLine = async ({ page }: Someone, words: string) => {
    await textIn(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
    await saved(page);
  };
  const editions = (page: Page) => page.getByRole('navigation', { name: 'Versjoner' }).getByRole('link');

  it('shows who wrote what and when, and what the text was then', async () => {
    await Promise.all([leader.page.goto(room), member.page.goto(room)]);
    await Promise.all([textIn(leader.page).waitFor(), textIn(member.page).waitFor()]);
    await pause();
    await addLine(leader, 'Vi vil ha lys i løypa.');
    await textIn(member.page).getByText('Vi vil ha lys i løypa.').waitFor();
    await pause();
    await addLine(member, 'Og benker ved vannet.');
    await textIn(member.page).getByText('Vi vil ha lys i løypa.').click({ clickCount: 3 });
    await member.page.keyboard.type('Vi vil ha lys og brøyting.');
    await textIn(leader.page).getByText('brøyting').waitFor();
    await saved(member.page);

    await leader.page.getByRole('link', { name: 'Historikk' }).click();
    await leader.page
      .getByRole('heading', { level: 1, name: 'Historikk for svaret fra eldrerådet' })
      .waitFor();
    const [newest, before] = [editions(leader.page).nth(0), editions(leader.page).nth(1)];
    expect(await newest.innerText()).toMatch(
      /Versjon \d+\s+Nyeste\s+\d+\.\s\w+ kl\.\s\d\d\.\d\d[\s\S]*Gerd Vikestad/,
    );
    expect(await before.innerText()).toMatch(
      /Versjon \d+\s+\d+\.\s\w+ kl\.\s\d\d\.\d\d[\s\S]*Solveig Fjellstrand/,
    );
    await before.click();
    const sheet = leader.page.getByRole('region', { name: /^Versjon/ });
    await sheet.getByText('Vi vil ha lys i løypa.').waitFor();
    expect(await sheet.innerText()).not.toContain('benker');
    expect(await leader.page.evaluate(() => document.activeElement?.id)).toBe('edition');
  }, 60_000);

  it('compares an edition with the one before it, and with the text now', async () => {
    const { page } = leader;
    await page.getByRole('button', { name: 'Endret fram til nyeste' }).press('Enter');
    const changed = page.locator('.compared li[data-what=changed]');
    await changed.waitFor();
    expect(await changed.locator('del').allInnerTexts()).toEqual([expect.stringContaining('i løypa')]);
    expect(await changed.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('og brøyting')]);
    expect(await page.locator('.compared li[data-what=added]').innerText()).toContain(
      'Og benker ved vannet.',
    );
    await page.getByRole('button', { name: 'Endret siden forrige' }).press('Enter');
    await page.locator('.compared li[data-what=added]').getByText('Vi vil ha lys i løypa.').waitFor();
  }, 60_000);

  it.each([
    { language: 'nb', scheme: 'light', widths: [1440, 320] },
    { language: 'nn', scheme: 'dark', widths: [1440, 320] },
  ] as const)(
    'has nothing for axe to find, at any width, in $language and $scheme',
    async ({ language, scheme, widths }) => {
      const { page } = leader;
      await leader.ask('mutation($language: Language!) { chooseLanguage(language: $language) { demo } }', {
        language,
      });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const address of [`${room}/historikk`, page.url()]) {
        await page.goto(address);
        await page.locator('h1').waitFor();
        for (const view of [0, 1]) {
          const isShown = await page.locator('.edition__views').isVisible();
          if (isShown) await page.locator('.edition__views button').nth(view).click();
          await page.waitForLoadState('networkidle');
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect({
              address,
              width,
              view,
              sideways,
              found: await violations(page),
            }).toEqual({
              address,
              width,
              view,
              sideways: 0,
              found: [],
            });
          }
          await page.setViewportSize({ width: 1280, height: 900 });
        }
      }
      await leader.ask('mutation { chooseLanguage(language: nb) { demo } }');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.reload();
    },
    120_000,
  );

  it('brings an earlier edition back while the other is writing, and ends nobody’s session', async () => {
    let sockets = 0;
    member.page.on('websocket', () => (sockets += 1));
    await textIn(member.page).getByText('Og benker ved vannet.').click();
    await member.page.keyboard.press('End');
    await leader.page.getByRole('button', { name: 'Gjenopprett denne versjonen' }).click();
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Gjenopprett', exact: true }).click();
    await textIn(leader.page).getByText('Vi vil ha lys i løypa.').waitFor();
    await textIn(member.page).getByText('Vi vil ha lys i løypa.').waitFor();
    expect(await textIn(leader.page).innerText()).not.toContain('benker');
    await addLine(member, 'Skrevet etterpå.');
    await textIn(leader.page).getByText('Skrevet etterpå.').waitFor();
    const [mine, theirs] = [leader, member].map(({ page }) => textIn(page).locator('p').allTextContents());
    expect(await theirs).toEqual(await mine);
    expect(sockets).toBe(0);

    await leader.page.getByRole('link', { name: 'Historikk' }).click();
    await editions(leader.page)
      .filter({ hasText: /Hentet fra versjon \d+/ })
      .getByText('Solveig Fjellstrand')
      .waitFor();
  }, 60_000);

  it('is only read once the answer is adopted', async () => {
    const [, , , , answer = ''] = room.split('/');
    await leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: answer,
    });
    await member.page.goto(room);
    await member.page.getByRole('link', { name: 'Historikk' }).click();
    await editions(member.page).first().getByText('Vedtatt').waitFor();
    await editions(member.page).nth(1).click();
    await member.page.getByRole('heading', { level: 2, name: /^Versjon/ }).waitFor();
    expect(await member.page.getByRole('button', { name: 'Gjenopprett denne versjonen' }).count()).toBe(0);
    expect([...leader.complaints, ...member.complaints]).toEqual([]);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, sitDown } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { LOOKS, walk, walkAs } from './support/walk.js';

describe('the way in, for those who cannot see, hear or use a mouse', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(LOOKS)(
    'has nothing for axe to find in $language and $scheme before one has signed in',
    async ({ language, scheme }) => {
      const context = await browser.newContext({ baseURL: product.url, locale: `${language}-NO` });
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const answer = await context.request.post('/graphql', {
        data: { query: '{ followedMeetings { id } }' },
      });
      const { data } = (await answer.json()) as { data: { followedMeetings: { id: string }[] } };
      await walk(page, ['/', '/logg-inn', '/folg', ...data.followedMeetings.map(({ id }) => `/folg/${id}`)]);
      await context.close();
    },
    120_000,
  );

  it.each(LOOKS)(
    'has nothing for axe to find in $language and $scheme where there is help, and where there is nothing',
    (look) => walkAs(browser, product.url, 'Marte Sundlid', look, () => ['/hjelp', '/finnes-ikke']),
    120_000,
  );

  it('lets one sign in by the keyboard alone, and lands on the page’s heading', async () => {
    const context = await browser.newContext({ baseURL: product.url, locale: 'nb-NO' });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('mathea');
    await page.getByRole('button', { name: /Mathea Lundeby/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mine oppgaver' }).waitFor();
    await page.getByRole('link', { name: 'Saker', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Saker' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Saker – Samsvar');
    await context.close();
  }, 60_000);

  it('skips past the menu on the first Tab', async () => {
    const { page, context } = await sitDown(browser, product.url, 'Marte Sundlid');
    await page.goto('/saker');
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  }, 60_000);
});

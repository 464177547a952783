import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** Pixels. Axe reads the widest and the narrowest; nothing may scroll sideways at any. */
const WIDTHS = [1440, 390, 320] as const;
const READ_AT: readonly number[] = [1440, 320];
const LOOKS = [
  { language: 'nb', scheme: 'light' },
  { language: 'nn', scheme: 'dark' },
] as const;

/** Phases in which a case's page looks different. */
const SHOWN: readonly string[] = ['registered', 'answering', 'treatment'];

/** Every address of the general pages, and the rooms, with what the demonstration has in them. */
async function addresses(caseworker: Someone): Promise<readonly string[]> {
  const { cases, meetings, booklets } = await caseworker.ask<{
    cases: { id: string; phase: string }[];
    meetings: { id: string; state: string }[];
    booklets: { id: string }[];
  }>('{ cases { id phase } meetings { id state } booklets { id } }');
  const compiling = cases.find(({ phase }) => phase === 'compiling');
  const meeting = meetings.find(({ state }) => state === 'inSession') ?? meetings[0];
  return [
    '/',
    '/saker',
    '/saker/ny',
    ...cases.filter(({ phase }) => SHOWN.includes(phase)).map(({ id }) => `/saker/${id}`),
    `/saker/${compiling?.id ?? ''}/sammenstilling`,
    '/moter',
    '/moter/nytt',
    `/moter/${meeting?.id ?? ''}`,
    '/hefter',
    '/hefter/nytt',
    `/hefter/${booklets[0]?.id ?? ''}`,
    '/hjelp',
    '/finnes-ikke',
  ];
}

/** What is wrong with the page as it stands, in words; nothing when all is well. */
async function faults(page: Page, width: number): Promise<readonly string[]> {
  const { violations } = READ_AT.includes(width)
    ? await new AxeBuilder({ page }).analyze()
    : { violations: [] };
  const { sideways, headings, language } = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - innerWidth,
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }));
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
    ...(/^n[bn]$/.test(language) ? [] : [`speaks «${language}»`]),
  ];
}

describe('the pages, for those who cannot see, hear or use a mouse', () => {
  let product: Product;
  let browser: Browser;
  let caseworker: Someone;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    caseworker = await sitDown(browser, product.url, 'Marte Sundlid');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(LOOKS)(
    'have nothing for axe to find in $language and $scheme',
    async ({ language, scheme }) => {
      const { page } = caseworker;
      await caseworker.ask(
        'mutation($language: Language!) { chooseLanguage(language: $language) { demo } }',
        { language },
      );
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const address of await addresses(caseworker)) {
        await page.goto(address);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect({ address, width, faults: await faults(page, width) }).toEqual({
            address,
            width,
            faults: [],
          });
        }
      }
      expect(caseworker.complaints).toEqual([]);
    },
    600_000,
  );

  it('let one sign in by the keyboard alone, and land on the page’s heading', async () => {
    const context = await browser.newContext({ baseURL: product.url, locale: 'nb-NO' });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('solveig');
    await page.getByRole('button', { name: /Solveig Fjellstrand/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mine oppgaver' }).waitFor();
    await page.getByRole('link', { name: 'Saker', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Saker' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Saker – Samsvar');
    await context.close();
  }, 60_000);

  it('skip past the menu on the first Tab', async () => {
    const { page } = caseworker;
    await page.goto('/saker');
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  }, 60_000);
});

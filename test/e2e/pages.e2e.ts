import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, sitDown } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** Pixels. Axe reads the widest and the narrowest; nothing may scroll sideways at any. */
const WIDTHS = [1440, 390, 320] as const;
const READ_AT: readonly number[] = [1440, 320];
const LOOKS = [
  { language: 'nb', scheme: 'light' },
  { language: 'nn', scheme: 'dark' },
] as const;

interface Demo {
  readonly cases: readonly {
    readonly id: string;
    readonly phase: string;
    readonly answers: readonly {
      readonly id: string;
      readonly body: { readonly id: string; readonly short: string };
    }[];
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly state: string;
    readonly body: { readonly short: string };
    readonly items: readonly { readonly case: { readonly id: string } }[];
  }[];
  readonly booklets: readonly { readonly id: string }[];
}

const DEMO = `{
  cases { id phase answers { id body { id short } } }
  meetings { id state body { short } items { case { id } } }
  booklets { id }
}`;

/** Every page is walked by somebody who sees all of it. */
const WALKS: readonly { readonly who: string; addresses(demo: Demo): readonly string[] }[] = [
  {
    who: 'Marte Sundlid', // case worker: the general pages, and the desk
    addresses: ({ cases, meetings, booklets }) => [
      '/',
      '/saker',
      '/saker/ny',
      ...cases.map(({ id }) => `/saker/${id}`),
      ...cases.filter(({ phase }) => phase === 'compiling').map(({ id }) => `/saker/${id}/sammenstilling`),
      ...cases
        .filter(({ phase }) => ['compiling', 'decided'].includes(phase))
        .flatMap(({ id }) => [
          `/saker/${id}/versjoner`,
          `/saker/${id}/sammenlikning`,
          `/saker/${id}/sammenlikning?etter=avsnitt`,
        ]),
      ...cases
        .filter(({ phase }) => phase === 'decided')
        .flatMap(({ id, answers }) => answers.map(({ body }) => `/saker/${id}/tilbakemelding/${body.id}`)),
      ...cases.filter(({ phase }) => phase === 'compiling').map(({ id }) => `/saker/${id}/innspill/nytt`),
      '/moter',
      '/moter/nytt',
      ...meetings.filter(({ state }) => state === 'inSession').map(({ id }) => `/moter/${id}`),
      '/hefter',
      '/sammenstilling/regler',
      '/hefter/nytt',
      ...booklets.slice(0, 1).map(({ id }) => `/hefter/${id}`),
      '/sammenstilling/regler',
      '/hjelp',
      '/finnes-ikke',
    ],
  },
  {
    who: 'Solveig Fjellstrand', // leads eldrerådet: its writing room in a case that is answered, its text in one that was
    addresses: ({ cases }) => [
      '/',
      '/moter',
      ...cases.flatMap(({ id, answers }) =>
        answers.filter(({ body }) => body.short === 'ER').map((answer) => `/saker/${id}/svar/${answer.id}`),
      ),
    ],
  },
  {
    who: 'Ragnhild Storlien', // presides in formannskap and bystyre: their treatment rooms
    addresses: ({ meetings }) => [
      '/',
      '/moter/nytt',
      ...meetings
        .filter(({ body }) => ['FS', 'BY'].includes(body.short))
        .flatMap(({ id, items }) => [
          `/moter/${id}`,
          ...items.map((item) => `/saker/${item.case.id}/behandling/${id}`),
        ]),
    ],
  },
];

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
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Goes to each address in turn and looks at it at every width. */
  async function walk(page: Page, addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
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
  }

  describe.each(LOOKS)('have nothing for axe to find in $language and $scheme', ({ language, scheme }) => {
    const look = { colorScheme: scheme, reducedMotion: 'reduce' } as const;

    it.each(WALKS)(
      'as $who sees them',
      async ({ who, addresses }) => {
        const someone = await sitDown(browser, product.url, who);
        await someone.ask('mutation($language: Language!) { chooseLanguage(language: $language) { demo } }', {
          language,
        });
        await someone.page.emulateMedia(look);
        await walk(someone.page, addresses(await someone.ask<Demo>(DEMO)));
        expect(someone.complaints).toEqual([]);
        await someone.context.close();
      },
      600_000,
    );

    it('as somebody sees them who has not signed in', async () => {
      const context = await browser.newContext({ baseURL: product.url, locale: `${language}-NO` });
      const page = await context.newPage();
      await page.emulateMedia(look);
      const answer = await context.request.post('/graphql', {
        data: { query: '{ followedMeetings { id } }' },
      });
      const { data } = (await answer.json()) as { data: { followedMeetings: { id: string }[] } };
      await walk(page, ['/', '/logg-inn', '/folg', ...data.followedMeetings.map(({ id }) => `/folg/${id}`)]);
      await context.close();
    }, 120_000);
  });

  it('let one sign in by the keyboard alone, and land on the page’s heading', async () => {
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

  it('skip past the menu on the first Tab', async () => {
    const { page, context } = await sitDown(browser, product.url, 'Marte Sundlid');
    await page.goto('/saker');
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  }, 60_000);
});

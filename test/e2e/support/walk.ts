import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violations } from './looks.js';
import { sitDown } from './people.js';

/** Pixels. Axe reads the page at the widest and the narrowest; nothing may scroll sideways at any. */
const WIDTHS = [1440, 1280, 1024, 768, 390, 320] as const;
const READ_AT: readonly number[] = [1440, 320];

/** Both languages, and both schemes. */
export const LOOKS = [
  { language: 'nb', scheme: 'light' },
  { language: 'nn', scheme: 'dark' },
] as const;

/** What the demonstration has to show. */
export interface Demo {
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

/** Somebody signed in goes to every address of what they see, in one language and scheme, and nothing is wrong. */
export async function walkAs(
  browser: Browser,
  url: string,
  who: string,
  { language, scheme }: (typeof LOOKS)[number],
  addresses: (demo: Demo) => readonly string[],
): Promise<void> {
  const someone = await sitDown(browser, url, who);
  await someone.ask('mutation($language: Language!) { chooseLanguage(language: $language) { demo } }', {
    language,
  });
  await someone.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await walk(someone.page, addresses(await someone.ask<Demo>(DEMO)));
  expect(someone.complaints).toEqual([]);
  await someone.context.close();
}

/** Goes to each address in turn and looks at it at every width. */
export async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      expect({ address, width, faults: await faults(page, width) }).toEqual({ address, width, faults: [] });
    }
  }
}

/** The route's map is drawn anew when it hears how wide it is. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** What is wrong with the page as it stands, in words; nothing when all is well. */
async function faults(page: Page, width: number): Promise<readonly string[]> {
  const found = READ_AT.includes(width) ? await violations(page) : [];
  const { sideways, headings, language } = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - innerWidth,
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }));
  return [
    ...found,
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
    ...(/^n[bn]$/.test(language) ? [] : [`speaks «${language}»`]),
  ];
}

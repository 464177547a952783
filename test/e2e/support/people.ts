import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Debian's; another by `CHROMIUM`. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws when there is no Chromium: a browser test fails then, it does not skip */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });

/** Somebody at their own machine: a browser context of their own, signed in. */
export interface Someone {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page said aloud to nobody: a test ends by demanding none. */
  readonly complaints: string[];
  /** Asks the API with this person's session. @throws Error with the refusal's code */
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

export async function sitDown(browser: Browser, url: string, name: string): Promise<Someone> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    locale: 'nb-NO',
  });
  context.setDefaultTimeout(20_000);
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const response = await context.request.post(`${url}/graphql`, { data: { query, variables } });
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
  const { demoPeople } = await ask<{ demoPeople: { id: string; name: string }[] }>(
    '{ demoPeople { id name } }',
  );
  const person = demoPeople.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody in the demonstration is called ${name}`);
  await ask('mutation($person: ID!) { signInAsDemo(person: $person) { person { id } } }', {
    person: person.id,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { name, context, page, complaints, ask };
}

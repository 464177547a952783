import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPool } from '@samsvar/persistence';
import type { Pool } from 'pg';
import { startApi, type RunningApi } from '../testing/api.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { Navigator } from '../testing/navigator.js';

const PUBLIC = 'https://samsvar.fjordby.example';
const OIDC = { issuer: 'http://127.0.0.1:9', clientId: 'samsvar', clientSecret: 'x', acr: [] };

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('a link by e-mail', () => {
  let mailbox: Mailbox;
  let api: RunningApi;
  let database: Pool;
  let browser: Navigator;
  let source = 0;
  beforeAll(async () => {
    mailbox = await startMailbox();
    api = await startApi({ demo: false, publicUrl: PUBLIC, mail: mailbox.settings, oidc: OIDC });
    database = openPool(api.databaseUrl, 'samsvar_owner', 1);
    await database.query(`update person set email = replace(id, 'p-', '') || '@fjordby.example'`);
    await database.query(`update person set language = 'nn' where id = 'p-eldrerad.leder'`);
  });
  beforeEach(() => {
    browser = new Navigator(PUBLIC, api.url);
    source += 1;
  });
  afterAll(async () => {
    await database.end();
    await api.stop();
    await mailbox.stop();
  });

  const post = (
    path: string,
    body: unknown,
    headers: Record<string, string> = { 'x-samsvar-sign-in': '1' },
  ) =>
    browser.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${source}`, ...headers },
      body: JSON.stringify(body),
    });
  const ask = (email: string) => post('/sign-in/link', { email });
  const use = (secret: string) => post('/sign-in/link/use', { secret });

  /** Asks, and reads the secret out of the mail. */
  async function secretFor(email: string): Promise<string> {
    const number = mailbox.received.length;
    await ask(email);
    const { text = '' } = await mailbox.mail(number);
    return new RegExp(`${PUBLIC}/logg-inn#(\\S+)`).exec(text)?.[1] ?? `no link in: ${text}`;
  }

  it('comes in the person’s målform and signs in, once', async () => {
    const secret = await secretFor(' Eldrerad.Leder@fjordby.example ');
    const mail = mailbox.received.at(-1);
    expect(mail?.from?.text).toContain('samsvar@fjordby.example');
    expect(mail?.text).toMatch(/^Hei, Prøve eldrerad leder\.\n\nLogg inn i Samsvar for Prøve kommune her:/);
    expect(mail?.text).toContain('Lenkja verkar i 20 minutt');
    expect((await use(secret)).status).toBe(204);
    expect(await browser.whoAmI()).toBe('Prøve eldrerad leder');
    const stranger = (browser = new Navigator(PUBLIC, api.url));
    const again = await use(secret);
    expect([again.status, await codeOf(again)]).toEqual([403, 'sign_in_link_spent']);
    expect(await stranger.whoAmI()).toBeNull();
  });

  it('is used by one of two who press the button at once', async () => {
    const secret = await secretFor('eldrerad.3@fjordby.example');
    const statuses = (await Promise.all([use(secret), use(secret)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([204, 403]);
  });

  it('is not used up by being opened, and its secret is nowhere in the database', async () => {
    const secret = await secretFor('eldrerad.nestleder@fjordby.example');
    await browser.fetch('/logg-inn', { headers: { accept: 'text/html' } });
    await browser.fetch('/sign-in/link/use');
    const { rows } = await database.query(`select * from one_time_link`);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect((await use(secret)).status).toBe(204);
  });

  it('signs nobody in when it is too old', async () => {
    const secret = await secretFor('ungdomsrad.leder@fjordby.example');
    await database.query(`update one_time_link set expires_at = now() - interval '1 second'`);
    expect(await codeOf(await use(secret))).toBe('sign_in_link_spent');
    expect(await browser.whoAmI()).toBeNull();
  });

  it('is promised with the same words to an address that nobody has, and sent to nobody', async () => {
    const before = mailbox.received.length;
    const [unknown, known] = [await ask('ingen@fjordby.example'), await ask('funkrad.leder@fjordby.example')];
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    await mailbox.mail(before);
    expect(mailbox.received.slice(before).map(({ to }) => [to].flat()[0]?.text)).toEqual([
      expect.stringContaining('funkrad.leder@fjordby.example'),
    ]);
  });

  it('is not for the administration where it has work accounts', async () => {
    const number = mailbox.received.length;
    await ask('kommunedirektor@fjordby.example');
    const { text } = await mailbox.mail(number);
    expect(text).toContain('med arbeidskontoen din');
    expect(text).not.toContain('#');
  });

  it('is sent five times to one address, and no more for a while', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) statuses.push((await ask('plaget@fjordby.example')).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('is sent a hundred times to one source, and no more for a while', async () => {
    const asked = Array.from({ length: 101 }, (_, number) => ask(`person${number}@fjordby.example`));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    source += 1;
    expect((await ask('en.annen@fjordby.example')).status).toBe(202);
  });

  it('is neither sent nor used by another site’s form', async () => {
    expect((await post('/sign-in/link', { email: 'a@b.example' }, {})).status).toBe(404);
    expect((await post('/sign-in/link/use', { secret: 'x' }, {})).status).toBe(404);
  });

  it('is not sent to what is no address', async () => {
    const response = await ask('ola');
    expect([response.status, await codeOf(response)]).toEqual([422, 'field_invalid']);
  });
});

it('is not sent where there is no mail server', async () => {
  const api = await startApi({ demo: false });
  const response = await fetch(`${api.url}/sign-in/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-samsvar-sign-in': '1' },
    body: JSON.stringify({ email: 'ola@fjordby.example' }),
  });
  expect(response.status).toBe(404);
  await api.stop();
});

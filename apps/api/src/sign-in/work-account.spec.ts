import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPool } from '@samsvar/persistence';
import type { Pool } from 'pg';
import { startApi, type RunningApi } from '../testing/api.js';
import { startIssuer, type Issuer } from '../testing/issuer.js';
import { Navigator } from '../testing/navigator.js';

const PUBLIC = 'https://samsvar.fjordby.example';
const CALLBACK = '/sign-in/oidc/callback';
const DIRECTOR = { account: 'direktor', email: 'Direktor@Fjordby.example' };

describe('signing in with a work account', () => {
  let issuer: Issuer;
  let api: RunningApi;
  let database: Pool;
  let browser: Navigator;
  beforeAll(async () => {
    issuer = await startIssuer(`${PUBLIC}${CALLBACK}`);
    api = await startApi({ demo: false, publicUrl: PUBLIC, oidc: issuer.settings });
    database = openPool(api.databaseUrl, 'samsvar_owner', 1);
  });
  beforeEach(async () => {
    browser = new Navigator(PUBLIC, api.url);
    await database.query(`delete from identity`);
    await database.query(`update person set email = null`);
    await database.query(
      `update person set email = 'direktor@fjordby.example' where id = 'p-kommunedirektor'`,
    );
  });
  afterAll(async () => {
    await database.end();
    await api.stop();
    await issuer.stop();
  });

  const isCallback = ({ pathname }: URL) => pathname === CALLBACK;
  const isSamsvar = (address: URL) => address.origin === PUBLIC && !isCallback(address);
  const signIn = (by = browser, to = '/') =>
    by.follow(`/sign-in/oidc?to=${encodeURIComponent(to)}`, isSamsvar);

  it('leads out and back to where one was going, signed in', async () => {
    issuer.present = DIRECTOR;
    expect((await signIn(browser, '/saker/7?fane=2')).href).toBe(`${PUBLIC}/saker/7?fane=2`);
    expect(await browser.whoAmI()).toBe('Prøve kommunedirektor');
  });

  it.each(['https://ond.example/', '//ond.example', '/\\ond.example', '/.//ond.example'])(
    'leads to nobody else’s page by «%s»',
    async (to) => {
      issuer.present = DIRECTOR;
      expect((await signIn(browser, to)).origin).toBe(PUBLIC);
    },
  );

  it('knows the account by its lasting name from the second time on, whatever its address has become', async () => {
    issuer.present = DIRECTOR;
    await signIn();
    issuer.present = { ...DIRECTOR, email: 'ny.adresse@fjordby.example' };
    const second = new Navigator(PUBLIC, api.url);
    await signIn(second);
    expect(await second.whoAmI()).toBe('Prøve kommunedirektor');
    const { rows } = await database.query(`select person from identity`);
    expect(rows).toEqual([{ person: 'p-kommunedirektor' }]);
  });

  it('lets nobody in by an address that another account has been found by', async () => {
    issuer.present = DIRECTOR;
    await signIn();
    issuer.present = { ...DIRECTOR, account: 'etterfolger' };
    const successor = new Navigator(PUBLIC, api.url);
    expect((await signIn(successor)).search).toBe('?refused=sign_in_unknown');
    expect(await successor.whoAmI()).toBeNull();
  });

  it.each([
    ['somebody unknown', { account: 'ukjent', email: 'ukjent@fjordby.example' }],
    ['somebody whose address the issuer does not vouch for', { ...DIRECTOR, emailVerified: false }],
  ])('refuses %s', async (_who, employee) => {
    issuer.present = employee;
    expect((await signIn()).search).toBe('?refused=sign_in_unknown');
    expect(await browser.whoAmI()).toBeNull();
  });

  it('refuses an address that two municipalities have', async () => {
    issuer.present = DIRECTOR;
    await database.query(`update person set email = 'direktor@fjordby.example' where id = 'p-nabo'`);
    expect((await signIn()).search).toBe('?refused=sign_in_unknown');
  });

  it('says so when one turns back at the issuer', async () => {
    issuer.present = null;
    expect((await signIn()).search).toBe('?refused=sign_in_failed');
  });

  it('refuses an answer with another state than this browser began with', async () => {
    issuer.present = DIRECTOR;
    const answer = await browser.follow('/sign-in/oidc', isCallback);
    answer.searchParams.set('state', 'another');
    expect((await browser.follow(answer.href, isSamsvar)).search).toBe('?refused=sign_in_failed');
  });

  it('refuses an answer in a browser that began nothing', async () => {
    issuer.present = DIRECTOR;
    const answer = await browser.follow('/sign-in/oidc', isCallback);
    const stranger = new Navigator(PUBLIC, api.url);
    expect((await stranger.follow(answer.href, isSamsvar)).search).toBe('?refused=sign_in_failed');
    expect(await stranger.whoAmI()).toBeNull();
  });

  it('refuses a code that is used again, also with the secrets that it belongs to', async () => {
    issuer.present = DIRECTOR;
    const begun = await browser.fetch('/sign-in/oidc');
    const [attempt = ''] = begun.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const answer = await browser.follow(begun.headers.get('location') ?? '', isCallback);
    await browser.follow(answer.href, isSamsvar);
    const again = await fetch(answer.href.replace(PUBLIC, api.url), {
      redirect: 'manual',
      headers: { cookie: attempt },
    });
    expect(again.headers.get('location')).toBe(`${PUBLIC}/?refused=sign_in_failed`);
    expect(again.headers.getSetCookie().join()).not.toMatch(/samsvar=\w/);
  });

  it('offers no other way in where demonstrations are not', async () => {
    const ask = (query: string) =>
      browser.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    expect(await (await ask('{ session { demo signInBy } demoPeople { id } }')).json()).toEqual({
      data: { session: { demo: false, signInBy: ['workAccount'] }, demoPeople: [] },
    });
    const chosen = await ask('mutation { signInAsDemo(person: "p-kommunedirektor") { demo } }');
    expect(await chosen.json()).toMatchObject({ errors: [{ extensions: { code: 'not_permitted' } }] });
    expect(chosen.headers.getSetCookie()).toEqual([]);
  });
});

describe('signing in where a level is demanded', () => {
  let issuer: Issuer;
  let api: RunningApi;
  beforeAll(async () => {
    issuer = await startIssuer(`${PUBLIC}${CALLBACK}`);
    api = await startApi({ demo: false, publicUrl: PUBLIC, oidc: { ...issuer.settings, acr: ['high'] } });
    const database = openPool(api.databaseUrl, 'samsvar_owner', 1);
    await database.query(
      `update person set email = 'direktor@fjordby.example' where id = 'p-kommunedirektor'`,
    );
    await database.end();
  });
  afterAll(async () => {
    await api.stop();
    await issuer.stop();
  });

  const signIn = (browser: Navigator) =>
    browser.follow('/sign-in/oidc', ({ origin, pathname }) => origin === PUBLIC && pathname !== CALLBACK);

  it('lets in whoever reached it', async () => {
    issuer.present = { ...DIRECTOR, acr: 'high' };
    const browser = new Navigator(PUBLIC, api.url);
    expect((await signIn(browser)).search).toBe('');
    expect(await browser.whoAmI()).toBe('Prøve kommunedirektor');
  });

  it('refuses an issuer’s answer of a lower one', async () => {
    issuer.present = { ...DIRECTOR, acr: 'substantial' };
    const browser = new Navigator(PUBLIC, api.url);
    expect((await signIn(browser)).search).toBe('?refused=sign_in_too_weak');
    expect(await browser.whoAmI()).toBeNull();
  });
});

it('says that the issuer is away, and tries again the next time', async () => {
  const issuer = await startIssuer(`${PUBLIC}${CALLBACK}`);
  const { settings: oidc } = issuer;
  const api = await startApi({
    demo: false,
    publicUrl: PUBLIC,
    oidc: { ...oidc, issuer: 'http://127.0.0.1:9' },
  });
  const response = await fetch(`${api.url}/sign-in/oidc`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe(`${PUBLIC}/?refused=fault`);
  await api.stop();
  await issuer.stop();
});

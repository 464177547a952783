import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';
import type { SettingsMistake } from './settings.js';

function mistakes(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (mistake) {
    return (mistake as SettingsMistake).sentences;
  }
}

describe('settings', () => {
  it('need nothing: port 3000, a database of its own, and demo sign-in', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, databaseUrl: null, demo: true, production: false });
    expect(readSettings({}).dataFolder).toMatch(/[\\/]\.samsvar$/);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('say every mistake at once, one sentence each, and no password', () => {
    const said = mistakes({
      PORT: '70000',
      DATABASE_URL: 'mysql://ola:hemmelig@db/x',
      REDIS_URL: 'localhost',
      SAMSVAR_DEMO: 'ja',
      NODE_ENV: 'prod',
    });
    expect(said.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'REDIS_URL',
      'SAMSVAR_DEMO',
      'NODE_ENV',
    ]);
    expect(said.join()).not.toContain('hemmelig');
  });

  it('take the limits of the collaboration by their names', () => {
    expect(readSettings({}).collabLimits).toEqual({});
    expect(readSettings({ COLLAB_LIMITS: 'sockets=5000  messageBytes=1000000' }).collabLimits).toEqual({
      sockets: 5000,
      messageBytes: 1_000_000,
    });
  });

  it.each(['sokkets=5', 'sockets', 'sockets=0', 'sockets=1.5', 'sockets=mange', 'toString=1'])(
    'take no limit «%s»',
    (COLLAB_LIMITS) => {
      expect(mistakes({ COLLAB_LIMITS })).toHaveLength(1);
    },
  );

  it.each(['-1', '3000.5', '0x10', ' 3000', 'http'])('take no port «%s»', (PORT) => {
    expect(mistakes({ PORT })).toHaveLength(1);
  });

  it('refuse demo sign-in in production, wished for or not', () => {
    expect(mistakes({ SAMSVAR_DEMO: '1', NODE_ENV: 'production' })).toHaveLength(1);
    expect(mistakes({ SAMSVAR_DEMO: '1', NODE_ENV: 'production', PORT: '-' })).toHaveLength(2);
    expect(readSettings({ NODE_ENV: 'production' }).demo).toBe(false);
  });

  it('give demo sign-in on another database only when it is asked for', () => {
    const DATABASE_URL = 'postgres://samsvar@db/samsvar';
    expect(readSettings({ DATABASE_URL }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL, SAMSVAR_DEMO: '1' }).demo).toBe(true);
  });

  const PUBLIC_URL = 'https://samsvar.fjordby.example';
  const OIDC = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'samsvar', OIDC_CLIENT_SECRET: 'x' };
  const MAIL = { SMTP_URL: 'smtps://post.example', MAIL_FROM: 'Samsvar <samsvar@fjordby.example>' };

  it('have no work accounts and no mail unless they are set up', () => {
    expect(readSettings({})).toMatchObject({ publicUrl: null, oidc: null, mail: null });
    const production = { NODE_ENV: 'production' };
    expect(
      readSettings({
        ...OIDC,
        ...MAIL,
        PUBLIC_URL: `${PUBLIC_URL}/`,
        OIDC_ACR: 'substantial high',
        ...production,
      }),
    ).toMatchObject({
      publicUrl: PUBLIC_URL,
      oidc: { issuer: 'https://id.example', acr: ['substantial', 'high'] },
      mail: { url: 'smtps://post.example' },
    });
  });

  it.each([
    ['half of a work account', { OIDC_ISSUER: OIDC.OIDC_ISSUER, PUBLIC_URL }],
    ['a level without an issuer', { OIDC_ACR: 'high' }],
    ['a sender without a mail server', { MAIL_FROM: MAIL.MAIL_FROM }],
    ['work accounts without an address to come back to', OIDC],
    ['mail without an address to link to', MAIL],
    ['a public address with a path', { PUBLIC_URL: `${PUBLIC_URL}/samsvar` }],
    [
      'a public address without TLS in production',
      { PUBLIC_URL: 'http://a.example', NODE_ENV: 'production' },
    ],
    [
      'an issuer without TLS in production',
      { ...OIDC, OIDC_ISSUER: 'http://id.example', PUBLIC_URL, NODE_ENV: 'production' },
    ],
    ['a sender who is no address', { ...MAIL, MAIL_FROM: 'Samsvar', PUBLIC_URL }],
  ])('refuse %s, in one sentence', (_what, environment) => {
    expect(mistakes(environment)).toHaveLength(1);
  });
});

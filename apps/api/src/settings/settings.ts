import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readLimits, type Limits } from '@samsvar/collab';

/** How this run of Samsvar is set up. */
export interface Settings {
  /** The port that is asked for; 0 for any free one. */
  readonly port: number;
  /** A user who owns the database and may make roles. */
  readonly databaseUrl: string;
  /** Fan-out between several nodes; null when there is one. */
  readonly redisUrl: string | null;
  /** Where the collaboration's limits differ from those of `@samsvar/collab`. */
  readonly collabLimits: Partial<Limits>;
  /** Absolute path of the folder for the embedded database and files. */
  readonly dataFolder: string;
  /** Sign in by choosing a person. Shown on every page. */
  readonly demo: boolean;
  readonly production: boolean;
  /** Origin of the address that people use, such as `https://samsvar.fjordby.kommune.no`; null where nobody needs it. */
  readonly publicUrl: string | null;
  /** Work accounts; null without. Needs `publicUrl`. */
  readonly oidc: OidcSettings | null;
  /** Links by e-mail; null without. Needs `publicUrl`. */
  readonly mail: MailSettings | null;
}

/** Samsvar as a client of an issuer of OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The levels of assurance (`acr`) that are good enough, in order of preference; empty when every level is. */
  readonly acr: readonly string[];
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly url: string;
  /** Whom the mail is from, such as `Samsvar <samsvar@fjordby.kommune.no>`. */
  readonly from: string;
}

/** As the environment has them: without `databaseUrl`, Samsvar starts a database of its own. */
export type GivenSettings = Omit<Settings, 'databaseUrl'> & { readonly databaseUrl: string | null };

/** What is wrong with the environment, all of it at once: one sentence in bokmål for each mistake. */
export class SettingsMistake extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'SettingsMistake';
  }
}

/** From `apps/api/src/settings` and from `apps/api/dist/settings` alike. */
const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** Lets a rule about several variables be tried also when one is wrong: all mistakes are said at once. */
const always = () => true;

const ENVIRONMENT = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535))
      .optional(),
    DATABASE_URL: z.string().refine(hasScheme('postgres:', 'postgresql:')).optional(),
    REDIS_URL: z.string().refine(hasScheme('redis:', 'rediss:')).optional(),
    COLLAB_LIMITS: z
      .string()
      .transform((text, ctx) => readLimits(text) ?? (ctx.addIssue({ code: 'custom' }), z.NEVER))
      .optional(),
    SAMSVAR_DATA: z.string().optional(),
    SAMSVAR_DEMO: z.literal('1').optional(),
    NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
    PUBLIC_URL: z.string().refine(isOrigin).optional(),
    OIDC_ISSUER: z.string().refine(hasScheme('https:', 'http:')).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_ACR: z.string().optional(),
    SMTP_URL: z.string().refine(hasScheme('smtp:', 'smtps:')).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
      .optional(),
  })
  .refine((given) => !(given.NODE_ENV === 'production' && given.SAMSVAR_DEMO), {
    path: ['SAMSVAR_DEMO'],
    when: always,
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ACR }) =>
      (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) ||
      !(OIDC_ISSUER || OIDC_CLIENT_ID || OIDC_CLIENT_SECRET || OIDC_ACR),
    { path: ['OIDC'], when: always },
  )
  .refine((given) => !given.SMTP_URL === !given.MAIL_FROM, { path: ['MAIL'], when: always })
  .refine((given) => given.PUBLIC_URL || !(given.OIDC_ISSUER || given.SMTP_URL), {
    path: ['PUBLIC_URL'],
    when: always,
  })
  .refine((given) => given.NODE_ENV !== 'production' || !startsWithHttp(given.PUBLIC_URL), {
    path: ['PUBLIC_URL'],
    when: always,
  })
  .refine((given) => given.NODE_ENV !== 'production' || !startsWithHttp(given.OIDC_ISSUER), {
    path: ['OIDC_ISSUER'],
    when: always,
  });

/** Never the value: an address may hold a password. */
const SENTENCES: Record<string, string> = {
  PORT: 'PORT må være et helt tall fra 0 til 65535.',
  DATABASE_URL: 'DATABASE_URL må være en adresse som begynner med «postgres://».',
  REDIS_URL: 'REDIS_URL må være en adresse som begynner med «redis://» eller «rediss://».',
  COLLAB_LIMITS:
    'COLLAB_LIMITS må være navn og hele tall over null, med mellomrom mellom («sockets=5000 messageBytes=1000000»); navnene står i libs/collab/src/limits.ts.',
  SAMSVAR_DEMO: 'SAMSVAR_DEMO kan bare være «1», og aldri når NODE_ENV er «production».',
  NODE_ENV: 'NODE_ENV må være «production», «development» eller «test», eller ikke være satt.',
  PUBLIC_URL:
    'PUBLIC_URL må være adressen folk bruker, uten noe etter maskinnavnet («https://samsvar.kommune.no»); den trengs for innlogging, og må være https når NODE_ENV er «production».',
  OIDC: 'OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET må settes alle tre, eller ingen av dem (og OIDC_ACR bare sammen med dem).',
  OIDC_ISSUER:
    'OIDC_ISSUER må være en adresse som begynner med «https://» («http://» bare når NODE_ENV ikke er «production»).',
  SMTP_URL: 'SMTP_URL må være en adresse som begynner med «smtp://» eller «smtps://».',
  MAIL_FROM: 'MAIL_FROM må være en e-postadresse, eller «Navn <adresse>».',
  MAIL: 'SMTP_URL og MAIL_FROM må settes begge to, eller ingen av dem.',
};

/**
 * Demo sign-in exists with the embedded database or on the explicit wish SAMSVAR_DEMO=1, and never in
 * production.
 * @throws SettingsMistake
 */
export function readSettings(environment: NodeJS.ProcessEnv): GivenSettings {
  const filled = Object.entries(environment).filter(([, value]) => value !== '');
  const { data, error } = ENVIRONMENT.safeParse(Object.fromEntries(filled));
  if (error) {
    const wrong = new Set(error.issues.map((issue) => String(issue.path[0])));
    throw new SettingsMistake([...wrong].map((name) => SENTENCES[name] ?? `${name} er ugyldig.`));
  }
  const production = data.NODE_ENV === 'production';
  return {
    port: data.PORT ?? 3000,
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    collabLimits: data.COLLAB_LIMITS ?? {},
    dataFolder: data.SAMSVAR_DATA ? resolve(data.SAMSVAR_DATA) : join(REPOSITORY, '.samsvar'),
    demo: !production && (data.SAMSVAR_DEMO === '1' || !data.DATABASE_URL),
    production,
    ...signInOf(data),
  };
}

type Environment = z.output<typeof ENVIRONMENT>;

function signInOf(data: Environment): Pick<Settings, 'publicUrl' | 'oidc' | 'mail'> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  const acr = data.OIDC_ACR?.split(' ').filter(Boolean) ?? [];
  return {
    publicUrl: data.PUBLIC_URL ? new URL(data.PUBLIC_URL).origin : null,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, acr } : null,
    mail: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : null,
  };
}

function hasScheme(...schemes: string[]) {
  return (text: string) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const startsWithHttp = (address: string | undefined): boolean => address?.startsWith('http:') ?? false;

/** Scheme, host and port, and nothing behind them. */
function isOrigin(text: string): boolean {
  if (!hasScheme('https:', 'http:')(text)) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
}

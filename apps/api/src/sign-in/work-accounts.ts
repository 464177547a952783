import { Inject, Injectable } from '@nestjs/common';
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { Refusal } from '@samsvar/domain';
import { Fault } from '@samsvar/persistence';
import { log } from '../log.js';
import type { OidcSettings, Settings } from '../settings/settings.js';
import { SETTINGS } from '../tokens.js';
import { accountOf, type Account } from './account.js';

/** What only the browser that began can bring back: against forged answers, replayed tokens and stolen codes. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/** Says no to a sign-in, as distinct from an issuer that is away. */
const REJECTIONS = [ClientError, AuthorizationResponseError, ResponseBodyError];

/** Work accounts at the municipality's issuer: OpenID Connect's code flow with PKCE (RFC 7636), state and nonce. */
@Injectable()
export class WorkAccounts {
  private found: Promise<Configuration> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Where the browser goes to sign in. @throws Refusal `not_permitted` without an issuer; Fault when it is away */
  async begin(): Promise<{ address: URL; secrets: AttemptSecrets }> {
    const { acr } = this.oidc;
    const issuer = await this.issuer();
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(issuer, {
      redirect_uri: `${this.settings.publicUrl}/sign-in/oidc/callback`,
      scope: 'openid profile email', // Entra gives `oid` with profile
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    });
    return { address, secrets };
  }

  /**
   * Redeems what the issuer sent the browser back with.
   * @param path and query of the request that came back
   * @throws Refusal `sign_in_failed`, `sign_in_too_weak`; Fault when the issuer is away
   */
  async finish(path: string, secrets: AttemptSecrets): Promise<Account> {
    const claims = await this.redeem(new URL(path, this.settings.publicUrl ?? undefined), secrets);
    const { acr } = this.oidc;
    // The wish in the request is only a wish: an issuer may answer with less, and the library lets it.
    if (acr.length > 0 && !acr.includes(String(claims.acr))) throw new Refusal('sign_in_too_weak');
    return accountOf(claims);
  }

  private async redeem(answer: URL, { state, nonce, verifier }: AttemptSecrets): Promise<IDToken> {
    const issuer = await this.issuer();
    try {
      const tokens = await authorizationCodeGrant(issuer, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return await withEmail(issuer, tokens);
    } catch (problem) {
      if (!REJECTIONS.some((kind) => problem instanceof kind)) throw unreachable(problem);
      log.warn({ code: codeOf(problem) }, 'sign-in was rejected');
      throw new Refusal('sign_in_failed');
    }
  }

  private get oidc(): OidcSettings {
    if (!this.settings.oidc) throw new Refusal('not_permitted');
    return this.settings.oidc;
  }

  /** The issuer's own description of itself, asked for once; again when it was away. */
  private issuer(): Promise<Configuration> {
    this.found ??= discover(this.oidc).catch((problem: unknown) => {
      this.found = null;
      throw unreachable(problem);
    });
    return this.found;
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const plain = issuer.startsWith('http:') ? [allowInsecureRequests] : []; // never in production: see the settings
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute: [enableNonRepudiationChecks, ...plain],
  });
}

/** Many issuers tell the e-mail address at their userinfo endpoint only (OpenID Connect Core 1.0, 5.4). */
async function withEmail(issuer: Configuration, tokens: Tokens): Promise<IDToken> {
  const claims = tokens.claims() as IDToken; // demanded by `idTokenExpected`
  if ('email' in claims || !issuer.serverMetadata().userinfo_endpoint) return claims;
  const { email, email_verified } = await fetchUserInfo(issuer, tokens.access_token, claims.sub);
  return { ...claims, ...(email ? { email, email_verified } : {}) } as IDToken;
}

const unreachable = (cause: unknown): Fault => new Fault('OIDC_ISSUER svarer ikke som ventet.', { cause });

/** What went wrong in OAuth's own words, such as `invalid_grant`; never what the issuer said about somebody. */
const codeOf = (problem: unknown): string | undefined =>
  problem instanceof ResponseBodyError || problem instanceof AuthorizationResponseError
    ? problem.error
    : problem instanceof ClientError
      ? problem.code
      : undefined;

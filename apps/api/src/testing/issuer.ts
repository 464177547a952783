import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OidcSettings } from '../settings/settings.js';

/** Somebody with a work account, and how well they sign in. */
export interface Employee {
  readonly account: string;
  readonly email: string;
  readonly emailVerified?: boolean;
  /** The level that the issuer reaches, whatever it is asked for. */
  readonly acr?: string;
}

/** A real issuer of OpenID Connect over loopback, where whoever is `present` has signed in at once. */
export interface Issuer {
  readonly settings: OidcSettings;
  present: Employee | null;
  stop(): Promise<void>;
}

/** @param redirect where the client is called back */
export async function startIssuer(redirect: string): Promise<Issuer> {
  const client = { client_id: 'samsvar', client_secret: 'a secret of the tests, and of nobody else' };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    settings: { issuer: url, clientId: client.client_id, clientSecret: client.client_secret, acr: [] },
    present: null,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = openProvider(url, { ...client, redirect_uris: [redirect] }, issuer);
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void signIn(provider, issuer, request, response);
    else void answer(request, response);
  });
  return issuer;
}

type Client = { client_id: string; client_secret: string; redirect_uris: string[] };

function openProvider(url: string, client: Client, issuer: Issuer): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(url, {
    clients: [{ ...client, token_endpoint_auth_method: 'client_secret_post' }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] as never },
    cookies: { keys: ['of the tests'] },
    acrValues: ['substantial', 'high'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        email: issuer.present?.email,
        email_verified: issuer.present?.emailVerified ?? true,
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const ids = { clientId: oidc.client?.clientId, accountId: oidc.session?.accountId };
      const grant = new oidc.provider.Grant(ids as never);
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
}

async function signIn(
  provider: Provider,
  { present }: Issuer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const login = present && { accountId: present.account, ...(present.acr ? { acr: present.acr } : {}) };
  await provider.interactionFinished(
    request,
    response,
    login ? { login } : { error: 'access_denied', error_description: 'Nobody is there' },
  );
}

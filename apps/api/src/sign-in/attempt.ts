import { Refusal } from '@samsvar/domain';
import type { AttemptSecrets } from './work-accounts.js';

/** A sign-in that has begun. It lives in the browser that began it, in a cookie, for a few minutes. */
export interface Attempt extends AttemptSecrets {
  /** Where in Samsvar the reader was going: path and query. */
  readonly to: string;
}

/** A cookie holds 4096 bytes (RFC 6265, 6.1); an address of ours is far shorter. */
const LONGEST_ADDRESS = 1000;

export function writeAttempt({ state, nonce, verifier, to }: Attempt): string {
  const address = to.length > LONGEST_ADDRESS ? '/' : to;
  return [state, nonce, verifier, Buffer.from(address).toString('base64url')].join('.');
}

/** @throws Refusal `sign_in_failed` when this browser began nothing, or too long ago */
export function readAttempt(cookie: string | null): Attempt {
  const [state, nonce, verifier, to] = cookie?.split('.') ?? [];
  if (!state || !nonce || !verifier || !to) throw new Refusal('sign_in_failed');
  return { state, nonce, verifier, to: Buffer.from(to, 'base64url').toString() };
}

/** The whole address of a place in Samsvar. Whatever leads elsewhere leads to the front page. */
export function addressWithin(publicUrl: string, to: string): string {
  const address = URL.canParse(to, publicUrl) ? new URL(to, publicUrl) : null;
  return address?.origin === publicUrl ? address.href : publicUrl;
}

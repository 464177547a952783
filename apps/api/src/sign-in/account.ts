import type { IDToken } from 'openid-client';

/** Who an issuer says that somebody is. */
export interface Account {
  readonly issuer: string;
  /** Lasting name of the account at the issuer. */
  readonly subject: string;
  /** In small letters; null when the issuer does not vouch for it. */
  readonly verifiedEmail: string | null;
}

/**
 * Entra makes another `sub` for each client; what lasts there is `tid` and `oid`, and an e-mail address is
 * vouched for by `xms_edov` (optional claim) in place of `email_verified`.
 * https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
export function accountOf({ iss, sub, ...claims }: IDToken): Account {
  const { tid, oid, email } = claims;
  const isEntra = typeof tid === 'string' && typeof oid === 'string';
  const vouched = isEntra ? claims['xms_edov'] : claims['email_verified'];
  return {
    issuer: iss,
    subject: isEntra ? `${tid}:${oid}` : sub,
    verifiedEmail: typeof email === 'string' && isTrue(vouched) ? email.toLowerCase() : null,
  };
}

/** Entra writes this claim as a number or as text, by the account's age. */
const isTrue = (claim: unknown): boolean =>
  claim === true || claim === 1 || claim === '1' || claim === 'true';

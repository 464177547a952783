import { describe, expect, it } from '@jest/globals';
import { accountOf } from './account.js';

const TOKEN = { iss: 'https://id.example', sub: 'abc', aud: 'samsvar', iat: 0, exp: 0 };

describe('an account', () => {
  it('is named by its subject, and found by an address that the issuer vouches for', () => {
    expect(accountOf({ ...TOKEN, email: 'Ola@Fjordby.example', email_verified: true })).toEqual({
      issuer: 'https://id.example',
      subject: 'abc',
      verifiedEmail: 'ola@fjordby.example',
    });
  });

  it.each([undefined, false, 'false', 'true '])(
    'has no address when it is vouched for by «%s»',
    (vouched) => {
      const email = 'ola@fjordby.example';
      expect(accountOf({ ...TOKEN, email, email_verified: vouched }).verifiedEmail).toBeNull();
    },
  );

  it('is named by tenant and object at Entra, where only xms_edov vouches', () => {
    const entra = { ...TOKEN, tid: 'leier', oid: 'objekt', email: 'ola@fjordby.example' };
    expect(accountOf({ ...entra, email_verified: true })).toMatchObject({
      subject: 'leier:objekt',
      verifiedEmail: null,
    });
    expect(accountOf({ ...entra, xms_edov: '1' }).verifiedEmail).toBe('ola@fjordby.example');
  });
});

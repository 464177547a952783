import { describe, expect, it } from '@jest/globals';
import { connect, demandVersion } from './server.js';

describe('the database server', () => {
  it('may be PostgreSQL 15 or newer', () => {
    for (const version of ['15.20 (Debian 15.20-0+deb12u1)', '18.4', '19beta1']) {
      expect(() => demandVersion(version)).not.toThrow();
    }
  });

  it('may not be older, nor something else', () => {
    for (const version of ['14.19', '9.6.24', 'ukjent']) {
      expect(() => demandVersion(version)).toThrow(`Databasetjeneren er PostgreSQL ${version}.`);
    }
  });

  it('is named when nobody answers there, without the password', async () => {
    const nobody = connect('postgres://ola:hemmelig@127.0.0.1:1/samsvar');
    await expect(nobody).rejects.toThrow(
      /^Fikk ikke kontakt med databasen på 127\.0\.0\.1:1: ((?!hemmelig).)*$/,
    );
  });
});

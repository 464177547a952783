import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '@samsvar/domain';

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 random bits in Crockford's base 32: 16 characters that can be read aloud and stand in addresses. */
export const randomIds: Ids = {
  next: () => Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32]).join(''),
};

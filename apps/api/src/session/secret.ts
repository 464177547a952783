import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that can stand in cookies and addresses. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: its SHA-256 in hexadecimal, so that a copy of the database signs nobody in. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

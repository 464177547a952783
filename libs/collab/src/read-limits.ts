import { LIMITS } from './limits.js';
import type { Limits } from './limits.js';

const ONE = /^(\w+)=([1-9]\d{0,14})$/;

/** Limits by name, with spaces between: `sockets=5000 messageBytes=1000000`. Null when it cannot be read. */
export function readLimits(text: string): Partial<Limits> | null {
  const parts = text.split(' ').filter(Boolean);
  const read = parts.map((part) => ONE.exec(part));
  if (!read.every((match) => match && Object.hasOwn(LIMITS, match[1] ?? ''))) return null;
  return Object.fromEntries(read.map((match) => [match?.[1], Number(match?.[2])]));
}

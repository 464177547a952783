import { Refusal } from '../refusal.js';
import { mustClose, type ClosingGround } from './closing.js';

/**
 * Holds a meeting in which somebody meets from elsewhere against the law: one such member makes it a remote meeting.
 * Only bodies for which the bystyre has opened may hold one, from the day that it decided, and not a meeting that must
 * be closed (kommuneloven § 11-7).
 *
 * @param day of the meeting, ISO 8601
 * @param since the day from which the body may; null when the bystyre has not opened for it
 * @param grounds on which the meeting, or a case in it, is closed
 * @throws Refusal `remote_not_allowed`, `remote_must_close`
 */
export function checkRemote(
  day: string,
  since: string | null,
  grounds: readonly (ClosingGround | null)[],
): void {
  if (since === null || day < since) throw new Refusal('remote_not_allowed');
  if (grounds.some((ground) => ground !== null && mustClose(ground))) throw new Refusal('remote_must_close');
}

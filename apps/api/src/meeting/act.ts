import type { Action } from '@samsvar/domain';
import { MeetingRow, type ItemRow, type Transaction } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';

/** A meeting under lock, with what is on its agenda. */
export interface Locked {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly meeting: MeetingRow;
  readonly items: readonly ItemRow[];
}

/**
 * Locks the body, the cases on the agenda and the meeting, in this order, as everybody does who locks more than one.
 * What is read comes after: two acts on one meeting follow one another, and the second sees the first.
 *
 * @throws Refusal `not_permitted`
 */
export async function lockMeeting(
  tx: Transaction,
  actor: Actor,
  id: string,
  action: Action,
  more: readonly string[] = [],
): Promise<Locked> {
  const known = await tx.one(MeetingRow, id);
  await lockBody(tx, known.body);
  const items = await tx.read.itemsOfMeeting.load(id);
  const cases = new Set([...items.map((item) => item.caseFile), ...more]);
  for (const caseFile of [...cases].sort()) await tx.lockCase(caseFile);
  await tx.manager.query('select from meeting where id = $1 for update', [id]);
  await demandRight(tx.read, action, actor, { body: known.body, meeting: id }, 'answering');
  return { tx, actor, meeting: await tx.one(MeetingRow, id), items };
}

/** One at a time calls or opens a body's meetings. Rows that refer to the body can still be written. */
export const lockBody = (tx: Transaction, body: string): Promise<unknown> =>
  tx.manager.query('select from body where id = $1 for no key update', [body]);

/** Every case on the agenda hears of what was done. */
export async function recordInCases(
  { tx, actor, meeting, items }: Locked,
  what: string,
  facts: Record<string, string | number> = {},
): Promise<void> {
  const line = { what, by: actor.id, body: meeting.body, facts };
  for (const item of items) await tx.record({ ...line, case: item.caseFile });
  if (items.length === 0) await tx.record(line);
}

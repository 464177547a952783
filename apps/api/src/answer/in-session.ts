import { Refusal } from '@samsvar/domain';
import { AnswerRow, type CaseRow, type ItemRow, type Reader, type Transaction } from '@samsvar/persistence';
import { demandAgreedInWriting } from '../meeting/written.service.js';
import { meetingFor } from '../session/access.js';

/** An answer, under its case's lock. */
export async function lockAnswer(
  tx: Transaction,
  id: string,
): Promise<{ answer: AnswerRow; caseRow: CaseRow }> {
  const { caseFile } = await tx.one(AnswerRow, id);
  const caseRow = await tx.lockCase(caseFile);
  return { caseRow, answer: await tx.one(AnswerRow, id) };
}

/** What a body does, it does in a meeting in session (kommuneloven § 11-2), unless its own setting says otherwise. */
export async function demandSession(tx: Transaction, answer: AnswerRow): Promise<void> {
  const body = await tx.read.bodies.load(answer.body);
  if (body?.coWriting === 'always') return;
  const meeting = await meetingFor(tx.read, answer.body, answer.caseFile);
  if (!meeting) throw new Refusal('meeting_not_called');
  if (meeting.state !== 'inSession')
    throw new Refusal(meeting.state === 'ended' ? 'meeting_has_ended' : 'meeting_not_in_session');
}

/** The case on the agenda of the body's meeting that is in session; null while there is none. */
export async function itemInSession(read: Reader, { body, caseFile }: AnswerRow): Promise<ItemRow | null> {
  const meeting = await meetingFor(read, body, caseFile);
  if (meeting?.state !== 'inSession') return null;
  return (await read.itemsOfCase.load(caseFile)).find((item) => item.meeting === meeting.id) ?? null;
}

/**
 * A meeting that has refused a vote on the case (kommuneloven § 11-3 fifth paragraph), or sent it on to one where
 * people meet, adopts nothing; in writing nothing is adopted before all have agreed (§ 11-8).
 *
 * @param method `unanimous` for consensus
 * @throws Refusal `treatment_is_settled`, `counted_otherwise`, `written_waits`
 */
export async function demandOpenItem(tx: Transaction, answer: AnswerRow, method: string): Promise<void> {
  const item = await itemInSession(tx.read, answer);
  const meeting = item && (await tx.read.meetings.load(item.meeting));
  if (!item || !meeting) return;
  if (item.result !== null) throw new Refusal('treatment_is_settled');
  await demandAgreedInWriting(tx, meeting, item, { proposal: null, method });
}

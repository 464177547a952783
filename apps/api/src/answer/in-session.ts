import { Refusal } from '@samsvar/domain';
import { AnswerRow, type CaseRow, type Transaction } from '@samsvar/persistence';
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

/** What the writing room knows of an answer, and small questions about it. */
import type { ResultOf } from '../graphql';
import type { AnswerQuery } from './answer.operations';

export type Answer = NonNullable<ResultOf<typeof AnswerQuery>['answer']>;
export type Question = Answer['case']['questions'][number];
export type Meeting = NonNullable<Answer['meeting']>;

export const mayWrite = (answer: Answer): boolean => answer.viewerCan.includes('writeAnswer');

/** Why one who belongs to the body cannot write now; null when one can, or when the answer is settled. */
export function waitsFor(answer: Answer): 'called' | 'noMeeting' | 'ended' | 'notPresent' | null {
  if (answer.state !== 'open' || mayWrite(answer)) return null;
  if (!answer.meeting) return 'noMeeting';
  return { called: 'called', ended: 'ended', inSession: 'notPresent' }[answer.meeting.state] as 'called';
}

/** The stored blocks of a question's part. */
export const blocksTo = (answer: Answer, question: string) =>
  answer.text?.find((section) => section.question.id === question)?.blocks ?? [];

/** How the case is cited in the meeting: «ER 2/27». */
export const citedIn = ({ meeting, case: { id } }: Answer): string | undefined =>
  meeting?.items.find((item) => item.case.id === id)?.cited;

/** Whether an address is one of the answer's rooms: the same text, at this or another question. */
export const isRoom = ({ id, case: { id: caseId } }: Answer, path: string): boolean =>
  new RegExp(`^/saker/${caseId}/svar/${id}(/\\d+)?/?$`).test(path);

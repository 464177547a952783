/** How far a body's answer has come. «Ingen uttalelse» (`noStatement`) is an answer too. */
export const ANSWER_STATES = ['open', 'adopted', 'noStatement'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

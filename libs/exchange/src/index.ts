/** Files across our border: papers read in, the answer and the minutes written out. */
export { readBooklet } from './booklet/booklet.js';
export { readCasePaper } from './case/case.js';
export { readInput } from './input/input.js';
export { PAPER_LIMIT_MB, readPaper, refuseTooLarge } from './paper/paper.js';
export type { SourceText } from './paper/source.js';

export { decisionWords } from './report/decision.js';
export { docxOf, pdfOf } from './report/answer.js';
export { tellBack, type ToldBack, type ToldAddition, type ToldPoint } from './report/answer-back.js';
export { answerBackDocxOf, answerBackPdfOf } from './report/answer-back-paper.js';
export { jsonOf } from './report/json.js';
export { keptDocxOf, keptPdfOf } from './report/kept-paper.js';
export { callDocxOf, callPdfOf } from './report/call.js';
export { amendmentsDocxOf, amendmentsPdfOf, minutesDocxOf, minutesPdfOf } from './report/minutes.js';
export { screeningMark } from './report/screening-mark.js';
export type { MinutesClosingWords } from './report/signed.js';

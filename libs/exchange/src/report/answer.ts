import type { CaseReport } from '@samsvar/domain';
import { answerPaper } from './answer-paper.js';
import { docxOfPaper } from './docx.js';
import { pdfOfPaper } from './pdf.js';

/** The answer as a Word document (ISO/IEC 29500). */
export const docxOf = (report: CaseReport): Promise<Uint8Array> => docxOfPaper(answerPaper(report));

/** The answer as tagged PDF/A-2a (ISO 19005-2). */
export const pdfOf = async (report: CaseReport): Promise<Uint8Array> => pdfOfPaper(answerPaper(report));

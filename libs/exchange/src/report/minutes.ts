import type { Minutes } from '@samsvar/domain';
import { docxOfPaper } from './docx.js';
import { minutesPaper } from './minutes-paper.js';
import { pdfOfPaper } from './pdf.js';

/** Møtebok or saksprotokoll as a Word document. */
export const minutesDocxOf = (minutes: Minutes): Promise<Uint8Array> => docxOfPaper(minutesPaper(minutes));

/** Møtebok or saksprotokoll as tagged PDF/A-2a. */
export const minutesPdfOf = async (minutes: Minutes): Promise<Uint8Array> =>
  pdfOfPaper(minutesPaper(minutes));

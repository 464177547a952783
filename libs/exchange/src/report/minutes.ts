import type { Minutes } from '@samsvar/domain';
import { docxOfPaper } from './docx.js';
import { minutesPaper } from './minutes-paper.js';
import { pdfOfPaper } from './pdf.js';
import { amendmentsPaper, type MinutesClosingWords } from './signed.js';

/** Møtebok or saksprotokoll as a Word document; with its signatures once it is laid before those who sign. */
export const minutesDocxOf = (minutes: Minutes, under?: MinutesClosingWords): Promise<Uint8Array> =>
  docxOfPaper(minutesPaper(minutes, under));

/** Møtebok or saksprotokoll as tagged PDF/A-2a, as `minutesDocxOf`. */
export const minutesPdfOf = async (minutes: Minutes, under?: MinutesClosingWords): Promise<Uint8Array> =>
  pdfOfPaper(minutesPaper(minutes, under));

/** Amendments to a signed møtebok, as a Word document. */
export const amendmentsDocxOf = (minutes: Minutes, under: MinutesClosingWords): Promise<Uint8Array> =>
  docxOfPaper(amendmentsPaper(minutes, under));

/** Amendments to a signed møtebok, as tagged PDF/A-2a. */
export const amendmentsPdfOf = async (minutes: Minutes, under: MinutesClosingWords): Promise<Uint8Array> =>
  pdfOfPaper(amendmentsPaper(minutes, under));

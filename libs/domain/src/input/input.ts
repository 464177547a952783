import type { ImportWarning } from '../booklet/booklet.js';
import type { BlockKind } from '../text/text.js';

/** What is read out of a joint input (felles innspill): a memo from outside that answers one or several questions. */

/** A paragraph or an item of a list, as it is printed. */
export interface InputPoint {
  /** The sign that the list gives it, such as «8.»; empty for a paragraph. Never made right. */
  readonly sign: string;
  readonly kind: BlockKind;
  /** Its words without the sign. Empty for an item that nobody wrote. */
  readonly text: string;
  /** Line in the source (in Word: paragraph), counted from 1. */
  readonly line: number;
}

export interface InputSection {
  /** The printed number, such as «2)»; empty where there is none. Two sections can have the same. */
  readonly sign: string;
  /** Without the sign; empty for what stands before the first heading. */
  readonly heading: string;
  /** Number of the question that the paper itself says it answers here; null where it does not say, or asks several. */
  readonly answers: number | null;
  readonly points: readonly InputPoint[];
  readonly line: number;
}

/** A question as the input words it, in its own heading. */
export interface InputQuestion {
  /** As printed, or null. */
  readonly number: number | null;
  readonly text: string;
}

export interface InputPaper {
  readonly title: string;
  /** Who it is from, as printed; null where it does not say. */
  readonly sender: string | null;
  /** Its date, as printed; null where it has none. */
  readonly dated: string | null;
  readonly questions: readonly InputQuestion[];
  readonly sections: readonly InputSection[];
  readonly warnings: readonly ImportWarning[];
}

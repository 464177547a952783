/** What a line begins with when it is one of a list. */
export interface Marker {
  /** `named` is «Spørsmål 1:»; a dash also opens speech. */
  readonly kind: 'number' | 'letter' | 'bullet' | 'arrow' | 'dash' | 'named';
  /** Of `number` and `named`. */
  readonly number?: number;
  /** The sign as printed, such as «2.» or «a)». */
  readonly sign: string;
  /** What follows the sign; may be empty. */
  readonly rest: string;
}

const MONTH = '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)';

/** How lists are printed; the first that fits decides. Groups: sign, number if it has one, rest. */
const MARKERS: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['named', /^((?:spørsmål|spm\.?|sp\.?)\s*(?:nr\.?\s*)?(\d{1,3})\s*[:.)–-])\s*(.*)$/iu],
  ['named', /^((?:spørsmål|spm\.?)\s*(?:nr\.?\s*)?(\d{1,3}))()$/iu],
  ['named', /^((?:spørsmål|spm\.?)\s*(?:nr\.?\s*)?(\d{1,3}))\s+(\S.*\?)$/iu],
  ['number', new RegExp(`^((\\d{1,3})\\s?[.):](?!\\d|\\s${MONTH}))\\s*(.*)$`, 'iu')],
  ['number', /^(\((\d{1,3})\))\s*(.*)$/u],
  ['letter', /^(\(?[a-zæøåA-ZÆØÅ]\)|[a-h]\.(?=\s+\p{Lu}))()\s*(.*)$/u],
  ['arrow', /^([→➢►▶➔➜⇒])()\s*(.*)$/u],
  ['bullet', /^([•●○▪▫■□◦‣·∙*])()\s*(.*)$/u],
  ['bullet', /^([-‐])()\s+(\S.*)$/u],
  ['dash', /^([–—])()\s+(\S.*)$/u],
];

/** A marker stands near the start; the rest of a long line need not be looked at. */
const HEAD = 40;

/** The sign that makes the line one of a list, or undefined. */
export function markerOf(line: string): Marker | undefined {
  if (!/^[\d(\p{L}→➢►▶➔➜⇒•●○▪▫■□◦‣·∙*‐–—-]/u.test(line)) return undefined;
  for (const [kind, pattern] of MARKERS) {
    const match = pattern.exec(line.length > 1000 ? line.slice(0, HEAD) : line);
    if (!match) continue;
    const sign = match[1] ?? '';
    const number = match[2] ? { number: Number(match[2]) } : {};
    return { kind, sign, ...number, rest: line.slice(line.length - restLength(line, match)) };
  }
  return undefined;
}

/** Of a long line only the head was matched. */
const restLength = (line: string, match: RegExpExecArray): number =>
  (match[3] ?? '').length + line.length - match[0].length;

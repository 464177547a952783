import { labelOf } from './labels.js';
import { type Marker, markerOf } from './markers.js';

const LONGEST = 120;
const MOST_LINES = 3;

/** What no heading looks like; each line of the table is one reason. */
const NO_HEADING: readonly RegExp[] = [
  // It ends like a sentence, or goes on.
  /[.,;:…–—-]$/u,
  // It is more than one sentence.
  /\p{Ll}{2}[.?!]\s+\p{Lu}/u,
  // It calls out, at length.
  /^.{60,}!$/u,
  // Speech, or something quoted.
  /^[–—«"“]/u,
  // It does not begin like one.
  /^(?![\p{Lu}\d→➢►▶])/u,
  // There is nothing in it to read.
  /^\P{L}*\p{L}?\P{L}*$/u,
  // It greets or wishes, or is signed.
  /^(?:kjære|lykke til|god (?:debatt|lesing|lesning|diskusjon)|takk|vel møtt|hilsen|med (?:vennlig )?helsing|med (?:vennlig )?hilsen)\b/iu,
  /,\s+(?:\p{Ll}+\s){0,3}\p{Ll}*(?:direktør|leder|leiar|ordfører|ordførar|rådgiver|rådgivar|sjef|statsråd|minister)\b/iu,
  // It fills in a form: «Fra: Kari», «Svarfrist: 1. mars».
  /^(?:til|fra|frå|kopi|dato|emne|sak|saksn\p{L}*|saksbehandler|saksbehandlar|arkiv\p{L}*|(?:vår|deres|dykkar) ref\p{L}*|telefon|e-post|kontakt|(?:svar)?frist|utgiver|utgivar|utgitt|utgitt av|isbn|opplag|design|trykk|redaksjon|ansvarlig|ansvarleg)\s?:/iu,
  // An address.
  /@|www\.|https?:/iu,
  // A caption.
  /\((?:foto|illustrasjon|bilde|kilde|kjelde)\b/iu,
];

/** What is known of the neighbours of the lines in question. */
export interface Beside {
  /** The lines themselves. */
  readonly lineCount: number;
  /** Blank lines or a page came before. */
  readonly apart: boolean;
  /** What stands before and after, if anything does. */
  readonly before: { readonly text: string; readonly heading: boolean; readonly marker?: Marker } | undefined;
  readonly after: string | undefined;
}

/** Whether a short text by itself is a heading: by its look, and by what stands around it. */
export function isHeading(text: string, beside: Beside): boolean {
  if (text.length > LONGEST || beside.lineCount > MOST_LINES) return false;
  const label = labelOf(text);
  if (label) return label === 'questions';
  if (NO_HEADING.some((pattern) => pattern.test(text))) return false;
  const marker = markerOf(text);
  if (marker) return headsProse(marker, beside);
  const { apart, before } = beside;
  return apart || !before || before.heading || /[.?!:»”)]$/u.test(before.text);
}

/** «2. Helse» over a paragraph is a heading; «2. Helse» over «3. Skole» is a list. */
function headsProse(marker: Marker, { apart, before, after }: Beside): boolean {
  if (!apart || !after || markerOf(after) || /[?]$/.test(marker.rest) || after.length < marker.rest.length)
    return false;
  if (marker.kind === 'arrow') return before?.marker?.kind !== 'arrow';
  if (marker.kind !== 'number' || !/^\p{Lu}/u.test(marker.rest)) return false;
  return before?.marker?.number === undefined || before.marker.number !== (marker.number ?? 0) - 1;
}

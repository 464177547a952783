/** What a short line says about what stands beside it. */
export type Label = 'example' | 'source' | 'credit' | 'figure' | 'questions';

/** Longer is a sentence and no label. */
const LONGEST = 160;

const SUBJECTS = '(?:drøfting|drøftelse|diskusjon|debatt|samtale|ettertanke|refleksjon|dialog|behandling)';

/** A line that is nothing but the call to answer, whatever a booklet calls it. */
const ASKS: readonly RegExp[] = [
  // «KS spør», «Vi spør dere:»
  /^(?:(?:\p{L}[\p{L}\p{N}’'.-]*\s){1,4})?spør(?:\s(?:dere|deg|dykk|vi|om|kommun\p{L}+|fylk\p{L}+|medlem\p{L}+)){0,3}\s?[:?]?$/iu,
  // «Spørsmål», «Drøftingsspørsmål», «Spørsmål til kommunestyret», «Fire spørsmål vi vil ha svar på:»
  /^(?:\p{L}+\s){0,3}\p{L}*spørsmål(?:a|ene|et)?(?:\s(?!nr)\p{L}[^?]{0,60})?\s?:?$/iu,
  new RegExp(`^(?:til|for)\\s${SUBJECTS}(?:\\s.{0,40})?:?$`, 'iu'),
  new RegExp(`^${SUBJECTS}\\s?:?$`, 'iu'),
];

/** A line that calls for answers if questions follow it, and else is like any other. */
const MAY_ASK: readonly RegExp[] = [
  // «Vi vil gjerne høre», «Vi ønsker svar på», «Vi lurer på»
  /^(?:\p{L}+\s)?(?:vi|me)\s(?:vil|ønsker|ønskjer|ber|inviterer|trenger|treng|lurer|undrer|håper|håpar)\b.{0,80}$/iu,
  /^(?:dette|her)\s.{0,60}\b(?:vi|dere|de|dykk)\b.{0,40}$/iu,
  /^(?:hva|kva|hvordan|korleis)\s(?:mener|meiner|sier|seier|tenker|tenkjer|synes|syns|svarer|svarar|vil)\s.{0,60}$/iu,
  /^(?:drøft|diskuter|svar|gi|kom med|si|send|ta stilling)\b.{0,80}$/iu,
  /\b(?:innspill|innspel|synspunkt|svar)\b.{0,60}$/iu,
];

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['example', /^(?:\p{L}*eksempel|døme)(?:\s?\d{1,2})?\s?(?::|[–—-]\s|(?:fra|frå|på)\s|$)/iu],
  ['example', /^(?:case|fra praksis|frå praksis|suksesshistorie)\s?(?:\d{1,2}\s?)?:/iu],
  ['source', /^(?:kilder?|kjelder?|datakilder?)\s?:/iu],
  ['credit', /^(?:foto|fotograf|illustrasjon|bilde|bilete|grafikk)\s?:/iu],
  ['figure', /^(?:figur|diagram|graf|tabell)\s?\d{1,2}\s?(?:[:.–—-]|$)/iu],
];

/** None of the labels is without one of these: what has none need not be looked at closer. */
const HINTS =
  /spør|drøft|diskusjon|debatt|samtale|ettertanke|refleksjon|dialog|behandling|eksempel|^(?:døme|case|fr[aå] praksis|suksess|kilde|kjelde|data|foto|illus|bil[de]|grafikk|fig|diag|graf|tab)/iu;

/** «3 KS spør», «2.3 Spørsmål til kommunene» */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/u;

/** The label that a line or block begins with, or undefined. */
export function labelOf(text: string): Label | undefined {
  if (text.length > LONGEST || !HINTS.test(text)) return undefined;
  if (asks(text)) return 'questions';
  const found = LABELS.find(([, pattern]) => pattern.test(text));
  return found?.[0] === 'example' && /[.,;]$/.test(text) ? undefined : found?.[0];
}

/** Whether it calls for answers: surely, perhaps, or not. */
export const asks = (text: string): boolean =>
  HINTS.test(text.slice(0, LONGEST)) && fits(ASKS, text.replace(NUMBER, '')) && !/[.,;]$/.test(text);
export const mayAsk = (text: string): boolean => fits(MAY_ASK, text) && !/[.,;]$/.test(text);

const fits = (patterns: readonly RegExp[], text: string): boolean =>
  text.length <= LONGEST && patterns.some((pattern) => pattern.test(text));

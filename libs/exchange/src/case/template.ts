import type { Block } from '../paper/blocks.js';

/** Headings that only a saksframlegg has. */
const SURE: readonly RegExp[] = [
  /innstilling(?:en)?(?:\s|$)/iu,
  /^forslag til (?:vedtak|innstilling)/iu,
  /^saks(?:opplysninger|opplysningar|utredning|utgreiing|fremstilling|framstilling|fremlegg|framlegg|protokoll|papir|dokumenter)\b/iu,
  /^(?:møtebok|særutskrift)\b/iu,
  /^andre saksdokument/iu,
  /^(?:ord)?før(?:er|ar)ens forslag|^(?:kommune|fylkes)?(?:direktør|rådmann)(?:en)?s? (?:sin\s|si\s)?(?:vurdering|innstilling|forslag|tilråding|konklusjon|anbefaling)/iu,
];

/** Headings that a saksframlegg has, and other papers too. */
const USUAL: readonly RegExp[] = [
  /^(?:sammendrag|samandrag|bakgrunn|konklusjon|tilråding|anbefaling|vedlegg|problemstilling)\b/iu,
  /^(?:vurdering(?:er|ar)?|drøfting|faktagrunnlag|fakta(?:opplysninger)?|hva saken gjelder|kva saka gjeld)\b/iu,
  /^(?:relevante|gjeldende|gjeldande) (?:bestemmelser|føresegner|lover|vedtak|planer)\b|^(?:lov|rettslig|juridisk|heimel|hjemmel)\p{L}*\b/iu,
  /^(?:økonomiske|administrative|miljømessige|klima\p{L}*|personellmessige|folkehelse\p{L}*)(?: og \p{L}+)? konsekvens(?:er|ar)\b/iu,
  /^konsekvens(?:er|ar)\b|^(?:ansattes|medbestemmelse|medverknad|medvirkning|involvering)\b|^vurdert for\b/iu,
  /^(?:alternative løsninger|alternative løysingar|alternativer?|alternativ til vedtak|tidligere behandling|tidlegare handsaming)\b/iu,
];

/** Whether a heading is one of a saksframlegg's own. */
export const isTemplateHeading = (text: string): boolean => fits(SURE, text) || fits(USUAL, text);

/** It has a heading that no other paper has, and at least two more of the usual ones. */
export function looksLikeCasePaper(blocks: readonly Block[]): boolean {
  const headings = blocks.map(({ text }) => text).filter((text) => text.length <= LONGEST_HEADING);
  const sure = headings.filter((text) => fits(SURE, text)).length;
  const usual = headings.filter((text) => fits(USUAL, text)).length;
  return sure > 0 && sure + usual >= 3;
}

const LONGEST_HEADING = 80;

const fits = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text.replace(/^\d{1,2}[.)]?\s+/u, '')));

/** What the paper is called, and who it is from: no title of a case. */
export const isPaperName = (text: string): boolean =>
  /^(?:møtebok|saks?fr[ae]mlegg|saksprotokoll|saksutredning|særutskrift|saksdokument|møteinnkalling|\p{Lu}[\p{L} -]{1,30} (?:fylkes)?kommune)$/iu.test(
    text.trim(),
  );

/** What is written into a field that has nothing to say; no heading, although it looks like one. */
export const saysNothing = (text: string): boolean =>
  /^(?:ikke|ikkje) (?:relevant|aktuelt|vurdert)|^(?:ingen|inga|intet|ikkje noko|nei|ja|eller)(?!\p{L})/iu.test(
    text,
  );

import type { Language } from '@samsvar/wording';
import { text, type Part } from './paper.js';
import { sayIn, type Say } from './say.js';

/** What stands where words were withheld: that they were, and by which law. */
export const screeningMark =
  (language: Language) =>
  (legalBasis: string): string =>
    sayIn(language)('screening.mark', { legalBasis });

/** Says of a paper for anybody that it is not the whole. */
export const publicNote = ({ rendition }: { readonly rendition?: 'public' }, say: Say): readonly Part[] =>
  rendition === 'public' ? [text('strong', say('document.call.public'))] : [];

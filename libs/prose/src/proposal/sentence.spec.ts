import { describe, expect, it } from '@jest/globals';
import { nb, nn } from '@samsvar/wording';
import { changedBlocks } from './difference.js';
import { moversOf } from './movers.js';
import { letteredSentence, proposalSentence, type SaidProposal, type SayProposal } from './sentence.js';

const sayIn =
  (catalogue: Readonly<Record<string, string>>): SayProposal =>
  (key, facts = {}) =>
    (catalogue[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, fact: string) => String(facts[fact]));
const [bokmal, nynorsk] = [sayIn(nb), sayIn(nn)];

const said = (over: Partial<SaidProposal> = {}): SaidProposal => ({
  kind: 'replaceBlock',
  question: 2,
  place: { kind: 'bullet', number: 3 },
  before: 'Fjordby vil vurdere en nabolagsvert.',
  beforeKind: 'bullet',
  newText: 'Fjordby vil innføre en nabolagsvert.',
  newKind: null,
  referTo: null,
  sections: [],
  ...over,
});
const nothing = { question: null, place: null, before: null, beforeKind: null, newText: null } as const;

describe('a proposal in a sentence', () => {
  it.each([
    [{}, 'I spørsmål 2, punkt 3, strykes «vurdere» og erstattes med «innføre».'],
    [
      { newText: 'Fjordby vil vurdere en nabolagsvert, fra 2028.' },
      'I spørsmål 2, punkt 3, settes «, fra 2028» inn etter «vurdere en nabolagsvert».',
    ],
    [{ newText: 'Fjordby vil en nabolagsvert.' }, 'I spørsmål 2, punkt 3, strykes «vurdere».'],
    [
      { newText: 'Ja, Fjordby vil innføre en nabolagsvert.', newKind: 'paragraph' },
      'I spørsmål 2, punkt 3, settes «Ja,» inn først, strykes «vurdere» og erstattes med «innføre», og blir teksten et vanlig avsnitt.',
    ],
    [
      { newText: 'Dette er noe helt annet!' },
      'Spørsmål 2, punkt 3, erstattes med «Dette er noe helt annet!»',
    ],
    [
      { kind: 'deleteBlock', newText: null },
      'Spørsmål 2, punkt 3, strykes: «Fjordby vil vurdere en nabolagsvert.»',
    ],
    [{ kind: 'insertAfter', newText: 'Én.\n- To.' }, 'Etter spørsmål 2, punkt 3, settes inn: «Én.», «To.»'],
    [{ kind: 'insertAfter', place: null, newText: 'Én.' }, 'Først i spørsmål 2 settes inn: «Én.»'],
    [{ kind: 'addition', place: null, newText: 'Én' }, 'Sist i spørsmål 2 settes inn: «Én».'],
    [{ ...nothing, kind: 'addition', newText: 'Én.' }, 'Nytt punkt i vedtaket: «Én.»'],
    [
      { ...nothing, kind: 'alternative', sections: [1, 3, 4] },
      'Svaret på spørsmål 1, 3 og 4 erstattes med en ny tekst.',
    ],
    [
      { ...nothing, kind: 'refer', newText: 'Se på leien' },
      'Oversendes kommunedirektøren uten realitetsbehandling: «Se på leien».',
    ],
    [
      { ...nothing, kind: 'refer', newText: 'Se på leien', referTo: 'utvalg for teknikk' },
      'Oversendes utvalg for teknikk uten realitetsbehandling: «Se på leien».',
    ],
    [{ ...nothing, kind: 'noAnswer' }, 'Kommunen sender ikke svar.'],
    [{ ...nothing, kind: 'askForDraft' }, 'Kommunedirektøren bes utarbeide forslag til svar.'],
  ] as const)('%j', (over, sentence) => {
    expect(proposalSentence(bokmal, said(over))).toBe(sentence);
  });

  it('has its letter before it, and is said in nynorsk around the words as they were written', () => {
    expect(letteredSentence(nynorsk, 'A', said())).toBe(
      'A: I spørsmål 2, punkt 3, blir «vurdere» stroke og erstatta med «innføre».',
    );
  });

  it('names who move it, with parties, and on whose behalf', () => {
    const eirik = { name: 'Eirik Tangvoll', party: 'Bygd og by' };
    const liv = { name: 'Liv Aasheim', party: null };
    expect(moversOf(bokmal, { proposers: [eirik], onBehalfOf: ['Bygd og by', 'Fjordbylista'] })).toBe(
      'Eirik Tangvoll (Bygd og by), på vegne av Bygd og by og Fjordbylista',
    );
    expect(moversOf(bokmal, { proposers: [eirik, liv], onBehalfOf: [] })).toBe(
      'Eirik Tangvoll (Bygd og by) og Liv Aasheim',
    );
  });
});

describe('a proposal as words struck and inserted', () => {
  const kinds = (over: Partial<SaidProposal>) =>
    changedBlocks(said(over)).map(({ kind, pieces }) => [kind, ...pieces.map((piece) => piece.kind)]);

  it('is one block changed or struck, or each that is put in', () => {
    expect(kinds({})).toEqual([['bullet', 'kept', 'struck', 'inserted', 'kept']]);
    expect(kinds({ kind: 'deleteBlock', newText: null })).toEqual([['bullet', 'struck']]);
    expect(kinds({ kind: 'insertAfter', newText: 'Én.\n• To.' })).toEqual([
      ['paragraph', 'inserted'],
      ['bullet', 'inserted'],
    ]);
    expect(kinds({ ...nothing, kind: 'sendBack' })).toEqual([]);
  });
});

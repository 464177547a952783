import { describe, expect, it } from '@jest/globals';
import { sourceOf } from '../paper/samples/lines.js';
import { readBooklet } from './booklet.js';

/** Titles and texts of what is set apart in a booklet, and the doubts about it. */
function setApart(text: string) {
  const { themes, warnings } = readBooklet(
    sourceOf(`Skole\n\nElevtallet synker.\n\n${text}\n\nKS spør\n1. Hva nå?\n`),
  );
  const found = themes.flatMap(({ chapters }) => chapters).filter(({ kind }) => kind !== 'chapter');
  const codes = warnings.map(({ code }) => code).filter((code) => code !== 'title_guessed');
  return { found: found.map(({ kind, title, text: whole }) => [kind, title, whole]), codes };
}

const BOX = 'Nordvika har prøvd noe nytt. Skolen er åpen hele dagen.';

describe('examples', () => {
  it.each([
    ['EKSEMPEL: Åpen skole i Nordvika', 'Åpen skole i Nordvika'],
    ['Eksempel 2: Åpen skole', 'Åpen skole'],
    ['Eksempel – Åpen skole', 'Åpen skole'],
    ['Døme: Open skule', 'Open skule'],
    ['Eksempel fra Nordvika', 'Eksempel fra Nordvika'],
    ['Praksiseksempel: Åpen skole', 'Åpen skole'],
    ['EKSEMPEL\nÅpen skole', 'Åpen skole'],
  ])('begin with a label such as «%s»', (label, title) => {
    expect(setApart(`${label}\n${BOX}`)).toEqual({ found: [['example', title, BOX]], codes: [] });
  });

  it('are not sentences that begin with the word', () => {
    expect(setApart('Eksempel fra Nordvika viser at det går an.').found).toEqual([]);
  });

  it('take the whole page when the label closes it', () => {
    const pages = `\f${BOX}\n\n– Det virker, sier rektor.\n\nEKSEMPEL: Åpen skole\n\f`;
    expect(setApart(pages)).toEqual({
      found: [['example', 'Åpen skole', `${BOX}\n\n– Det virker, sier rektor.`]],
      codes: [],
    });
  });

  it('take the paragraph that their label speaks of, and say that it is a guess', () => {
    const page = `Skole i bygda\nBussen går sjelden.\n\n${BOX}\n\nSkole i byen\nDet er trangt i byen.\n\nEKSEMPEL: Nordvika prøver nytt\n\f`;
    expect(setApart(`\f${page}`)).toEqual({
      found: [['example', 'Nordvika prøver nytt', BOX]],
      codes: ['example_text_guessed'],
    });
  });

  it('say when they have no text', () => {
    expect(setApart('Plan\n\nEksempel: Åpen skole\n\nNeste kapittel\nDette er noe annet.')).toEqual({
      found: [['example', 'Åpen skole', '']],
      codes: ['example_without_text'],
    });
  });
});

describe('quotes', () => {
  it.each([
    ['a line under them', '«Vi hjelper hverandre når det stormer.»\nOla Strand, leder i velforeningen'],
    ['a line further down', '«Vi hjelper hverandre når det stormer.»\n\nOla Strand, leder i velforeningen'],
    ['a dash', '“Vi hjelper hverandre når det stormer.”\n– Ola Strand, leder i velforeningen'],
    ['what follows at once', '«Vi hjelper hverandre når det stormer.» Ola Strand, leder i velforeningen'],
  ])('tell who said it by %s', (_, text) => {
    expect(setApart(text).found).toMatchObject([
      ['quote', 'Ola Strand, leder i velforeningen', expect.any(String)],
    ]);
  });

  it('may have nobody who said it', () => {
    expect(setApart(`«Vi hjelper hverandre når det stormer.»\n\n${BOX}`).found).toMatchObject([
      ['quote', '', expect.any(String)],
    ]);
  });

  it('are not a sentence that begins with a name in quotation marks', () => {
    expect(setApart('«Fjordby øver sammen» er målet for alle kommuner i år.').found).toEqual([]);
    expect(setApart('«Dette er viktig for oss alle», sier ordfører Kari Fjell.').found).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    [
      'a source',
      'Antall elever, 2015–2035. Prosent.\n\nKilde: Fjordby kommune',
      'Antall elever, 2015–2035. Prosent.',
      'Kilde: Fjordby kommune',
    ],
    [
      'a photographer',
      'Skolen i Nordvika er ny. (Foto: Kari Fjell)',
      'Skolen i Nordvika er ny.',
      'Foto: Kari Fjell',
    ],
    [
      'a photographer on the next line',
      'Skolen i Nordvika\n(Foto: Kari Fjell)',
      'Skolen i Nordvika',
      'Foto: Kari Fjell',
    ],
    ['a number', 'Figur 1: Antall elever', 'Figur 1: Antall elever', ''],
  ])('are known by %s', (_, text, title, source) => {
    expect(setApart(text).found).toEqual([['figure', title, source]]);
  });

  it('do not swallow the paragraph over their source', () => {
    expect(setApart(`${BOX}\n\nKilde: Fjordby kommune`).found).toEqual([
      ['figure', '', 'Kilde: Fjordby kommune'],
    ]);
  });
});

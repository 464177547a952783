import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { InputPaper } from '@samsvar/domain';
import { sourceOf } from '../paper/samples/lines.js';
import { wordFile } from '../paper/samples/word.js';
import { readPaper } from '../paper/paper.js';
import { readInput } from './input.js';

const sample = (name: string): InputPaper =>
  readInput(sourceOf(readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8'), name));
const outline = ({ sections }: InputPaper) =>
  sections.map(({ sign, heading, answers, points }) => [sign, heading, answers, points.length]);
const codes = ({ warnings }: InputPaper) => warnings.map(({ code }) => code);

describe('a joint input', () => {
  it('answers several questions, each in its own words', () => {
    const paper = sample('several-questions.txt');
    expect(paper).toMatchObject({ sender: 'Elevorganisasjonen i Havneby', dated: '3. desember 2026' });
    expect(paper.questions.map(({ number }) => number)).toEqual([1, 2]);
    expect(outline(paper)).toEqual([
      ['', 'Innledning', null, 1],
      ['', 'Hva skal til for at unge flytter hjem igjen?', 1, 3],
      ['', 'Hvordan vil dere arbeide om ti år?', 2, 1],
      ['', 'Med vennlig hilsen', null, 1],
    ]);
    expect(paper.sections[1]?.points.map(({ sign, kind }) => [sign, kind])).toEqual([
      ['', 'paragraph'],
      ['a)', 'bullet'],
      ['b)', 'bullet'],
    ]);
    expect(codes(paper)).toEqual([]);
  });

  it('may be a letter without a number, that names the questions it answers', () => {
    const paper = sample('brev.txt');
    expect(paper).toMatchObject({ title: 'Innspel frå Nettverket for levande grender', dated: null });
    expect(paper.sender).toBe('Nettverket for levande grender');
    expect(outline(paper)).toEqual([
      ['', 'Svar på spørsmål 2', 2, 2],
      ['', 'Svar på spørsmål 3', 3, 1],
      ['', 'Vedlegg', null, 1],
    ]);
  });

  it('is read the same from Word', async () => {
    const bytes = await wordFile([
      { title: 'Felles innspill om drikkevann' },
      { text: 'Fra: Vannverkene i Fjordregionen' },
      { heading: '1) Det vi vil' },
      { text: 'Vi vil bygge et felles lager for klor og rør, slik at ingen står uten i en krise.' },
      { bullet: 'Lageret legges i Havneby.' },
      { heading: '1) Det vi ber om' },
      { numbered: 'Staten må betale.' },
      { numbered: 'Fylket må leie ut tomten –' },
    ]);
    const paper = readInput(await readPaper(bytes, 'vann.docx'));
    expect(paper.sender).toBe('Vannverkene i Fjordregionen');
    expect(outline(paper)).toEqual([
      ['1)', 'Det vi vil', null, 2],
      ['1)', 'Det vi ber om', null, 2],
    ]);
    expect(paper.sections[1]?.points.map(({ sign }) => sign)).toEqual(['1.', '2.']);
    expect(codes(paper)).toEqual(['section_number_repeated', 'item_without_text']);
  });

  it('warns of a list whose numbers do not follow, and lets a new list begin at 1', () => {
    const paper = readInput(
      sourceOf(
        'Fra: Oss\n\nTiltak\n\n1. Bygge en bro over elva.\n3. Rive den gamle broa.\n3. Male den nye.\n\nDet koster lite.\n\n1. Vi betaler.\n2.\n',
      ),
    );
    expect(codes(paper).filter((code) => code !== 'title_guessed')).toEqual([
      'item_number_missing',
      'item_number_repeated',
      'item_without_text',
    ]);
  });

  it('says so where nobody signed it, and is refused where nothing is said', () => {
    expect(
      codes(readInput(sourceOf('Vi mener at kommunen må bygge flere sykehjem i distriktene nå.'))),
    ).toEqual(['title_guessed', 'sender_missing']);
    expect(() => readInput(sourceOf('Hei!'))).toThrow(expect.objectContaining({ code: 'bad_input' }));
  });
});

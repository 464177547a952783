import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import mammoth from 'mammoth';
import { docxOf } from './answer.js';
import { aReport } from './samples/fjordby.js';
import { xmlOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

describe('the Word document', () => {
  let bytes: Uint8Array = new Uint8Array();
  let body = '';
  let html = '';
  beforeAll(async () => {
    bytes = await docxOf(aReport());
    body = xmlOfDocx(bytes, 'word/document.xml');
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  });

  it('has headings that a reader can walk by', () => {
    const headings = [...html.matchAll(/<h([1-4])>(.*?)<\/h\1>/g)].map(
      ([, level, words]) => `${level} ${words}`,
    );
    expect(headings.slice(0, 7)).toEqual([
      '1 Svar på Debatthefte 2027',
      '2 Spørsmål 1',
      '2 Spørsmål 2',
      '2 Spørsmål 3',
      '2 Behandling',
      '3 Formannskapet: innstilling',
      '4 Forslag A: endringsforslag',
    ]);
    expect(headings.filter((one) => one.startsWith('1 '))).toHaveLength(1);
  });

  it('gives headings their outline levels, so that a PDF made from it is tagged', () => {
    const styles = xmlOfDocx(bytes, 'word/styles.xml');
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`),
      );
  });

  it('has real lists', () => {
    expect(html).toMatch(/<ul><li>Alle faste stillinger lyses ut som hele\.<\/li>/);
  });

  it('marks the first row of each table as its header, and no other', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual(rows.map((_, index) => index === 0));
    }
  });

  it.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
  ] as const)('says that it is written in %s', async (language, tag) => {
    const styles = xmlOfDocx(await docxOf(aReport({ language })), 'word/styles.xml');
    expect(styles).toContain(`<w:lang w:val="${tag}"`);
  });

  it('knows its title and whose it is', () => {
    const core = xmlOfDocx(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Svar på Debatthefte 2027</dc:title>');
    expect(core).toContain('<dc:creator>Fjordby kommune</dc:creator>');
  });

  it('numbers its pages, and marks a draft on them', async () => {
    const parts = async (report = aReport()) => {
      const file = await docxOf(report);
      return ['header1', 'header2', 'footer1', 'footer2']
        .map((name) => xmlOfDocx(file, `word/${name}.xml`))
        .join('');
    };
    const decided = await parts();
    expect(decided).toMatch(/PAGE.*NUMPAGES/s);
    expect(decided).not.toContain('Utkast til behandling');
    expect(await parts(aReport({ decision: null }))).toContain('Utkast til behandling');
  });

  it('keeps bold and italic', () => {
    expect(html).toContain('<strong>Heltid er det viktigste tiltaket. </strong>');
    expect(html).toContain('<em>årsturnus</em>');
  });
});

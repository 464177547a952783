import { describe, expect, it } from '@jest/globals';
import { Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPaper } from '../paper.js';
import { wordFile } from '../samples/word.js';

const textsOf = async (bytes: Uint8Array) =>
  (await readPaper(bytes, 'hefte.docx')).lines.map(({ text }) => text);

/** The same file with its parts changed by hand, as other programs would write them. */
function rewritten(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    strToU8(change(name, strFromU8(part))),
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

describe('a Word file', () => {
  it('is read as paragraphs with the level of their heading style', async () => {
    const file = await wordFile([
      { title: 'Debatthefte 2027' },
      { heading: 'Skole' },
      { heading: 'Færre elever', level: 2 },
      { text: 'Elevtallet synker.' },
    ]);
    const { kind, lines } = await readPaper(file, 'hefte.docx');
    expect(kind).toBe('word');
    expect(lines.map(({ text, level }) => [text, level])).toEqual([
      ['Debatthefte 2027', 0],
      ['Skole', 1],
      ['Færre elever', 2],
      ['Elevtallet synker.', undefined],
    ]);
  });

  it('is known by its content and not by its name', async () => {
    const file = await wordFile([{ text: 'Elevtallet synker.' }]);
    expect((await readPaper(file, 'hefte.txt')).kind).toBe('word');
  });

  it('keeps the numbers that Word draws at its lists, and counts on where the list goes on', async () => {
    const file = await wordFile([
      { numbered: 'Hva?' },
      { numbered: 'Hvem?' },
      { text: 'Neste tema' },
      { numbered: 'Hvor?' },
    ]);
    expect(await textsOf(file)).toEqual(['1. Hva?', '2. Hvem?', 'Neste tema', '3. Hvor?']);
  });

  it('begins to count anew where Word does', async () => {
    const file = await wordFile([
      { numbered: 'Hva?', list: 1 },
      { numbered: 'Hvem?', list: 1 },
      { numbered: 'Hvor?', list: 2 },
    ]);
    expect(await textsOf(file)).toEqual(['1. Hva?', '2. Hvem?', '1. Hvor?']);
  });

  it('draws letters, Roman figures and a start other than one', async () => {
    const file = await wordFile([{ numbered: 'Hva?' }, { numbered: 'Hvem?' }]);
    const formatted = (format: string) =>
      rewritten(file, (name, xml) =>
        name === 'word/numbering.xml'
          ? xml.replaceAll('w:numFmt w:val="decimal"', `w:numFmt w:val="${format}"`)
          : xml,
      );
    expect(await textsOf(formatted('lowerLetter'))).toEqual(['a. Hva?', 'b. Hvem?']);
    expect(await textsOf(formatted('upperRoman'))).toEqual(['I. Hva?', 'II. Hvem?']);
    const later = rewritten(file, (name, xml) =>
      name === 'word/numbering.xml'
        ? xml
            .replaceAll('<w:start w:val="1"/>', '<w:start w:val="4"/>')
            .replaceAll(/<w:startOverride[^>]*>/g, '')
        : xml,
    );
    expect(await textsOf(later)).toEqual(['4. Hva?', '5. Hvem?']);
  });

  it('draws the list that a paragraph style carries', async () => {
    const list = /<w:numPr>.*?<\/w:numPr>/s;
    const numbered = await wordFile([{ numbered: 'Hva?' }]);
    const place = list.exec(strFromU8(unzipSync(numbered)['word/document.xml'] as Uint8Array))?.[0];
    const style = `<w:style w:styleId="Spm"><w:name w:val="Spørsmål"/><w:pPr>${place}</w:pPr></w:style>`;
    const file = rewritten(numbered, (name, xml) => {
      if (name === 'word/styles.xml') return xml.replace(/(<w:styles[^>]*>)/, `$1${style}`);
      return name === 'word/document.xml' ? xml.replace(list, '').replace('"ListParagraph"', '"Spm"') : xml;
    });
    expect(await textsOf(file)).toEqual(['1. Hva?']);
  });

  it('marks bullets, puts the cells of a row side by side, and keeps a line that was broken by hand', async () => {
    const file = await wordFile([
      { bullet: 'Hva hindrer oss?' },
      { row: ['Saksnr', '2027/118'] },
      { broken: ['1. Hva?', '2. Hvem?'] },
    ]);
    expect(await textsOf(file)).toEqual(['• Hva hindrer oss?', 'Saksnr 2027/118', '1. Hva?', '2. Hvem?']);
  });

  it('knows a heading by a style that is based on a heading', async () => {
    const file = rewritten(await wordFile([{ heading: 'Skole' }]), (name, xml) => {
      if (name === 'word/document.xml') return xml.replace('w:val="Heading1"', 'w:val="Temaoverskrift"');
      const style =
        '<w:style w:type="paragraph" w:styleId="Temaoverskrift"><w:name w:val="Temaoverskrift"/><w:basedOn w:val="Heading1"/></w:style>';
      return name === 'word/styles.xml' ? xml.replace(/(<w:styles[^>]*>)/, `$1${style}`) : xml;
    });
    expect((await readPaper(file, 'hefte.docx')).lines[0]).toMatchObject({ text: 'Skole', level: 1 });
  });

  it('is refused while changes are tracked, with how many', async () => {
    const changed = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('Elevtallet '),
                new InsertedTextRun({ text: 'synker', id: 1, author: 'Kari', date: '2027-01-01T00:00:00Z' }),
              ],
            }),
          ],
        },
      ],
    });
    await expect(readPaper(new Uint8Array(await Packer.toBuffer(changed)), 'h.docx')).rejects.toMatchObject({
      code: 'file_has_tracked_changes',
      facts: { count: 1 },
    });
  });

  it('is refused while it holds comments', async () => {
    const commented = new Document({
      comments: { children: [{ id: 0, author: 'Ola', children: [new Paragraph('Stemmer dette?')] }] },
      sections: [{ children: [new Paragraph('Elevtallet synker.')] }],
    });
    await expect(readPaper(new Uint8Array(await Packer.toBuffer(commented)), 'h.docx')).rejects.toMatchObject(
      {
        code: 'file_has_tracked_changes',
      },
    );
  });

  it('is not taken for changed by the borders of a table', async () => {
    const file = rewritten(await wordFile([{ row: ['a', 'b'] }]), (name, xml) =>
      name === 'word/document.xml' ? xml.replace('<w:p>', '<w:p><!-- <w:insideH/> -->') : xml,
    );
    expect(await textsOf(file)).toEqual(['a b']);
  });

  it('is refused when it would fill the memory, before it is unpacked', async () => {
    const bomb = rewritten(await wordFile([{ text: 'x' }]), (name, xml) =>
      name === 'word/document.xml' ? xml.replace('>x<', `>${'x'.repeat(41 * 1024 * 1024)}<`) : xml,
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readPaper(bomb, 'h.docx')).rejects.toMatchObject({ code: 'file_unpacks_too_large' });
  });

  it('is refused when it declares entities of its own, is cut off, or is no document inside', async () => {
    const file = await wordFile([{ text: 'Elevtallet synker.' }]);
    const declaring = rewritten(file, (name, xml) =>
      name === 'word/document.xml' ? xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aa">]>') : xml,
    );
    const broken = rewritten(file, (name, xml) => (name === 'word/document.xml' ? xml.slice(0, 200) : xml));
    const spreadsheet = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    for (const bytes of [declaring, broken, spreadsheet, file.subarray(0, file.length / 2)]) {
      await expect(readPaper(bytes, 'h.docx')).rejects.toMatchObject({ code: 'file_kind_unknown' });
    }
  });
});

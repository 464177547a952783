import { describe, expect, it } from '@jest/globals';
import { PAPER_LIMIT_MB, readPaper, refuseTooLarge } from './paper.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])),
  );

describe('the bytes of a paper', () => {
  it('are refused as empty when there are none, or nothing but white space', async () => {
    await expect(readPaper(new Uint8Array(), 'hefte.txt')).rejects.toMatchObject({ code: 'file_is_empty' });
    await expect(readPaper(utf8(' \r\n\f\t\ufeff'), 'hefte.txt')).rejects.toMatchObject({
      code: 'file_is_empty',
    });
  });

  it('are refused when there are too many, before they are looked at', async () => {
    const large = new Uint8Array(50 * 1024 * 1024);
    await expect(readPaper(large, 'hefte.txt')).rejects.toMatchObject({
      code: 'file_too_large',
      facts: { size: 50, limit: PAPER_LIMIT_MB },
    });
    expect(() => refuseTooLarge(PAPER_LIMIT_MB * 1024 * 1024)).not.toThrow();
  });

  it.each([
    ['a renamed picture', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF', 0, 1)],
    ['another picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13)],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['a zip of something else', bytes('PK', 5, 6, ...new Array<number>(18).fill(0))],
    ['rich text', utf8('{\\rtf1\\ansi Hei}')],
    ['a web page', utf8('\n<!DOCTYPE html><html><body>Hei</body></html>')],
    ['a program', Uint8Array.from({ length: 4000 }, (_, place) => (place * 7919) % 256)],
  ])('are refused when they are %s, whatever the name says', async (_, file) => {
    await expect(readPaper(file, 'hefte.docx')).rejects.toMatchObject({ code: 'file_kind_unknown' });
  });

  it.each([
    ['UTF-8', utf8('Bærekraft – «nå»')],
    ['UTF-8 with a byte order mark', utf8('\ufeffBærekraft – «nå»')],
    ['UTF-8 with letters and accents apart', utf8('Bærekraft – «na\u030a»')],
    ['Windows-1252', bytes('B', 0xe6, 'rekraft ', 0x96, ' ', 0xab, 'n', 0xe5, 0xbb)],
    ['UTF-16 from a Windows machine', new Uint8Array(Buffer.from('\ufeffBærekraft – «nå»', 'utf16le'))],
  ])('are read as %s', async (_, file) => {
    const { lines } = await readPaper(file, 'hefte.txt');
    expect(lines.map(({ text }) => text)).toEqual(['Bærekraft – «nå»']);
  });

  it('tell when their letters were guessed', async () => {
    const { warnings } = await readPaper(bytes('sm', 0xe5), 'hefte.txt');
    expect(warnings).toMatchObject([{ code: 'letters_guessed' }]);
  });

  it('are lines however a machine ends them, with their number in the file and the pages they open', async () => {
    const { lines } = await readPaper(utf8('Én \r\n\r\nto\rtre\n\fFire\ntabs\tog  mer'), 'hefte.txt');
    const written = lines.filter(({ text }) => text !== '');
    expect(written.map(({ number, text, open, page }) => [number, text, open, page])).toEqual([
      [1, 'Én', true, false],
      [3, 'to', false, false],
      [4, 'tre', false, false],
      [5, 'Fire', false, true],
      [6, 'tabs og mer', false, false],
    ]);
  });

  it('take a single space for a new page only where few lines begin with one', async () => {
    const pages = async (text: string) =>
      (await readPaper(utf8(text), 'a.txt')).lines.map(({ page }) => page);
    expect(await pages('En\nto\ntre\nfire\n Ny side\nseks')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(await pages(' En\n to\n tre')).toEqual([false, false, false]);
  });
});

import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pdfOf } from './answer.js';
import { aReport } from './samples/fjordby.js';
import { openPdf, pagesOfPdf } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const rolesIn = (node: Node): readonly string[] =>
  [node.role ?? '', ...(node.children ?? []).flatMap(rolesIn)].filter(Boolean);

const nodesOf = (node: Node, role: string): readonly Node[] =>
  node.role === role ? [node] : (node.children ?? []).flatMap((child) => nodesOf(child, role));

async function treesOf(bytes: Uint8Array): Promise<readonly Node[]> {
  const pdf = await openPdf(bytes);
  const trees: Node[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    trees.push((await (await pdf.getPage(number)).getStructTree()) as Node);
  return trees;
}

describe('the PDF', () => {
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = await pdfOf(aReport());
  });

  it('declares itself as PDF/A-2a, and is tagged', async () => {
    const pdf = await openPdf(bytes);
    const { metadata } = await pdf.getMetadata();
    expect(metadata.get('pdfaid:part')).toBe('2');
    expect(metadata.get('pdfaid:conformance')).toBe('A');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
  ] as const)('says that it is written in %s', async (language, tag) => {
    const { info } = await (await openPdf(await pdfOf(aReport({ language })))).getMetadata();
    expect(info).toMatchObject({
      Language: tag,
      Title: 'Svar på Debatthefte 2027',
      Author: 'Fjordby kommune',
    });
  });

  it('has one heading of the first level, then each level under the one above', async () => {
    const roles = (await treesOf(bytes)).flatMap(rolesIn);
    const levels = roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('tags paragraphs, lists, and tables with header cells', async () => {
    const trees = await treesOf(bytes);
    const tables = trees.flatMap((tree) => nodesOf(tree, 'Table'));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables)
      expect(rolesIn(table)).toEqual(expect.arrayContaining(['THead', 'TH', 'TBody', 'TD']));
    expect(trees.flatMap(rolesIn)).toEqual(expect.arrayContaining(['P', 'L', 'LI', 'LBody']));
  });

  it('numbers its pages in words, also when there are as many pages as the number', async () => {
    const pages = await pagesOfPdf(bytes);
    pages.forEach((page, index) =>
      expect(page.trim()).toMatch(new RegExp(`Side ${index + 1} av ${pages.length}$`)),
    );
    const one = await pagesOfPdf(
      await pdfOf(aReport({ questions: [], treatments: [], answers: [], points: [] })),
    );
    expect(one.map((page) => page.trim().split(' ').slice(-4).join(' '))).toEqual([
      expect.stringMatching(/Side 1 av 1$/),
    ]);
  });

  it('marks a draft on every page but the first, which says it in full', async () => {
    const [first, ...rest] = await pagesOfPdf(await pdfOf(aReport({ decision: null })));
    expect(first).toContain('Utkast til behandling, versjon 3. Teksten er ikke vedtatt.');
    for (const page of rest) expect(page).toContain('Utkast til behandling');
  });

  it('is the same, byte for byte, when the report is the same', async () => {
    expect(Buffer.from(await pdfOf(aReport())).equals(Buffer.from(bytes))).toBe(true);
    expect(
      Buffer.from(await pdfOf(aReport({ drawnUpAt: '2027-03-20T08:15:00+01:00' }))).equals(
        Buffer.from(bytes),
      ),
    ).toBe(false);
  });
});

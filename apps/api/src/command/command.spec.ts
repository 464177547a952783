import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SAMPLES = join(ROOT, 'libs/exchange/src');
const BOOKLET = join(SAMPLES, 'booklet/samples/untidy.txt');
const INPUT = join(SAMPLES, 'input/samples/felles-innspill.txt');
const CASE = join(SAMPLES, 'case/samples/saksframlegg.txt');

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const ended = (command: string, args: readonly string[], cwd = ROOT): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(command, [...args], { cwd }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

/** As `npm run -s samsvar -- …` runs it. */
const samsvar = (...args: string[]): Promise<Ended> =>
  ended(process.execPath, ['--conditions=source', '--import', 'tsx', 'apps/api/src/samsvar.ts', ...args]);

describe('the command', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'samsvar-command-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('reads a booklet and writes nothing but JSON, through npm', async () => {
    const { code, stdout, stderr } = await ended('npm', [
      'run',
      '-s',
      'samsvar',
      '--',
      'booklet',
      'read',
      BOOKLET,
      '--json',
    ]);
    expect([code, stderr.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
    const booklet = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(booklet)).toEqual(['title', 'themes', 'warnings']);
    expect(booklet['themes']).toMatchObject([
      {
        title: 'Frivillighet som bærer',
        chapters: expect.any(Array),
        questions: [{ number: 1 }, { number: 2 }],
      },
      {
        title: 'Beredskap begynner hjemme',
        questions: [{ number: 3, text: expect.stringMatching(/^Hva må vi .*\?$/) }],
      },
    ]);
  });

  it('reads a saksframlegg, and compares it with a booklet', async () => {
    const { code, stdout } = await samsvar('case', 'read', CASE, '--booklet', BOOKLET, '--json');
    const paper = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(paper)).toEqual([
      'title',
      'fields',
      'questions',
      'attachments',
      'differences',
      'warnings',
    ]);
    expect(paper['differences']).toMatchObject([{ number: 2 }]);
  });

  it('reads a joint input, and warns of its numbering', async () => {
    const { code, stdout, stderr } = await samsvar('input', 'read', INPUT, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const paper = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(paper)).toEqual(['title', 'sender', 'dated', 'questions', 'sections', 'warnings']);
    expect(paper['warnings']).toMatchObject([
      { code: 'section_number_repeated' },
      { code: 'item_without_text' },
      { code: 'section_number_missing' },
    ]);
    expect((await samsvar('input', 'read', INPUT)).stdout).toMatch(/ {2}2\) Det staten bør gjøre \(4\)\n/);
  });

  it('writes a short summary for a person', async () => {
    const { stdout } = await samsvar('booklet', 'read', BOOKLET);
    expect(stdout).toContain('Frivillighet som bærer\n  1. Hva må vi gjøre i vår kommune/fylkeskommune');
    expect(stdout).toMatch(/\d+ steder å se over\n$/);
  });

  const refusals: readonly (readonly [string, () => string[], RegExp])[] = [
    ['no words at all', () => [], /^Skriv «booklet read FIL»/],
    ['an unknown word', () => ['booklet', 'write', BOOKLET], /^Skriv «booklet read FIL»/],
    ['an unknown option', () => ['booklet', 'read', BOOKLET, '--xml'], /^Skriv «booklet read FIL»/],
    ['two files', () => ['booklet', 'read', BOOKLET, CASE], /^Skriv «booklet read FIL»/],
    [
      'a file that is not there',
      () => ['booklet', 'read', 'borte.txt', '--json'],
      /^Filen «borte\.txt» finnes ikke/,
    ],
    ['a folder', () => ['case', 'read', folder], /finnes ikke, eller den kan ikke åpnes\.$/],
    ['an empty file', () => ['booklet', 'read', file('tom.txt', ''), '--json'], /^Filen er tom\.$/],
    [
      'a renamed picture',
      () => ['booklet', 'read', file('hefte.docx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))],
      /^Filen er ikke et dokument/,
    ],
    [
      'a text that is no booklet',
      () => ['booklet', 'read', file('hei.txt', 'Hei!'), '--json'],
      /^Dette ser ikke ut som et hefte/,
    ],
    [
      'a text that is no input',
      () => ['input', 'read', file('hallo.txt', 'Hei!'), '--json'],
      /^Vi fant ingen tekst å svare med/,
    ],
    [
      'a booklet as a saksframlegg',
      () => ['case', 'read', BOOKLET, '--json'],
      /^Dette ser ikke ut som et saksframlegg/,
    ],
    [
      'a saksframlegg as a booklet',
      () => ['booklet', 'read', CASE, '--json'],
      /^Dette ser ut som et saksframlegg/,
    ],
    [
      'a file of fifty megabytes',
      () => ['booklet', 'read', sparse('stor.txt', 50)],
      /^Filen er på 50 MB\. Største tillatte størrelse er 25 MB\.$/,
    ],
  ];

  /** Takes no room on the disk. */
  function sparse(name: string, megabytes: number): string {
    const path = file(name, '');
    truncateSync(path, megabytes * 1024 * 1024);
    return path;
  }

  it.each(refusals)('ends with code 2 and one sentence for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await samsvar(...args());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trim()).toMatch(sentence);
  });
});

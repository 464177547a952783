import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { text, type Paper } from './paper.js';
import { byNumber, eachString, printable } from './printable.js';
import { sayIn } from './say.js';

const TEMPLATE = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');

/** Made for the first file and kept: it reads the fonts of the machine. */
let shared: NodeCompiler | undefined;

/**
 * Writes a paper as tagged PDF/A-2a. What people wrote reaches Typst as data (`sys.inputs`), never as
 * source, so no sign in it is a command. Equal papers give equal bytes.
 *
 * A character that no font at hand can draw would make the file unfit for the archive; it is shown by its
 * number, and the paper says so at its end.
 */
export function pdfOfPaper(paper: Paper): Uint8Array {
  const compiler = (shared ??= NodeCompiler.create());
  compiler.evictCache(10); // forgets what the last ten files had no use for
  const missing = new Set<string>();
  for (;;) {
    const found = compiled(compiler, withNumbers(eachString(paper, printable), missing));
    if ('byteLength' in found) return found;
    const fresh = found.filter((character) => !missing.has(character));
    if (fresh.length === 0) throw new Error('the PDF cannot be written: a character cannot be shown');
    fresh.forEach((character) => missing.add(character));
  }
}

/** The file, or the characters that keep it from being one. */
function compiled(compiler: NodeCompiler, paper: Paper): Uint8Array | readonly string[] {
  const result = compiler.compile({ mainFileContent: TEMPLATE, inputs: inputsOf(paper) });
  const document = result.result;
  if (!document)
    throw new Error(`the PDF cannot be set: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
  try {
    const file = compiler.pdf(document, {
      pdfStandard: PdfStandard.A_2a,
      creationTimestamp: Math.floor(Date.parse(paper.drawnUpAt) / 1000),
    });
    return new Uint8Array(file);
  } catch (fault) {
    const characters = unshown(String(fault));
    if (characters.length === 0) throw fault;
    return characters;
  }
}

/** Characters that Typst names as impossible to show. Its own sentences are plain ASCII. */
function unshown(fault: string): readonly string[] {
  const escaped = fault.replace(/\\u\{([0-9a-f]+)\}/g, (_, digits: string) =>
    String.fromCodePoint(parseInt(digits, 16)),
  );
  return [...new Set(escaped)].filter((character) => character > '\u007f');
}

function withNumbers(paper: Paper, missing: ReadonlySet<string>): Paper {
  if (missing.size === 0) return paper;
  const note = sayIn(paper.language)('document.unprintable');
  const shown = eachString(paper, (words) =>
    [...words].map((character) => (missing.has(character) ? byNumber(character) : character)).join(''),
  );
  return { ...shown, parts: [...shown.parts, text('quiet', note)] };
}

function inputsOf(paper: Paper): Record<string, string> {
  const say = sayIn(paper.language);
  return {
    paper: JSON.stringify(paper),
    page: say('document.page', { page: '{page}', pages: '{pages}' }),
  };
}

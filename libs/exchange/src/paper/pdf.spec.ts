import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from '@jest/globals';
import { readBooklet } from '../booklet/booklet.js';
import { withDrawnHyphens } from './pdf-hyphens.js';
import { readPaper } from './paper.js';

const SET =
  '#set page(width: 10cm, height: 12cm, margin: 1cm, footer: context [#counter(page).display() Fjordby])\n#set text(lang: "nb", hyphenate: true)\n#set par(justify: true)\n';

/** A PDF as a typesetter makes it: justified, words divided, two pages. */
const printed = (text: string): Uint8Array =>
  new Uint8Array(NodeCompiler.create().pdf({ mainFileContent: SET + text }));

const BOOKLET = `= Skole i endring
Kommunesektorens oppgaver vokser særlig fordi beredskapsmyndighetene må samordne totalberedskapsmeldingen med kommunestyrene, og gjennomsnittsberegne arbeidstidsordningene ved Kårnes-anlegget og i helse- og omsorgstjenestene.

== KS spør
1. Hva må vi gjøre i vår kommune/fylkeskommune for at kommunestyremedlemmene skal få bedre tid til beredskapsarbeidet?
#pagebreak()
= Helse for alle
Flere blir eldre.
== KS spør
2. Hvem kan hjelpe?`;

describe('a PDF', () => {
  it('is read with its words whole, its pages known and its running feet gone', async () => {
    const source = await readPaper(printed(BOOKLET), 'hefte.pdf');
    expect(source.lines.filter(({ page }) => page)).toHaveLength(1);
    const { themes } = readBooklet(source);
    expect(themes.map(({ title }) => title)).toEqual(['Skole i endring', 'Helse for alle']);
    expect(themes.flatMap(({ questions }) => questions)).toEqual([
      {
        number: 1,
        text: 'Hva må vi gjøre i vår kommune/fylkeskommune for at kommunestyremedlemmene skal få bedre tid til beredskapsarbeidet?',
      },
      { number: 2, text: 'Hvem kan hjelpe?' },
    ]);
    expect(themes[0]?.chapters[0]?.text).toBe(
      'Kommunesektorens oppgaver vokser særlig fordi beredskapsmyndighetene må samordne totalberedskapsmeldingen med kommunestyrene, og gjennomsnittsberegne arbeidstidsordningene ved Kårnes-anlegget og i helse- og omsorgstjenestene.',
    );
  });

  it('is refused when there is no text in it, or it is broken', async () => {
    const broken = printed(BOOKLET).subarray(0, 2000);
    const empty = printed('#set page(footer: none)\n#pagebreak()');
    for (const bytes of [broken, empty, new TextEncoder().encode('%PDF-1.7\nhei')]) {
      await expect(readPaper(bytes, 'hefte.pdf')).rejects.toMatchObject({ code: 'pdf_without_text' });
    }
  });
});

describe('hyphens that were drawn and not read', () => {
  it('are put back at the end of a row and inside one, before «og» with a space', () => {
    const rows = ['i Kårnes anlegget og fylkes og', 'kommune', 'veier'];
    expect(withDrawnHyphens(rows, 'iKårnes\u00adanleggetogfylkes\u00adogkommune\u00adveier')).toEqual([
      'i Kårnes-anlegget og fylkes- og',
      'kommune-',
      'veier',
    ]);
  });

  it('are left alone where the letters are not the same', () => {
    expect(withDrawnHyphens(['kommune', 'veier'], 'kommune\u00adveiar')).toEqual(['kommune', 'veier']);
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import type { CaseReport } from '@samsvar/domain';
import { tellBack } from './answer-back.js';
import { answerBackDocxOf, answerBackPdfOf } from './answer-back-paper.js';
import { aReport } from './samples/fjordby.js';
import { flat, pagesOfPdf, wordsOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

const sentences = (report: CaseReport, body: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    tellBack(report, body).questions.flatMap(({ points }) =>
      points.map((one) => [one.number, one.sentences]),
    ),
  );

describe('the report to a body', () => {
  it('tells eldrerådet of what was included, merged, passed on and declined, and why', () => {
    expect(sentences(aReport(), 'Eldrerådet')).toEqual({
      '1.1': [
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 1).',
      ],
      '1.2': [
        'Kommunedirektøren slo punktet sammen med Ungdomsrådet 1.1 i utkastet.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 2).',
      ],
      '1.3': [
        'Kommunedirektøren tok ikke punktet inn i utkastet, men sendte det videre til arbeidet med budsjettet for 2028.',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      '2.1': [
        'Kommunedirektøren tok ikke punktet inn i utkastet. Grunnen er: «Reglene for pensjonistlønn ligger hos staten og er tatt opp der.»',
        'Punktet står ikke i det vedtatte svaret.',
      ],
    });
  });

  it('tells ungdomsrådet what bystyret took out, what was reworded, and what its minority said', () => {
    expect(sentences(aReport(), 'Ungdomsrådet')).toEqual({
      '1.1': [
        'Kommunedirektøren slo punktet sammen med Eldrerådet 1.2 i utkastet.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 2).',
      ],
      '2.1': [
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Bystyret tok teksten ut da forslag F ble vedtatt.',
        '20 stemte for forslaget, og 19 stemte mot.',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      '2.2': [
        'Punktet er synet til et mindretall: Ida Nes, Emil Strand.',
        'Kommunedirektøren tok ikke punktet inn i utkastet. Grunnen er: «Flertallets ord er tatt med. Mindretallets syn følger saken her.»',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      '3.1': [
        'Kommunedirektøren tok punktet inn i utkastet med andre ord.',
        'Punktet står i det vedtatte svaret på spørsmål 3 (avsnitt 2).',
      ],
    });
  });

  it('tells partssammensatt utvalg what formannskapet changed, with the mover’s reason, and where it stands', () => {
    expect(sentences(aReport(), 'Partssammensatt utvalg')['2.1']).toEqual([
      'Kommunedirektøren tok punktet inn i utkastet med andre ord.',
      'Formannskapet endret teksten da forslag B ble vedtatt.',
      '8 stemte for forslaget, og 3 stemte mot.',
      'Begrunnelsen for forslaget var: «Dette er vurdert to ganger. Nå bør vi gjøre det.»',
      'Punktet står i det vedtatte svaret på spørsmål 2 (avsnitt 1, 2 og 3).',
      '64 prosent av ordene i punktet står der ennå.',
    ]);
    const [point] = tellBack(aReport(), 'Partssammensatt utvalg').questions[0]?.points ?? [];
    expect(point?.now[2]).toEqual({
      place: 'Spørsmål 2, avsnitt 3',
      words: 'Kommunen vil innføre årsturnus på to arbeidssteder innen sommeren 2028.',
    });
  });

  it('says how many points there are, and by whom the answer was decided', () => {
    expect(tellBack(aReport(), 'Eldrerådet')).toMatchObject({
      title: 'Hva det ble av punktene fra Eldrerådet',
      state: 'Vedtatt av Bystyret 18.\u00a0mars\u00a02027, sak PS 22/27.',
      lead: [
        'Eldrerådet vedtok 2.\u00a0februar\u00a02027 uttalelsen sin til Debatthefte 2027.',
        'Uttalelsen har 4 punkter. Her står hva det ble av hvert av dem, og hvorfor.',
      ],
    });
  });

  it('shows how the answer says it only where that is not what the body said', () => {
    const [question] = tellBack(aReport(), 'Eldrerådet').questions;
    expect(question?.points.map(({ now }) => now.map(({ place }) => place))).toEqual([
      [],
      ['Spørsmål 1, avsnitt 2'],
      [],
    ]);
  });

  it('tells a body that made no statement just that, with its reason', () => {
    const body = 'Råd for personer med funksjonsnedsettelse';
    const { lead, questions } = tellBack(aReport(), body);
    expect(lead).toEqual([
      'Råd for personer med funksjonsnedsettelse valgte 4.\u00a0februar\u00a02027 ikke å uttale seg, og har ingen punkter i saken.',
      'Begrunnelsen var: «Rådet svarte på det samme i høringen om universell utforming i høst, og viser til det.»',
    ]);
    expect(questions).toEqual([]);
  });

  it('tells a body that never answered just that', () => {
    const answers = aReport().answers.map((one) => ({ ...one, state: 'open' as const, settledAt: null }));
    expect(tellBack(aReport({ answers, points: [] }), 'Eldrerådet').lead).toEqual([
      'Eldrerådet hadde ikke vedtatt noen uttalelse da svaret ble vedtatt, og har ingen punkter i saken.',
    ]);
  });

  it('leaves no point of the body out, and has none of another’s', () => {
    for (const { body } of aReport().answers)
      expect(Object.keys(sentences(aReport(), body)).sort()).toEqual(
        aReport()
          .points.filter((point) => point.body === body)
          .map(({ number }) => number)
          .sort(),
      );
  });

  it.each(['pdf', 'docx'] as const)(
    'says every sentence in the %s, in the body’s own målform',
    async (format) => {
      const report = aReport({ language: 'nn' });
      const words =
        format === 'pdf'
          ? flat((await pagesOfPdf(await answerBackPdfOf(report, 'Ungdomsrådet'))).join('\n'))
          : await wordsOfDocx(await answerBackDocxOf(report, 'Ungdomsrådet'));
      const without = (said: string) => said.replace(/\s/g, '');
      const told = tellBack(report, 'Ungdomsrådet');
      for (const said of [
        told.title,
        told.state,
        ...told.lead,
        ...told.questions.flatMap(({ points }) => points.flatMap((one) => [one.said, ...one.sentences])),
      ])
        expect(without(words)).toContain(without(said));
      expect(words).toContain('Bystyret tok teksten ut då forslag F vart vedteke.');
      expect(words).not.toMatch(/\bikke det vedtatte\b|Kommunedirektøren tok ikke/);
    },
  );
});

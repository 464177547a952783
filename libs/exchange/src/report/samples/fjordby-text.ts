import { createHash } from 'node:crypto';
import {
  canonical,
  type Block,
  type ReportPoint,
  type ReportQuestion,
  type ReportVersion,
  type Text,
} from '@samsvar/domain';

/** What the invented booklet asks, in the invented municipality of Fjordby. */
export const QUESTIONS: readonly ReportQuestion[] = [
  {
    id: 'q1',
    number: 1,
    bookletWording:
      'Hva må til for at flere eldre skal kunne bo hjemme lenger, og hva kan kommunen selv gjøre?',
    caseWording: null,
    chosenWording: null,
  },
  {
    id: 'q2',
    number: 2,
    bookletWording: 'Hvordan kan kommunene skaffe og beholde nok folk i velferdstjenestene?',
    caseWording: 'Hvordan kan kommunen skaffe og beholde nok folk i helse og oppvekst de neste ti årene?',
    chosenWording: null,
  },
  {
    id: 'q3',
    number: 3,
    bookletWording: 'Hvilke oppgaver i beredskapen bør kommunene løse sammen?',
    caseWording: null,
    chosenWording: null,
  },
];

export const paragraph = (id: string, words: string, sources: readonly string[] = []): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text: words }],
  minority: null,
  sources,
});

export const bullet = (id: string, words: string, sources: readonly string[] = []): Block => ({
  ...paragraph(id, words, sources),
  kind: 'bullet',
});

/** A frozen version with its true hash. */
export const version = (number: number, text: Text): ReportVersion => ({
  number,
  sha256: createHash('sha256').update(canonical(text)).digest('hex'),
  text,
});

/** The points that an adopted text gives, with ids such as `er-1.2`. */
export const pointsOfAnswer = (
  body: string,
  short: string,
  { text }: ReportVersion,
): readonly ReportPoint[] =>
  text.flatMap((section, question) =>
    section.blocks.map((block, place) => ({
      id: `${short}-${question + 1}.${place + 1}`,
      body,
      number: `${question + 1}.${place + 1}`,
      text: block.runs.map((run) => run.text).join(''),
      minority: block.minority,
    })),
  );

export const ELDRERADET = version(1, [
  {
    question: 'q1',
    blocks: [
      paragraph(
        'er1',
        'Flere vil bo hjemme når boligen passer til livet som eldre. Kommunen bør bygge små, rimelige leiligheter nær butikk, buss og legekontor.',
      ),
      paragraph('er2', 'Hver innbygger som fyller 75 år, bør få et forebyggende hjemmebesøk.'),
      bullet('er3', 'Trygghetsalarm bør være gratis det første året.'),
    ],
  },
  {
    question: 'q2',
    blocks: [
      paragraph(
        'er4',
        'Pensjonister som vil arbeide noen timer i uka, må få lov til det uten tungvint papirarbeid.',
      ),
    ],
  },
  { question: 'q3', blocks: [] },
]);

export const UNGDOMSRADET = version(1, [
  {
    question: 'q1',
    blocks: [
      paragraph('ur1', 'Ungdom kan gjerne besøke eldre, men da må det være en ordentlig jobb med lønn.'),
    ],
  },
  {
    question: 'q2',
    blocks: [
      paragraph('ur2', 'Kommunen må tilby sommerjobb i helse og oppvekst til alle som fyller 16 år.'),
      {
        ...bullet('ur3', 'Sommerjobb bør være frivillig og komme i tillegg til læreplassene.'),
        minority: 'Ida Nes, Emil Strand',
      },
    ],
  },
  {
    question: 'q3',
    blocks: [
      paragraph('ur4', 'Alle tiendeklasser bør øve på hva de skal gjøre når strømmen er borte i tre døgn.'),
    ],
  },
]);

export const PARTSSAMMENSATT = version(2, [
  { question: 'q1', blocks: [] },
  {
    question: 'q2',
    blocks: [
      {
        ...paragraph('ps1', ''),
        runs: [
          { text: 'Heltid er det viktigste tiltaket. ', bold: true },
          { text: 'Kommunen bør lyse ut alle faste stillinger som hele, og prøve ut ' },
          { text: 'årsturnus', italic: true },
          { text: ' på minst to arbeidssteder.' },
        ],
      },
      paragraph('ps2', 'Vi trenger en felles opplæringsvikar, slik at folk kan ta fagbrev i arbeidstida.'),
    ],
  },
  { question: 'q3', blocks: [paragraph('ps3', 'Tillitsvalgte må være med i kommunens kriseledelse.')] },
]);

/** The kommunedirektør's draft as it was tabled. */
export const TABLED = version(1, [
  {
    question: 'q1',
    blocks: [
      paragraph(
        'd1',
        'Flere vil bo hjemme når boligen passer til livet som eldre. Kommunen bør bygge små, rimelige leiligheter nær butikk, buss og legekontor.',
        ['er-1.1'],
      ),
      paragraph(
        'd2',
        'Fjordby vil tilby forebyggende hjemmebesøk til alle som fyller 75 år. Ungdom kan få betalt arbeid som besøksvenner.',
        ['er-1.2', 'ur-1.1'],
      ),
      paragraph('d3', 'Staten må la kommunene disponere husbankmidlene samlet over fire år.'),
    ],
  },
  {
    question: 'q2',
    blocks: [
      paragraph(
        'd4',
        'Det viktigste er hele stillinger og gode vilkår for dem som alt arbeider i kommunen:',
        ['ps-2.1'],
      ),
      bullet('d5', 'Alle faste stillinger lyses ut som hele.', ['ps-2.1']),
      bullet('d6', 'Kommunen bør vurdere årsturnus på to arbeidssteder.', ['ps-2.1']),
      bullet('d7', 'Kommunen må tilby sommerjobb i helse og oppvekst til alle som fyller 16 år.', ['ur-2.1']),
    ],
  },
  {
    question: 'q3',
    blocks: [
      paragraph(
        'd8',
        'Nødstrøm, vannforsyning og evakuering bør planlegges og øves sammen med nabokommunene.',
      ),
      paragraph('d9', 'Skolene bør ha en årlig øvelse i å klare seg uten strøm.', ['ur-3.1']),
    ],
  },
]);

/** What bystyret decided: B, D and F are carried. */
export const DECIDED = version(3, [
  { question: 'q1', blocks: TABLED.text[0]?.blocks ?? [] },
  {
    question: 'q2',
    blocks: (TABLED.text[1]?.blocks ?? [])
      .filter((block) => block.id !== 'd7')
      .flatMap((block) =>
        block.id === 'd6'
          ? [
              bullet('d6', 'Kommunen vil innføre årsturnus på to arbeidssteder innen sommeren 2028.', [
                'ps-2.1',
              ]),
              bullet(
                'd10',
                'Fjordby vil opprette en ordning med opplæringsvikarer sammen med nabokommunene.',
              ),
            ]
          : [block],
      ),
  },
  { question: 'q3', blocks: TABLED.text[2]?.blocks ?? [] },
]);

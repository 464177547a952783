import type { CaseReport } from '@samsvar/domain';
import { longDate, time } from '@samsvar/wording';
import { tellBack, type ToldAddition, type ToldPoint } from './answer-back.js';
import { shortHash } from './cover.js';
import { docxOfPaper } from './docx.js';
import { facts, heading, quote, text, type Paper, type Part } from './paper.js';
import { pdfOfPaper } from './pdf.js';
import { sayIn, type Say } from './say.js';

/** The report to one body as a Word document. */
export const answerBackDocxOf = (report: CaseReport, body: string): Promise<Uint8Array> =>
  docxOfPaper(answerBackPaper(report, body));

/** The report to one body as tagged PDF/A-2a. */
export const answerBackPdfOf = async (report: CaseReport, body: string): Promise<Uint8Array> =>
  pdfOfPaper(answerBackPaper(report, body));

function answerBackPaper(report: CaseReport, body: string): Paper {
  const say = sayIn(report.language);
  const told = tellBack(report, body);
  const { case: one, version, drawnUpAt } = report;
  return {
    language: report.language,
    municipality: report.municipality,
    title: told.title,
    subtitle: one.title,
    state: told.state,
    draftMark: null,
    runningHead: `${report.municipality} · ${told.title}`,
    runningFoot: say('document.foot', {
      saksnr: one.saksnr,
      number: version.number,
      hash: shortHash(version.sha256),
    }),
    facts: facts([
      [say('document.case.saksnr'), one.saksnr],
      [say('document.case.version'), String(version.number)],
      [say('document.case.sha256'), version.sha256],
      [
        say('document.case.drawnUp'),
        say('document.at', { date: longDate(drawnUpAt), time: time(drawnUpAt) }),
      ],
    ]),
    parts: [
      heading(2, body),
      ...told.lead.map((sentence) => text('frame', sentence)),
      ...told.questions.flatMap(({ number, wording, points, added }) => [
        heading(2, say('document.question', { number })),
        text('question', wording),
        ...points.flatMap((point) => pointParts(point, say)),
        ...additionParts(added, say),
      ]),
    ],
    drawnUpAt,
  };
}

const pointParts = ({ number, said, sentences, now }: ToldPoint, say: Say): readonly Part[] => [
  heading(3, say('document.point', { number })),
  quote(say('report.back.said'), said),
  text('frame', sentences.join(' ')),
  ...now.map(({ place, words }) => quote(say('report.back.now', { place }), words)),
];

const additionParts = (added: readonly ToldAddition[], say: Say): readonly Part[] =>
  added.length === 0
    ? []
    : [
        heading(3, say('report.back.added.title')),
        ...added.flatMap(({ sentences, words }) => [
          text('frame', sentences.join(' ')),
          ...words.map((paragraph) => quote(null, paragraph)),
        ]),
      ];

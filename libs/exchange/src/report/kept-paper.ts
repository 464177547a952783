import { written, type KeptReport } from '@samsvar/domain';
import { longDate, time } from '@samsvar/wording';
import { shortHash } from './cover.js';
import { docxOfPaper } from './docx.js';
import { facts, heading, text, type Paper, type Part } from './paper.js';
import { passagesOf } from './passages.js';
import { pdfOfPaper } from './pdf.js';
import { originLabel, wordings } from './question.js';
import { sayIn, type Say } from './say.js';

/** A kept draft as a Word document. */
export const keptDocxOf = (report: KeptReport): Promise<Uint8Array> => docxOfPaper(keptPaper(report));

/** A kept draft as tagged PDF/A-2a. */
export const keptPdfOf = async (report: KeptReport): Promise<Uint8Array> => pdfOfPaper(keptPaper(report));

function keptPaper(report: KeptReport): Paper {
  const say = sayIn(report.language);
  const { name, version, keptAt, keptBy, drawnUpAt } = report;
  const title = say('report.kept.paper.title', { name });
  const { saksnr } = report.case;
  return {
    language: report.language,
    municipality: report.municipality,
    title,
    subtitle: report.case.title,
    state: say('report.kept.paper.state', {
      number: version.number,
      by: keptBy,
      date: longDate(keptAt),
      time: time(keptAt),
    }),
    draftMark: say('report.kept.paper.mark'),
    runningHead: `${report.municipality} · ${title}`,
    runningFoot: say('report.kept.paper.foot', {
      saksnr,
      number: version.number,
      hash: shortHash(version.sha256),
    }),
    facts: facts([
      [say('document.case.saksnr'), saksnr],
      [say('report.kept.paper.number'), String(version.number)],
      [say('document.case.sha256'), version.sha256],
      [
        say('document.case.drawnUp'),
        say('document.at', { date: longDate(drawnUpAt), time: time(drawnUpAt) }),
      ],
    ]),
    parts: report.questions.flatMap((question) => questionParts(report, question, say)),
    drawnUpAt,
  };
}

function questionParts(
  { version, points }: KeptReport,
  question: KeptReport['questions'][number],
  say: Say,
): readonly Part[] {
  const blocks = written(version.text, question.id);
  return [
    heading(2, say('document.question', { number: question.number })),
    ...wordings(question, say),
    ...(blocks.length === 0 ? [text('quiet', say('document.question.unanswered'))] : []),
    ...passagesOf(blocks, say, ({ sources }, index) =>
      originLabel(index + 1, { points: points.filter(({ id }) => sources.includes(id)), carried: [] }, say),
    ),
  ];
}

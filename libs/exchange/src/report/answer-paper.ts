import type { CaseReport } from '@samsvar/domain';
import { appendixParts } from './appendix.js';
import { caseBlock, shortHash, stateOf } from './cover.js';
import type { Paper } from './paper.js';
import { questionParts } from './question.js';
import { publicNote } from './screening-mark.js';
import { sayIn, type Say } from './say.js';
import { statementParts } from './statement.js';
import { treatmentParts } from './treatment.js';

/** The answer as a paper: the answer first, then how it came about. */
export function answerPaper(report: CaseReport): Paper {
  const say = sayIn(report.language);
  const { number, sha256 } = report.version;
  return {
    language: report.language,
    municipality: report.municipality,
    title: say('document.answer.title', { booklet: report.booklet }),
    subtitle: null,
    state: stateOf(report, say),
    draftMark: markOf(report, say),
    runningHead: `${report.municipality} · ${say('document.answer.title', { booklet: report.booklet })}`,
    runningFoot: say('document.foot', { saksnr: report.case.saksnr, number, hash: shortHash(sha256) }),
    facts: caseBlock(report, say),
    parts: [
      ...publicNote(report, say),
      ...questionParts(report, say),
      ...treatmentParts(report, say),
      ...statementParts(report, say),
      ...appendixParts(report, say),
    ],
    drawnUpAt: report.drawnUpAt,
  };
}

/** What stands on every page of a paper that is not the municipality's answer. */
function markOf({ decision }: CaseReport, say: Say): string | null {
  if (decision === null) return say('document.draft');
  return decision.noAnswer ? say('document.noAnswer') : null;
}

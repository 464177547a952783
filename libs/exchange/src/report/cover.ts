import type { CaseReport } from '@samsvar/domain';
import { longDate, time } from '@samsvar/wording';
import { facts, type Fact } from './paper.js';
import type { Say } from './say.js';

/** The first characters of a hash: enough to compare by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);

/** How far the answer has come: decided, or a draft for treatment. */
export function stateOf({ decision, version }: CaseReport, say: Say): string {
  if (!decision) return say('document.state.draft', { version: version.number });
  return say(decision.noAnswer ? 'document.state.noAnswer' : 'document.state.decided', {
    body: decision.body,
    date: longDate(decision.at),
    cited: decision.cited,
  });
}

/** The case block: what the archive and the reader know the paper by. */
export function caseBlock(report: CaseReport, say: Say): readonly Fact[] {
  const { case: one, decision, version, questions } = report;
  return facts([
    [say('document.case.title'), one.title],
    [say('document.case.saksnr'), one.saksnr],
    [say('document.case.dokumentnr'), one.dokumentnr],
    [say('document.case.lopenr'), one.lopenr],
    [say('document.case.klassering'), one.klassering],
    [
      say('document.case.decided'),
      decision && say('document.case.decidedBy', { body: decision.body, date: longDate(decision.at) }),
    ],
    [say('document.case.item'), decision?.cited ?? null],
    [say('document.case.questions'), String(questions.length)],
    [say('document.case.version'), String(version.number)],
    [say('document.case.sha256'), version.sha256],
    [
      say('document.case.drawnUp'),
      say('document.at', { date: longDate(report.drawnUpAt), time: time(report.drawnUpAt) }),
    ],
  ]);
}

import { nb } from '@samsvar/wording';
import { sentenceOf } from '../sentence.js';
import { changesIn, COUNTED, type Report } from './report.js';

/** What an import did, in a few lines for a person at a terminal. */
export function summaryOfImport(report: Report): string {
  const lines =
    changesIn(report) === 0
      ? [nb['body.import.nothing']]
      : COUNTED.map(
          (what) =>
            `  ${nb[`body.import.${what}`]}: ${sentenceOf(nb['body.import.counts'], { ...report[what] })}`,
        );
  return [report.name, ...lines, ''].join('\n');
}

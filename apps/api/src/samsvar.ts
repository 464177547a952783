/**
 * What one does at a terminal, without a server: reads papers (`npm run -s samsvar -- booklet read FILE --json`)
 * and sets up a municipality (`municipality import FILE`). Nothing but the result is written to stdout. What
 * is refused ends with code 2 and one sentence on stderr.
 */
import { Refusal } from '@samsvar/domain';
import { nb } from '@samsvar/wording';
import { requestOf, type MunicipalityRequest, type PaperRequest } from './command/arguments.js';
import { importRequested } from './command/municipality/import.js';
import { summaryOfImport } from './command/municipality/summary.js';
import { readRequested } from './command/read.js';
import { sentenceOf } from './command/sentence.js';
import { summaryOf } from './command/summary.js';

const REFUSED = 2;

try {
  process.stdout.write(await answerTo(requestOf(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${sentenceOf(nb[`refusal.${error.code}`], error.facts)}\n`);
  process.exitCode = REFUSED;
}

async function answerTo(request: PaperRequest | MunicipalityRequest): Promise<string> {
  if (request.what === 'municipality') {
    const report = await importRequested(request, process.env['DATABASE_URL']);
    return request.json ? inJson(report) : summaryOfImport(report);
  }
  const paper = await readRequested(request);
  return request.json ? inJson(paper) : summaryOf(paper);
}

function inJson(result: object): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

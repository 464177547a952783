/** The contract with the database and the API: migrations as plain SQL, and where the SDL lies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step forward of the database. There is no step back. */
export interface Step {
  /** The file's name without its ending, such as `0001-roles`. */
  readonly name: string;
  readonly sql: string;
}

/** In the order they run. Forward only: a step that has been released is never edited. */
const FILES = [
  '0001-roles.sql',
  '0002-documents.sql',
  '0003-people.sql',
  '0004-cases.sql',
  '0005-meetings.sql',
  '0006-texts.sql',
  '0007-treatment.sql',
  '0008-sign-in.sql',
  '0009-history.sql',
  '0010-desk.sql',
  '0011-reports.sql',
  '0012-inputs.sql',
  '0013-disqualification.sql',
  '0014-protocol-addition.sql',
  '0015-postponement.sql',
  '0016-meeting-course.sql',
  '0017-proposal-kinds.sql',
  '0018-vote-forms.sql',
  '0019-decision.sql',
  '0020-signed-minutes.sql',
  '0021-upheld.sql',
  '0022-edits.sql',
  '0023-elections.sql',
  '0025-screening.sql',
  '0026-taken-back.sql',
  '0027-substitute-order.sql',
] as const;

export const STEPS: readonly Step[] = FILES.map((file) => ({
  name: file.replace(/\.sql$/, ''),
  sql: readFileSync(join(import.meta.dirname, file), 'utf8'),
}));

/** Absolute path of the SDL files, for Nest's `typePaths`. The same from source and from `dist`. */
export const SDL_FILES = join(import.meta.dirname, '..', 'graphql', '*.graphql');

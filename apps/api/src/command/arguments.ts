import { parseArgs } from 'node:util';
import { Refusal } from '@samsvar/domain';

/** A paper to read. */
export interface PaperRequest {
  readonly what: 'booklet' | 'case' | 'input';
  readonly file: string;
  /** With a case: the booklet to compare its questions with. */
  readonly booklet: string | undefined;
  readonly json: boolean;
}

/** A municipality to set up or bring up to date. */
export interface MunicipalityRequest {
  readonly what: 'municipality';
  readonly file: string;
  readonly json: boolean;
}

/**
 * `booklet read FILE`, `case read FILE [--booklet FILE]`, `input read FILE`, `municipality import FILE`, each
 * with `[--json]`;
 * refuses `command_unknown` for all else.
 */
export function requestOf(args: readonly string[]): PaperRequest | MunicipalityRequest {
  const { values, positionals } = parsed(args);
  const { booklet, json = false } = values;
  const [what, act, file, ...more] = positionals;
  if (!file || more.length > 0 || (booklet !== undefined && what !== 'case'))
    throw new Refusal('command_unknown');
  if ((what === 'booklet' || what === 'case' || what === 'input') && act === 'read')
    return { what, file, booklet, json };
  if (what === 'municipality' && act === 'import') return { what, file, json };
  throw new Refusal('command_unknown');
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, booklet: { type: 'string' } },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('command_unknown');
    throw error;
  }
}

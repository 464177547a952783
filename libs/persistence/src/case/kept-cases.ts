import type { EntityTarget } from 'typeorm';
import type { CaseRow } from './cases.js';

/** What is kept of one case at one revision: its row, and the lists that hang on it. */
interface Kept {
  readonly revision: number;
  row: CaseRow | null;
  readonly lists: Map<EntityTarget<object>, readonly object[]>;
}

/**
 * Cases as they were read at a revision, for all requests of one process. Every act on a case raises its revision
 * in its own transaction (`Transaction.record`), so a request that has asked the database for the revision may use
 * what is kept of that revision, and what is kept of another is thrown away. Nobody may change what is kept.
 */
export class KeptCases {
  private readonly cases = new Map<string, Kept>();

  /** @param most how many cases are kept; beyond that, those that have not changed for longest are read again */
  constructor(private readonly most = 2_000) {}

  row(id: string, revision: number): CaseRow | null {
    return this.known(id, revision)?.row ?? null;
  }

  /** The row carries the revision that it is kept under, whatever was asked for before it was read. */
  keep(row: CaseRow): CaseRow {
    this.at(row.id, row.revision).row = Object.freeze(row);
    return row;
  }

  list<R extends object>(kind: EntityTarget<R>, id: string, revision: number): readonly R[] | null {
    return (this.known(id, revision)?.lists.get(kind) as readonly R[] | undefined) ?? null;
  }

  keepList<R extends object>(kind: EntityTarget<R>, id: string, revision: number, rows: readonly R[]): void {
    rows.forEach(Object.freeze);
    this.at(id, revision).lists.set(kind, Object.freeze(rows));
  }

  private known(id: string, revision: number): Kept | null {
    const known = this.cases.get(id);
    return known?.revision === revision ? known : null;
  }

  private at(id: string, revision: number): Kept {
    const known = this.known(id, revision);
    if (known) return known;
    const fresh: Kept = { revision, row: null, lists: new Map() };
    this.cases.delete(id);
    this.cases.set(id, fresh);
    if (this.cases.size > this.most) this.cases.delete(this.cases.keys().next().value as string);
    return fresh;
  }
}

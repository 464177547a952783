import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Refusal, type Clock, type Facts } from '@samsvar/domain';
import { CaseRow } from './case/cases.js';
import { EventRow } from './case/events.js';
import { oneAtATime } from './one-at-a-time.js';
import { Reader } from './reader.js';

/** Whose rows one may touch: one municipality's. A query without a scope cannot be written. */
export interface Scope {
  readonly municipality: string;
}

/** One line of the event log, as a service writes it. */
export interface Happening {
  readonly what: string;
  readonly by: string | null;
  readonly case?: string;
  readonly body?: string;
  readonly facts?: Facts;
}

/** A row that carries its municipality. */
type Owned = ObjectLiteral & { id: string; municipality: string };

/**
 * What a use case may do inside its transaction. Absent rows and rows of another municipality give the
 * same refusal, `not_permitted`.
 *
 * Every act on a case locks the case's row first (`lockCase`): acts on one case follow one another, and
 * two of them can never wait for each other.
 */
export class Transaction {
  private readonly happened: Happening[] = [];
  readonly changedCases = new Map<string, number>();

  /** Reads inside the transaction; each thing once, so read before you write. */
  readonly read: Reader;

  constructor(
    readonly manager: EntityManager,
    readonly scope: Scope,
    private readonly clock: Clock,
  ) {
    this.read = new Reader(manager, scope);
  }

  async lockCase(id: string): Promise<CaseRow> {
    return this.demand(
      await this.manager.findOne(CaseRow, {
        where: { id, municipality: this.scope.municipality },
        lock: { mode: 'pessimistic_write' },
      }),
    );
  }

  /** A row of this municipality by its id. */
  async one<R extends Owned>(entity: EntityTarget<R>, id: string): Promise<R> {
    return this.demand(
      await this.manager.findOneBy(entity, {
        id,
        municipality: this.scope.municipality,
      } as FindOptionsWhere<R>),
    );
  }

  /** Stamps the time, bumps the case's revision, and writes the line: once per act. */
  async record(happening: Happening): Promise<void> {
    this.happened.push(happening);
    await this.manager.insert(EventRow, {
      municipality: this.scope.municipality,
      caseFile: happening.case ?? null,
      body: happening.body ?? null,
      what: happening.what,
      by: happening.by,
      at: this.clock.now(),
      facts: happening.facts ?? {},
    });
    if (!happening.case) return;
    const [rows] = (await this.manager.query(
      'update case_file set revision = revision + 1 where id = $1 returning revision',
      [happening.case],
    )) as [{ revision: number }[], number];
    this.changedCases.set(happening.case, rows[0]?.revision ?? 0);
  }

  get acts(): readonly Happening[] {
    return this.happened;
  }

  private demand<R>(row: R | null): R {
    if (!row) throw new Refusal('not_permitted');
    return row;
  }
}

/** Runs use cases: one transaction each, with at least one line in the event log, announced when committed. */
export class Store {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly announce: (caseId: string, revision: number) => void,
  ) {}

  /** @throws Error (a bug) when the work changed something and wrote no event */
  async run<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const [result, changed] = await this.database.transaction(async (manager) => {
      if (manager.queryRunner) oneAtATime(manager.queryRunner);
      const tx = new Transaction(manager, scope, this.clock);
      const done = await work(tx);
      if (tx.acts.length === 0) throw new Error('A use case left no line in the event log');
      return [done, tx.changedCases] as const;
    });
    for (const [caseId, revision] of changed) this.announce(caseId, revision);
    return result;
  }
}

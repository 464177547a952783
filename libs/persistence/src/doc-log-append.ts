import type pg from 'pg';
import type { DocAppend } from '@samsvar/domain';
import { packUpdates } from './doc-log-pack.js';

/**
 * Takes the documents that are open and ours, and their updates with them. `for share` waits for a freeze
 * and makes a freeze wait: a plain join, or a foreign key, would let a row in after it.
 */
const TEXT = `
  insert into doc_update (doc, seq, bytes, actor)
  select doc.id, packed.seq, packed.bytes, packed.actor
    from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[], $5::text[])
         as packed (doc, fence, seq, bytes, actor)
    join doc on doc.id = packed.doc and doc.lease_fence = packed.fence and doc.frozen_at is null
     for share of doc
  returning doc`;

/** What pg calls when the query's end has come. */
type Callback = (fault: Error | null, taken?: ReadonlySet<string>) => void;

/**
 * One flush on its way into the log, in one message and its answer. It is a query of its own kind for pg
 * (`Submittable`, as cursors are): what the rows look like is known, so they are not described each time.
 */
export class AppendQuery implements pg.Submittable {
  /** By these pg remembers, once it is there, that the connection has the statement. */
  readonly name = 'doc-append';
  readonly text = TEXT;
  /** Set by pg. */
  callback: Callback | undefined;
  private readonly values: unknown[];
  private readonly taken = new Set<string>();

  private constructor(batch: readonly DocAppend[]) {
    this.values = packUpdates(batch);
  }

  /** @returns the documents that were taken */
  static async run(pool: pg.Pool, batch: readonly DocAppend[]): Promise<ReadonlySet<string>> {
    return (await pool.query(new AppendQuery(batch))) as unknown as ReadonlySet<string>; // what `callback` is given
  }

  submit(connection: pg.Connection): void {
    const { stream, parsedStatements } = connection as unknown as Prepared;
    stream.cork();
    if (!parsedStatements[this.name]) connection.parse({ name: this.name, text: this.text, types: [] }, true);
    connection.bind({ statement: this.name, values: this.values as never }, true);
    connection.execute({}, true);
    connection.sync();
    stream.uncork();
  }

  handleDataRow({ fields: [doc] }: { readonly fields: readonly [string] }): void {
    this.taken.add(doc);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.callback?.(null, this.taken);
  }

  handleError(fault: Error): void {
    this.callback?.(fault);
  }
}

/** What pg's types leave out. */
interface Prepared {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Readonly<Record<string, string>>;
}

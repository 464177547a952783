import pg from 'pg';

/** What pg calls when the query's end has come. */
type Callback = (fault: Error | null, bytes?: Buffer | null) => void;

/** «PGCOPY\n\377\r\n\0», flags, and the length of an extension that nobody has made. */
const HEAD = 11 + 4 + 4;
/** A row: how many fields it has, and the length of its one field. */
const ROW = 2 + 4;

/**
 * One snapshot's bytes as they are. pg reads rows as text only, where a `bytea` is hexadecimal, twice as long; a copy
 * in binary (PostgreSQL's `COPY`, «Binary Format») is handed on unread. It is a query of its own kind for pg.
 */
export class CopySnapshot implements pg.Submittable {
  /** Set by pg. */
  callback: Callback | undefined;
  private readonly text: string;
  private bytes: Buffer | null = null;

  private constructor(doc: string, uptoSeq: number) {
    // A copy takes no parameters.
    const which = `doc = ${pg.escapeLiteral(doc)} and upto_seq = ${uptoSeq}`;
    this.text = `copy (select bytes from doc_snapshot where ${which}) to stdout (format binary)`;
  }

  /** @returns null when there is no snapshot of just so many rows of the log */
  static async run(pool: pg.Pool, doc: string, uptoSeq: number): Promise<Buffer | null> {
    return (await pool.query(new CopySnapshot(doc, uptoSeq))) as unknown as Buffer | null; // what `callback` is given
  }

  submit(connection: pg.Connection): void {
    connection.query(this.text);
  }

  /** PostgreSQL sends a message for each row, the head in the first; the last has no row. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (chunk.length > HEAD + ROW) this.bytes = Buffer.from(chunk.subarray(HEAD + ROW));
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.callback?.(null, this.bytes);
  }

  handleError(fault: Error): void {
    this.callback?.(fault);
  }
}

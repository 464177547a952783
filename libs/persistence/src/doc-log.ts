import type pg from 'pg';
import { UnfitBatch } from '@samsvar/domain';
import type { DocAppend, DocLog, DocSnapshot, DocTail, Lease } from '@samsvar/domain';
import { AppendQuery } from './doc-log-append.js';
import { loadDoc } from './doc-log-load.js';
import { openPool } from './pool.js';

const SINCE = `select seq, bytes from doc_update where doc = $1 and seq > $2 order by seq`;

const LEASE = `
  update doc set lease_node = $2, lease_fence = lease_fence + 1
   where id = $1 and frozen_at is null returning lease_fence`;

const COMPACT = `
  insert into doc_snapshot as old (doc, upto_seq, bytes, state_vector) values ($1, $2, $3, $4)
  on conflict (doc) do update
     set upto_seq = excluded.upto_seq, bytes = excluded.bytes,
         state_vector = excluded.state_vector, at = now()
   where old.upto_seq < excluded.upto_seq`;

interface UpdateRow {
  /** PostgreSQL's bigint arrives as text. */
  readonly seq: string;
  readonly bytes: Buffer;
}

/**
 * The log of live documents in PostgreSQL.
 * @param pool of the role `samsvar_collab`
 * @param node name of this process among those that share the database, for whoever looks into `doc`
 */
export function docLog(pool: pg.Pool, node: string): DocLog {
  return {
    load: (doc) => loadDoc(pool, doc),
    since: (doc, seq) => since(pool, doc, seq),
    lease: (doc, seq) => lease(pool, node, doc, seq),
    append: (batch) => append(pool, batch),
    compact: (doc, snapshot) => compact(pool, doc, snapshot),
  };
}

/** Connections of one process: who waits for a freeze, or for a commit, holds up no reader. */
const AT_ONCE = 4;

/**
 * The log over connections of its own. All are open, and have planned what opening a document takes, before anybody
 * comes: after a restart all come at the same time.
 * @param patienceMs milliseconds that a statement may take before it fails
 */
export async function openDocLog(
  url: string,
  node: string,
  patienceMs: number,
): Promise<{ readonly log: DocLog; close(): Promise<void> }> {
  const pool = openPool(url, 'samsvar_collab', AT_ONCE, patienceMs);
  const log = docLog(pool, node);
  await Promise.all(Array.from({ length: AT_ONCE }, () => log.load('')));
  return { log, close: () => pool.end() };
}

async function since(pool: pg.Pool, doc: string, seq: number): Promise<DocTail> {
  const { rows } = await pool.query<UpdateRow>({ name: 'doc-since', text: SINCE, values: [doc, seq] });
  return { updates: rows.map((row) => row.bytes), seq: Number(rows.at(-1)?.seq ?? seq) };
}

async function lease(pool: pg.Pool, node: string, doc: string, seq: number): Promise<Lease | null> {
  const { rows } = await pool.query<{ lease_fence: string }>({
    name: 'doc-lease',
    text: LEASE,
    values: [doc, node],
  });
  const row = rows[0];
  if (!row) return null;
  return { fence: Number(row.lease_fence), ...(await since(pool, doc, seq)) };
}

async function append(pool: pg.Pool, batch: readonly DocAppend[]): Promise<ReadonlySet<string>> {
  const taken = await AppendQuery.run(pool, batch).catch(explain);
  return new Set(batch.map((part) => part.doc).filter((doc) => !taken.has(doc)));
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation) speak of the rows. */
function explain(fault: Error & { code?: string }): never {
  if (!/^2[23]/.test(fault.code ?? '')) throw fault;
  throw new UnfitBatch('The log cannot hold what is in the batch.', { cause: fault });
}

async function compact(pool: pg.Pool, doc: string, snapshot: DocSnapshot): Promise<void> {
  const { uptoSeq, bytes, stateVector } = snapshot;
  await pool.query({
    name: 'doc-compact',
    text: COMPACT,
    values: [doc, uptoSeq, asBuffer(bytes), asBuffer(stateVector)],
  });
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

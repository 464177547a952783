import type pg from 'pg';
import type { DocSnapshot, StoredDoc } from '@samsvar/domain';
import { CopySnapshot } from './doc-log-copy.js';

/** The snapshot, or a row without one, and then the tail: of one moment, and in one round trip. */
const LOAD = `
  with opened as (
    select frozen_at is not null as frozen, upto_seq, state_vector,
           case when octet_length(bytes) <= $2 then bytes end as bytes
      from doc left join doc_snapshot on doc = id where id = $1
  )
  select frozen, upto_seq as seq, bytes, state_vector from opened
  union all
  select null, seq, doc_update.bytes, null
    from opened join doc_update on doc = $1 and seq > coalesce(upto_seq, 0)
   order by seq nulls first`;

/** A snapshot of more bytes is fetched by a copy: the round trip costs less than reading it from text. */
const MOST_BYTES = 64 * 1024;

interface UpdateRow {
  /** PostgreSQL's bigint arrives as text. */
  readonly seq: string;
  readonly bytes: Buffer;
}

/** What `LOAD` says first. */
interface OpenedRow {
  readonly frozen: boolean;
  /** Null, as what follows, when nothing was compacted yet. */
  readonly seq: string | null;
  /** Null also when there are more than `MOST_BYTES`. */
  readonly bytes: Buffer | null;
  readonly state_vector: Buffer;
}

/** What is stored of a document; null when there is no such document. */
export async function loadDoc(pool: pg.Pool, doc: string): Promise<StoredDoc | null> {
  const query = { name: 'doc-load', text: LOAD, values: [doc, MOST_BYTES] };
  const { rows } = await pool.query<OpenedRow | UpdateRow>(query);
  const [opened, ...tail] = rows as [OpenedRow?, ...UpdateRow[]];
  if (!opened) return null;
  const snapshot = await snapshotOf(pool, doc, opened);
  if (snapshot === 'replaced') return loadDoc(pool, doc);
  return {
    snapshot,
    frozen: opened.frozen,
    updates: tail.map(({ bytes }) => bytes),
    seq: Number(tail.at(-1)?.seq ?? snapshot?.uptoSeq ?? 0),
  };
}

/** `replaced`: a newer one took its place after it was seen. The tail that was read does not belong to that one. */
async function snapshotOf(
  pool: pg.Pool,
  doc: string,
  opened: OpenedRow,
): Promise<DocSnapshot | null | 'replaced'> {
  if (opened.seq === null) return null;
  const uptoSeq = Number(opened.seq);
  const bytes = opened.bytes ?? (await CopySnapshot.run(pool, doc, uptoSeq));
  return bytes ? { uptoSeq, bytes, stateVector: opened.state_vector } : 'replaced';
}

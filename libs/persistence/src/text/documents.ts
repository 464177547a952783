import * as Y from 'yjs';
import type { EntityManager } from 'typeorm';
import { Refusal, type Text } from '@samsvar/domain';
import { docFrom, restoring, textOf } from '@samsvar/prose';

/**
 * Opens a live document. With `text` it continues an earlier one, and starts from what that said.
 *
 * @param id `answer:<id>` or `draft:<id>`
 */
export async function createDoc(
  manager: EntityManager,
  id: string,
  municipality: string,
  text: Text,
): Promise<void> {
  const first = docFrom(text);
  await manager.query('insert into doc (id, municipality) values ($1, $2)', [id, municipality]);
  await manager.query('insert into doc_origin (doc, bytes) values ($1, $2)', [id, Buffer.from(first)]);
  await manager.query(
    'insert into doc_snapshot (doc, upto_seq, bytes, state_vector) values ($1, 0, $2, $3)',
    [id, Buffer.from(first), Buffer.from(Y.encodeStateVectorFromUpdate(first))],
  );
}

/**
 * Freezes a live document in the caller's transaction: waits for appends in flight, after which none is
 * taken, and gives the state that all of them led to.
 */
export async function freezeDoc(manager: EntityManager, id: string, at: Date): Promise<Uint8Array> {
  await manager.query('select from doc where id = $1 for update', [id]);
  await manager.query('update doc set frozen_at = $2 where id = $1', [id, at]);
  return stateOf(manager, id);
}

/**
 * Stores an edit of a live document in the caller's transaction, with the act's line in the event log: neither
 * stands without the other. Holds back what others write in it until then, so it comes last in an act. Tell the
 * collaboration after the commit (`Collab.committed`).
 *
 * @returns its `seq` in the document's log
 * @throws Refusal `text_is_frozen`
 */
export async function editDoc(
  manager: EntityManager,
  id: string,
  edit: Uint8Array,
  actor: string,
): Promise<number> {
  const [row] = await manager.query<{ seq: string | null }[]>('select edit_doc($1, $2, $3) as seq', [
    id,
    Buffer.from(edit),
    actor,
  ]);
  if (!row?.seq) throw new Refusal('text_is_frozen', { doc: id });
  return Number(row.seq);
}

/** Everything that a live document holds, as one Yjs update. */
export async function stateOf(manager: EntityManager, id: string): Promise<Uint8Array> {
  const snapshots = await manager.query<{ upto_seq: string; bytes: Buffer }[]>(
    'select upto_seq, bytes from doc_snapshot where doc = $1',
    [id],
  );
  const tail = await manager.query<{ bytes: Buffer }[]>(
    'select bytes from doc_update where doc = $1 and seq > $2 order by seq',
    [id, snapshots[0]?.upto_seq ?? 0],
  );
  const doc = new Y.Doc();
  for (const { bytes } of [...snapshots, ...tail]) Y.applyUpdate(doc, bytes);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** Everything that was ever written in a live document, by whom and when, in the order it was stored. */
export interface DocHistory {
  /** What it began with; null for a document that is older than the keeping of it. */
  readonly first: Uint8Array | null;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly by: string; readonly at: Date }[];
}

/** Reads the whole log of a live document. */
export async function historyOf(manager: EntityManager, id: string): Promise<DocHistory> {
  const [origin] = await manager.query<{ bytes: Buffer; upTo: string }[]>(
    'select bytes, upto_seq as "upTo" from doc_origin where doc = $1',
    [id],
  );
  const updates = await manager.query<{ bytes: Buffer; by: string; at: Date }[]>(
    'select bytes, actor as by, at from doc_update where doc = $1 and seq > $2 order by seq',
    [id, origin?.upTo ?? 0],
  );
  return { first: origin?.bytes ?? null, updates };
}

/** A stored state, read as text. */
export function textOfState(state: Uint8Array, questions: readonly string[]): Text {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const text = textOf(doc, questions);
  doc.destroy();
  return text;
}

/** The edit that makes a live document in this state say `text` again; null when it says it already. */
export function restoringEdit(state: Uint8Array, text: Text): Uint8Array | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const edit = restoring(doc, text);
  doc.destroy();
  return edit;
}

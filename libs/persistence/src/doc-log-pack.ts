import type { DocAppend } from '@samsvar/domain';

/** PostgreSQL's types by their number (`pg_type.oid`). */
const [BYTEA, TEXT] = [17, 25];

/**
 * The parameters of the append, one element for each update: documents, fences, seqs, bytes, actors. Documents come
 * in order, as everybody locks them. Bytes and words travel in binary: an array of `bytea` would be written out as
 * hexadecimal text, twice as long, and read back from it.
 */
export function packUpdates(batch: readonly DocAppend[]): unknown[] {
  const docs: Buffer[] = [];
  const fences: number[] = [];
  const seqs: number[] = [];
  const blocks: Uint8Array[] = [];
  const actors: Buffer[] = [];
  for (const { doc, fence, seq, updates } of batch.toSorted(byDoc)) {
    const id = Buffer.from(doc);
    updates.forEach(({ bytes, actor }, at) => {
      docs.push(id);
      fences.push(fence);
      seqs.push(seq + at);
      blocks.push(bytes);
      actors.push(Buffer.from(actor));
    });
  }
  return [binary(TEXT, docs), numbers(fences), numbers(seqs), binary(BYTEA, blocks), binary(TEXT, actors)];
}

const byDoc = (one: DocAppend, other: DocAppend): number => (one.doc < other.doc ? -1 : 1);

const numbers = (values: readonly number[]): string => `{${values.join()}}`;

const HEAD = 20;

/** An array of one dimension in binary (`array_recv` in PostgreSQL's arrayfuncs.c). */
function binary(type: number, elements: readonly Uint8Array[]): Buffer {
  const size = elements.reduce((sum, { length }) => sum + 4 + length, HEAD);
  const array = Buffer.allocUnsafe(size);
  [1, 0, type, elements.length, 1].forEach((word, at) => array.writeInt32BE(word, 4 * at));
  let at = HEAD;
  for (const element of elements) {
    array.writeInt32BE(element.length, at);
    array.set(element, at + 4);
    at += 4 + element.length;
  }
  return array;
}

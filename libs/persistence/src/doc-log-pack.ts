import type { DocAppend } from '@samsvar/domain';

/**
 * The parameters of the append. All updates travel as one block of bytes with their places in it: an array
 * of `bytea` would be written out as hexadecimal text, twice as long.
 */
export function packUpdates(batch: readonly DocAppend[]): unknown[] {
  const docs: string[] = [];
  const seqs: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const actors: string[] = [];
  const blocks: Uint8Array[] = [];
  let start = 1; // SQL counts from one
  for (const part of batch) {
    part.updates.forEach(({ bytes, actor }, index) => {
      docs.push(part.doc);
      seqs.push(part.seq + index);
      starts.push(start);
      lengths.push(bytes.length);
      actors.push(actor);
      blocks.push(bytes);
      start += bytes.length;
    });
  }
  const [ids, fences] = [batch.map((part) => part.doc), batch.map((part) => part.fence)];
  return [ids, fences, docs, seqs, starts, lengths, Buffer.concat(blocks), actors];
}

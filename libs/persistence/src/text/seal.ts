import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonical, isBlank, type Text } from '@samsvar/domain';
import { VersionRow } from '../answer/answers.js';

/** What is frozen, and on whose act. `yjs` is the live document's full state, where there was one. */
export interface Sealing extends Pick<
  VersionRow,
  'id' | 'caseFile' | 'answer' | 'body' | 'kind' | 'createdBy' | 'createdAt' | 'municipality'
> {
  readonly text: Text;
  readonly yjs: Uint8Array | null;
}

/** A text as it is frozen: without blank blocks, in its one spelling, with the SHA-256 of that. */
export function sealed(text: Text): Pick<VersionRow, 'content' | 'canonical' | 'sha256'> {
  const content = text.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !isBlank(block)),
  }));
  const spelling = canonical(content);
  return {
    content,
    canonical: spelling,
    sha256: createHash('sha256').update(spelling, 'utf8').digest('hex'),
  };
}

/**
 * Freezes a text as the next numbered version of its case, or of its answer: canonical bytes with their
 * SHA-256. Blank blocks are left out. The caller holds the case's lock, so numbers cannot collide.
 */
export async function seal(manager: EntityManager, sealing: Sealing): Promise<VersionRow> {
  const { text, yjs, ...row } = sealing;
  const series = sealing.answer === null ? 'answer is null and case_file = $1' : 'answer = $1';
  const [last] = await manager.query<{ number: number | null }[]>(
    `select max(number) as number from text_version where ${series}`,
    [sealing.answer ?? sealing.caseFile],
  );
  const version = manager.create(VersionRow, {
    ...row,
    number: (last?.number ?? 0) + 1,
    ...sealed(text),
    yjs: yjs === null ? null : Buffer.from(yjs),
  });
  await manager.insert(VersionRow, version);
  return version;
}

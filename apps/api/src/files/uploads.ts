import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Ids } from '@samsvar/domain';
import { Store, UploadRow } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';

/** Bytes. The largest file that is taken in. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/** A file that is kept, without its bytes. */
export interface Kept {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

@Injectable()
export class Uploads {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Keeps what a request carries. */
  async keep(actor: Actor, request: IncomingMessage, fileName: string): Promise<Kept> {
    return this.keepBytes(actor, await bodyOf(request), fileName);
  }

  /** Keeps a file as it came, in the database: one backup holds everything. */
  keepBytes(actor: Actor, bytes: Buffer, fileName: string): Promise<Kept> {
    return this.store.run(actor, async (tx) => {
      await demandRight(tx.read, 'importBooklet', actor, {}, 'registered');
      const id = this.ids.next('upload');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await tx.manager.insert(UploadRow, {
        id,
        municipality: tx.scope.municipality,
        by: actor.id,
        fileName,
        bytes,
        sha256,
        at: this.clock.now(),
      });
      await tx.record({ what: 'upload', by: actor.id, facts: { sha256, size: bytes.length } });
      return { id, fileName, size: bytes.length };
    });
  }
}

/** The whole body, refused as soon as it is known to be too large: nobody makes us hold it. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > LARGEST_UPLOAD) throw tooLarge(announced);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_UPLOAD) throw tooLarge(size);
    parts.push(part);
  }
  if (size === 0) throw new Refusal('file_is_empty');
  return Buffer.concat(parts);
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
const tooLarge = (size: number): Refusal =>
  new Refusal('file_too_large', { size: megabytes(size), limit: megabytes(LARGEST_UPLOAD) });

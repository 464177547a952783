import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, type Action, type Booklet, type CasePaper, type Clock, type Ids } from '@samsvar/domain';
import { readBooklet, readCasePaper, readPaper } from '@samsvar/exchange';
import { BookletRow, Reader, Store, UploadRow } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import type { BookletInput } from './booklet.input.js';

@Injectable()
export class BookletService {
  constructor(
    private readonly store: Store,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async preview(actor: Actor, upload: string): Promise<Booklet> {
    const { fileName, bytes } = await this.fileFor(actor, 'importBooklet', upload);
    return readBooklet(await readPaper(bytes, fileName));
  }

  async previewCase(actor: Actor, upload: string, booklet: string | null): Promise<CasePaper> {
    const { fileName, bytes } = await this.fileFor(actor, 'registerCase', upload);
    const asks =
      booklet === null ? null : await new Reader(this.database.manager, actor).booklets.load(booklet);
    const source = await readPaper(bytes, fileName);
    return asks
      ? readCasePaper(source, { title: asks.title, themes: asks.content.themes, warnings: [] })
      : readCasePaper(source);
  }

  import(actor: Actor, input: BookletInput): Promise<string> {
    return this.store.run(actor, async (tx) => {
      await demandRight(tx.read, 'importBooklet', actor, {}, 'registered');
      const upload = await tx.one(UploadRow, input.upload);
      const id = this.ids.next('booklet');
      await tx.manager.insert(BookletRow, {
        id,
        municipality: tx.scope.municipality,
        title: input.title,
        upload: upload.id,
        content: { themes: input.themes },
        importedAt: this.clock.now(),
      });
      await tx.record({ what: 'importBooklet', by: actor.id, facts: { booklet: id } });
      return id;
    });
  }

  /** A file that the actor's municipality holds, with its bytes. */
  private async fileFor(actor: Actor, action: Action, upload: string): Promise<UploadRow> {
    await demandRight(new Reader(this.database.manager, actor), action, actor, {}, 'registered');
    const file = await this.database.manager.findOne(UploadRow, {
      where: { id: upload, municipality: actor.municipality },
      select: { id: true, fileName: true, bytes: true },
    });
    if (!file) throw new Refusal('not_permitted');
    return file;
  }
}

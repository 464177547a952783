import { EventEmitter } from 'node:events';
import type { OnModuleDestroy } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import type { DataSource } from 'typeorm';
import { spaceOf } from '../collab/space.js';
import { log } from '../log.js';
import type { Settings } from '../settings/settings.js';
import { oneProcess, otherProcesses, type CaseNews, type OtherProcesses } from './other-processes.js';

/** Tells those who look at a case that it changed, whichever process serves them. */
export class Announcer implements OnModuleDestroy {
  private readonly viewers = new EventEmitter().setMaxListeners(0);
  private readonly hub = new PubSub({ eventEmitter: this.viewers });
  private readonly others: OtherProcesses;

  constructor(
    { redisUrl, databaseUrl }: Settings,
    private readonly database: DataSource,
  ) {
    const news = { changed: (one: CaseNews) => this.tell(one), missed: () => void this.catchUp() };
    this.others = redisUrl ? otherProcesses(redisUrl, spaceOf(databaseUrl), news) : oneProcess;
  }

  announce(caseId: string, revision: number): void {
    this.tell({ case: caseId, revision });
    this.others.changed({ case: caseId, revision });
  }

  listen(caseId: string): AsyncIterableIterator<unknown> {
    return this.hub.asyncIterableIterator(caseId);
  }

  onModuleDestroy(): void {
    this.others.stop();
  }

  private tell({ case: id, revision }: CaseNews): void {
    void this.hub.publish(id, { caseChanged: revision });
  }

  /** The line to the other processes was broken: whoever looks at a case here is told where it stands now. */
  private async catchUp(): Promise<void> {
    const seen = this.viewers.eventNames();
    if (seen.length === 0) return;
    try {
      const rows: { id: string; revision: number }[] = await this.database.query(
        'select id, revision from case_file where id = any($1)',
        [seen],
      );
      for (const { id, revision } of rows) this.tell({ case: id, revision });
    } catch (fault) {
      log.error({ err: fault }, 'what changed while Redis was away could not be read');
    }
  }
}

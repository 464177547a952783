import { randomUUID } from 'node:crypto';
import { redisLine } from '@samsvar/collab';
import { log } from '../log.js';

/** That a case changed, and no more: what changed is asked for, and rights with it. */
export interface CaseNews {
  readonly case: string;
  readonly revision: number;
}

/** What the other processes on the same database tell, and are told. */
export interface OtherProcesses {
  changed(news: CaseNews): void;
  stop(): void;
}

export interface Listener {
  changed(news: CaseNews): void;
  /** The line was broken: something may have been missed. */
  missed(): void;
}

/** There are none. */
export const oneProcess: OtherProcesses = { changed: () => {}, stop: () => {} };

/**
 * Through Redis, after the commit. Who comes back to Redis is told that it missed something, and tells what it could
 * not tell.
 * @param space keeps apart what shares one Redis: everything of one database has one name
 */
export function otherProcesses(url: string, space: string, listener: Listener): OtherProcesses {
  const myself = randomUUID();
  const channel = `${space}:cases`;
  const { tell, hearer, stop } = redisLine(url, (fault) =>
    log.warn({ err: fault }, 'Redis does not answer; the other processes are not told of cases'),
  );
  hearer.on('ready', () => {
    hearer.subscribe(channel).then(
      () => listener.missed(),
      () => {}, // broken again; `ready` follows
    );
  });
  hearer.on('message', (_channel: string, message: string) => {
    const { from, ...news } = JSON.parse(message) as CaseNews & { from: string };
    if (from !== myself) listener.changed(news);
  });
  return {
    changed: (news) => tell(channel, JSON.stringify({ from: myself, ...news }), news.case),
    stop,
  };
}

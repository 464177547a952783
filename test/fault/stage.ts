import pg from 'pg';
import { freshDatabase } from '@samsvar/test-support';
import { serve } from './served.js';
import type { Served, ServedOptions } from './served.js';
import { openText, until } from './writer.js';
import type { Writer } from './writer.js';

/** A database and a server for one file of tests, and a document for each test with everybody who opened it. */
export interface Stage {
  readonly sql: pg.Pool;
  readonly served: Served;
  readonly document: string;
  open(params?: Record<string, string>): Writer;
  openAndSync(params?: Record<string, string>): Promise<Writer>;
  newDocument(): Promise<string>;
  /** Sends everybody home and lays out a new document: call it before each test. */
  next(): Promise<void>;
  restart(options?: ServedOptions): Promise<void>;
  /** The `seq` and actor of every update in the log. */
  rows(): Promise<{ seq: number; actor: string }[]>;
  freeze(): Promise<void>;
  clear(): Promise<void>;
}

export async function setStage(options: ServedOptions = {}): Promise<Stage> {
  const database = await freshDatabase();
  const sql = new pg.Pool({ connectionString: database.url });
  const writers: Writer[] = [];
  let made = 0;
  let served = await serve(database.url, options);
  const newDocument = async () => {
    const id = `answer:${(made += 1)}`;
    await sql.query('insert into doc (id, municipality) values ($1, $2)', [id, 'fjordby']);
    return id;
  };
  let document = await newDocument();
  const sendHome = () => writers.splice(0).forEach((writer) => writer.leave());
  const open = (params: Record<string, string> = {}) => {
    const writer = openText(served.url, document, params);
    writers.push(writer);
    return writer;
  };
  return {
    sql,
    open,
    newDocument,
    get document() {
      return document;
    },
    async next() {
      sendHome();
      document = await newDocument();
    },
    get served() {
      return served;
    },
    async openAndSync(params) {
      const writer = open(params);
      await until(() => writer.provider.synced, 'synced');
      return writer;
    },
    async restart(changed = options) {
      await served.stop();
      served = await serve(database.url, changed);
    },
    async rows() {
      const found = await sql.query('select seq::int, actor from doc_update where doc = $1 order by seq', [
        document,
      ]);
      return found.rows;
    },
    async freeze() {
      await sql.query('update doc set frozen_at = now() where id = $1', [document]);
    },
    async clear() {
      sendHome();
      await served.stop();
      await sql.end();
      await database.drop();
    },
  };
}

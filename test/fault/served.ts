import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCollab } from '@samsvar/collab';
import type { Collab, CollabOptions, Limits, Person } from '@samsvar/collab';
import type { DocLog } from '@samsvar/domain';
import { docLog, openPool } from '@samsvar/persistence';

/** A collaboration server on a port of its own, without the rest of the product. */
export interface Served {
  readonly url: string;
  readonly collab: Collab;
  readonly log: DocLog;
  stop(): Promise<void>;
}

export interface ServedOptions extends Partial<Omit<CollabOptions, 'log'>> {
  readonly limits?: Partial<Limits>;
  readonly log?: DocLog;
  /** Name of this process among several. */
  readonly node?: string;
}

/** Lets everybody write; `?as=` names the person and `?mode=read` makes a reader. */
const anybody: CollabOptions['authorize'] = async (request): Promise<Person> => {
  const { searchParams } = new URL(request.url ?? '/', 'http://here');
  const mode = searchParams.get('mode') === 'read' ? 'read' : 'write';
  return { actor: searchParams.get('as') ?? 'person:somebody', mode };
};

export async function serve(database: string, options: ServedOptions = {}): Promise<Served> {
  const pool = openPool(database, 'samsvar_collab', 4, options.limits?.storeMs);
  pool.on('error', () => {}); // a database that was killed; the next query tells
  const log = options.log ?? docLog(pool, options.node ?? 'test');
  const collab = createCollab({
    authorize: anybody,
    ...options,
    limits: { jitterMs: 0, ...options.limits },
    log,
  });
  const server = createServer().on('upgrade', (request, wire, head) =>
    collab.handleUpgrade(request, wire, head),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    await collab.drain();
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
  };
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`, collab, log, stop };
}

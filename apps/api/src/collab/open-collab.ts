import { hostname } from 'node:os';
import { createCollab, LIMITS, type Collab } from '@samsvar/collab';
import { openDocLog } from '@samsvar/persistence';
import { log } from '../log.js';
import type { Settings } from '../settings/settings.js';
import { spaceOf } from './space.js';
import type { DocumentRights } from './rights.js';

/** The collaboration server over this municipality's database, with the collaboration's own role. */
export async function openCollab(
  settings: Settings,
  rights: DocumentRights,
): Promise<Collab & { close(): Promise<void> }> {
  const limits = { ...LIMITS, ...settings.collabLimits };
  const node = `${hostname()}:${process.pid}`;
  const documents = await openDocLog(settings.databaseUrl, node, limits.storeMs);
  const collab = createCollab({
    log: documents.log,
    authorize: (request, doc) => rights.authorize(request, doc),
    logger: log,
    limits,
    ...(settings.redisUrl && { redis: { url: settings.redisUrl, space: spaceOf(settings.databaseUrl) } }),
  });
  return Object.assign(collab, {
    close: async () => {
      await collab.drain();
      await documents.close();
    },
  });
}

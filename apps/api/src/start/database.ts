import { startEmbedded } from '@samsvar/persistence';
import type { GivenSettings } from '../settings/settings.js';
import { say } from './say.js';

/** The database that this run uses. */
export interface RunningDatabase {
  readonly url: string;
  /** Tells a second start in the same folder where this one answers. */
  announce(address: string): Promise<void>;
  stop(): Promise<void>;
  /** For the second Ctrl-C: at once, without waiting. */
  abandon(): void;
}

/** Somebody else's server is neither told nor stopped. */
const NOT_OURS = { announce: async () => {}, stop: async () => {}, abandon: () => {} };

/** @throws Fault when the embedded database does not come up, or another Samsvar uses it */
export async function startDatabase(settings: GivenSettings): Promise<RunningDatabase> {
  return settings.databaseUrl === null
    ? await startOwn(settings.dataFolder)
    : { url: settings.databaseUrl, ...NOT_OURS };
}

async function startOwn(folder: string): Promise<RunningDatabase> {
  const server = await startEmbedded(folder);
  const elsewhere = server.home.startsWith(folder)
    ? ''
    : `, fordi databasens bruker ikke slipper inn i ${folder}`;
  say(`Databasen ligger i ${server.home}${elsewhere}.`);
  return server;
}

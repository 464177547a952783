import { once } from 'node:events';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { openText, until } from './writer.js';

/** Documents that are opened at once, and those who open each. */
const DOCUMENTS = 20;
const PEOPLE = 2;
/** Documents that take turns. */
const ALL = 200;

/** Bytes, after collecting. */
export interface Weight {
  readonly heap: number;
  readonly rss: number;
}

/** People who open documents, write a little and close them again, over and over; and a server that is weighed. */
export interface Opening {
  readonly server: Alone;
  /** Opens, writes, closes, and waits until nothing is open any more. */
  round(): Promise<void>;
  weigh(): Promise<Weight>;
}

export async function startOpening(database: string): Promise<Opening> {
  const node = ['--max-semi-space-size=4', '--expose-gc', '--import', './test/fault/weighing.mjs'];
  const server = await startAlone(database, await freePort(), { node, limits: 'unloadMs=50' });
  let next = 0;
  const openAndClose = async (document: string) => {
    const people = Array.from({ length: PEOPLE }, () => openText(server.url, document));
    try {
      await until(() => people.every(({ provider }) => provider.synced), 'opened', 20_000);
      const { length } = people[0]?.text ?? { length: 0 };
      people.forEach(({ text, provider }, at) => {
        text.insert(0, 'Noen ord. ');
        provider.awareness.setLocalStateField('user', { name: `Person ${at}` });
      });
      await until(() => people.every(({ text }) => text.length === length + 10 * PEOPLE), 'written', 20_000);
    } finally {
      people.forEach((one) => one.leave());
    }
  };
  const isEmpty = async () =>
    (await server.counted('samsvar_collab_sockets')) + (await server.counted('samsvar_collab_documents')) ===
    0;
  return {
    server,
    async round() {
      const documents = Array.from(
        { length: DOCUMENTS },
        () => `answer:opening-${(next = (next + 1) % ALL)}`,
      );
      await Promise.all(documents.map(openAndClose));
      await until(isEmpty, 'nothing is open', 20_000);
    },
    async weigh() {
      const said = once(server.process.stdout ?? server.process, 'data');
      server.process.kill('SIGUSR2');
      const [weight] = await said;
      return JSON.parse(String(weight)) as Weight;
    },
  };
}

/**
 * Memory of a server whose documents are opened and closed for `MEMORY_MINUTES` (5), after a warming up: flat within
 * five per cent from the first third to the last.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { startOpening } from './opening.js';
import type { Opening, Weight } from './opening.js';

const MINUTES = Number(process.env['MEMORY_MINUTES'] ?? 5);
/** After so much of the time the thread that compacts is there too, and compilers and pools have what they want. */
const WARM = 0.35;
const MEGABYTE = 1024 * 1024;

describe(`opening and closing documents for ${MINUTES} minutes`, () => {
  let database: TestDatabase;
  let opening: Opening;
  beforeAll(async () => {
    database = await freshDatabase();
    opening = await startOpening(database.url);
  });
  afterAll(async () => {
    await opening.server.kill();
    await database.drop();
  });

  it(
    'takes no more memory at the end than at the beginning',
    async () => {
      await openFor(MINUTES * WARM);
      const weights = await openFor(MINUTES);
      const third = Math.floor(weights.length / 3);
      const [first, last] = [weights.slice(0, third), weights.slice(-third)];
      const compared = {
        heap: { first: median(first, 'heap'), last: median(last, 'heap') },
        rss: { first: median(first, 'rss'), last: median(last, 'rss') },
      };
      console.info(`${weights.length} rounds; median, MB: ${JSON.stringify(compared)}`);
      for (const { first, last } of Object.values(compared)) expect(last / first).toBeLessThan(1.05);
    },
    (MINUTES * 2 + 2) * 60_000,
  );

  async function openFor(minutes: number): Promise<Weight[]> {
    const weights: Weight[] = [];
    const end = performance.now() + minutes * 60_000;
    while (performance.now() < end) {
      await opening.round();
      weights.push(await opening.weigh());
    }
    return weights;
  }
});

/** In megabytes. */
function median(weights: readonly Weight[], of: keyof Weight): number {
  const sorted = weights.map((weight) => weight[of] / MEGABYTE).sort((one, other) => one - other);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

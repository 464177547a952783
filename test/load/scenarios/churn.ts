import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextWord } from '../clockwork.js';
import { nextDocument, until } from '../content.js';
import { gather, Person } from '../person.js';
import type { Scenario } from '../scenario.js';
import type { Target } from '../target.js';

/** Seconds. */
const [SETTLE, EARLY, LATE] = [90, 60, 60];
/** Documents of a wave, and how many waves pass before they come again. */
const [DOCUMENTS, WAVES] = [50, 280];
/** Seconds between two waves: as many documents are in memory early and late, however fast the machine is. */
const PACE = 0.125;
/** Seconds after which a wave's documents have left memory, where they stay for 30 s after their last reader. */
const LEFT = 32;

export const churn: Scenario = {
  name: 'churn',
  what: 'documents opened by 3 people each, written in, closed and dropped from memory, wave after wave for minutes',
  on: ['ours'],
  figures: {
    early: 'RSS, MB, median of the second minute after a settled start',
    late: 'RSS, MB, median of the last minute',
    growth: 'late against early',
    opened: 'documents opened',
  },
  rounds: 1,
  async run(target) {
    await target.restart();
    const documents = Array.from({ length: DOCUMENTS * WAVES }, nextDocument);
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const samples: { readonly at: number; readonly rss: number }[] = [];
    const mayComeAt: number[] = [];
    let [waves, dueAt] = [0, 0];
    for (; seconds() < SETTLE + EARLY + LATE; waves += 1) {
      const from = (waves % WAVES) * DOCUMENTS;
      // A document that comes again sooner was never dropped: it would only be seen that its text grows.
      const due = Math.max(mayComeAt[waves % WAVES] ?? 0, dueAt);
      await sleep(1000 * (due - seconds()));
      dueAt = seconds() + PACE;
      await openAndClose(target, documents.slice(from, from + DOCUMENTS));
      mayComeAt[waves % WAVES] = seconds() + LEFT;
      samples.push({ at: seconds(), rss: target.rss() });
    }
    const early = median(samples.filter(({ at }) => at > SETTLE && at <= SETTLE + EARLY));
    const late = median(samples.filter(({ at }) => at > SETTLE + EARLY));
    return { early, late, growth: late / early, opened: waves * DOCUMENTS };
  },
};

async function openAndClose(target: Target, documents: readonly string[]): Promise<void> {
  const whose = (at: number) => documents[at % documents.length] as string;
  const people = await gather(3 * documents.length, (at) => new Person(target.address(whose(at))));
  const writers = people.slice(0, documents.length);
  writers.forEach((person) => person.type(nextWord()));
  const have = people.slice(documents.length);
  const isThere = (person: Person, at: number) =>
    person.text.toJSON().includes(writers[at % documents.length]?.typed[0] as string);
  await until(() => have.every(isThere), 'the word that was typed');
  people.forEach((person) => person.leave());
}

function median(samples: readonly { readonly rss: number }[]): number {
  const sorted = samples.map(({ rss }) => rss).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clockwork } from './clockwork.js';
import { nextWord } from './clockwork.js';
import type { Person } from './person.js';
import type { Figures } from './scenario.js';
import type { Target } from './target.js';

/** What the first keys cost is not what typing costs: V8 compiles what a server does often only after some seconds of it. */
const WARM_UP_MS = 4_000;
/** Until the last word has come. */
const ECHO_MS = 300;

interface Typing {
  /** Words a second, each. */
  readonly perSecond: number;
  readonly clockwork: Clockwork;
  readonly withCursor?: boolean;
}

/** Every person types by itself, a little apart from the others. Returns what ends it. */
export function startTyping(people: readonly Person[], typing: Typing): () => void {
  const ends = people.map((person) => typeOn(person, typing));
  return () => ends.forEach((end) => end());
}

/** What is typed late does not make the next late: the rate is what it says while this process keeps up. */
function typeOn(person: Person, { perSecond, clockwork, withCursor }: Typing): () => void {
  const pause = 1000 / perSecond;
  let due = performance.now() + Math.random() * pause;
  const type = () => {
    const word = nextWord();
    clockwork.typed(word);
    person.type(word);
    if (withCursor) person.moveCursor();
    due += pause * (0.5 + Math.random());
    timer = setTimeout(type, due - performance.now());
  };
  let timer = setTimeout(type, due - performance.now());
  return () => clearTimeout(timer);
}

/**
 * Lets people type for some seconds, and measures how long the others waited, what a thousand deliveries cost the
 * server, what share of a core it used, and how much was typed.
 */
export async function measureTyping(
  target: Target,
  seconds: number,
  people: readonly Person[],
  typing: Typing,
): Promise<Figures> {
  const { clockwork } = typing;
  const end = startTyping(people, typing);
  await sleep(WARM_UP_MS);
  clockwork.startAnew();
  const [began, before] = [performance.now(), target.cpu()];
  await sleep(seconds * 1000);
  const [lasted, typed] = [performance.now() - began, clockwork.typedCount];
  end();
  await sleep(ECHO_MS);
  const after = target.cpu();
  const thousands = clockwork.delivered / 1000;
  const [server, store] = [after.server - before.server, after.store - before.store];
  return {
    p50: clockwork.wait(0.5),
    p99: clockwork.wait(0.99),
    cpu: server / thousands,
    cpuWithStore: (server + store) / thousands,
    core: server / lasted,
    coreWithStore: (server + store) / lasted,
    perSecond: (typed * 1000) / lasted,
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Clockwork } from '../clockwork.js';
import { nextDocument } from '../content.js';
import { gather, Person } from '../person.js';
import { EVERYBODY } from '../scenario.js';
import type { Scenario } from '../scenario.js';
import { measureTyping } from '../typing.js';

/** Seconds that people type, and then are still, before it is looked. */
const [TYPING, STILL] = [8, 2];

export const memory: Scenario = {
  name: 'memory',
  what: 'a server just started: 1,000 people on 200 documents, 200 of whom have typed 2 words a second for a while',
  on: EVERYBODY,
  figures: { rss: 'RSS, MB', idle: 'RSS before anybody came, MB', growth: 'what the people cost, MB' },
  async run(target) {
    await target.restart();
    await sleep(STILL * 1000);
    const idle = target.rss();
    const [clockwork, documents] = [new Clockwork(), Array.from({ length: 200 }, nextDocument)];
    const people = await gather(1_000, (at) => new Person(target.address(documents[at % 200] as string)));
    await measureTyping(target, TYPING, people.slice(0, 200), { perSecond: 2, clockwork });
    await sleep(STILL * 1000);
    const rss = target.rss();
    people.forEach((person) => person.leave());
    return { rss, idle, growth: rss - idle };
  },
};

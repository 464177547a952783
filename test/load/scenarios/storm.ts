import { performance } from 'node:perf_hooks';
import { nextDocument, readWhole, storeCold, wholeOf } from '../content.js';
import { Person } from '../person.js';
import { EVERYBODY } from '../scenario.js';
import type { Scenario } from '../scenario.js';
import { written } from '../written.js';

export const storm: Scenario = {
  name: 'storm',
  what: '500 new people at once on 50 documents of 33 kB, after a restart: until each has all of it (the relay has nothing)',
  on: EVERYBODY,
  figures: { ms: 'ms to all content', cpu: 'CPU ms', cpuWithStore: 'CPU ms with store', sent: 'MB sent' },
  async run(target) {
    const [documents, text] = [Array.from({ length: 50 }, nextDocument), written(8_000)];
    const whole = wholeOf(text);
    if (target.keepsContent) await storeCold(target, documents, text);
    else await target.restart();
    const options = { readsLater: target.keepsContent };
    const [began, before] = [performance.now(), target.cpu()];
    const come = (at: number) => new Person(target.address(documents[at % 50] as string), options);
    const people = Array.from({ length: 500 }, (_, at) => come(at));
    const done = target.keepsContent ? await readWhole(people, whole) : await everybodySynced(people);
    const after = target.cpu();
    const received = people.reduce((sum, person) => sum + person.received, 0);
    people.forEach((person) => person.leave());
    const [server, store] = [after.server - before.server, after.store - before.store];
    const sent = target.keepsContent ? received / 1e6 : Number.NaN;
    return { ms: done - began, cpu: server, cpuWithStore: server + store, sent };
  },
};

async function everybodySynced(people: readonly Person[]): Promise<number> {
  await Promise.all(people.map(({ synced }) => synced));
  return performance.now();
}

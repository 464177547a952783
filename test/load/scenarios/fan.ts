import { Clockwork } from '../clockwork.js';
import { demandContent, nextDocument } from '../content.js';
import { gather, Person } from '../person.js';
import { EVERYBODY, SECONDS } from '../scenario.js';
import type { Scenario } from '../scenario.js';
import { measureTyping } from '../typing.js';

export const fan: Scenario = {
  name: 'fan',
  what: '1 document, 40 people, 8 of them type 5 words a second and move their cursor with each',
  on: EVERYBODY,
  figures: {
    p50: 'ms, p50',
    p99: 'ms, p99',
    cpu: 'CPU ms per 1,000 delivered',
    cpuWithStore: 'the same with store',
  },
  async run(target) {
    const [clockwork, document] = [new Clockwork(), nextDocument()];
    const people = await gather(40, () => new Person(target.address(document), { clockwork }));
    const typing = { perSecond: 5, clockwork, withCursor: true };
    const figures = await measureTyping(target, SECONDS, people.slice(0, 8), typing);
    await demandContent(target, document, people);
    people.forEach((person) => person.leave());
    return figures;
  },
};

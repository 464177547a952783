import { Clockwork } from '../clockwork.js';
import { demandContent, nextDocument } from '../content.js';
import { gather, Person } from '../person.js';
import { SECONDS } from '../scenario.js';
import type { Scenario } from '../scenario.js';
import { measureTyping } from '../typing.js';

export const many: Scenario = {
  name: 'many',
  what: '200 documents with 5 people each, one of whom types 2 words a second',
  on: ['relay', 'storing relay', 'ours', 'hocuspocus', 'y-websocket'],
  figures: {
    p50: 'ms, p50',
    p99: 'ms, p99',
    cpu: 'CPU ms per 1,000 delivered',
    cpuWithStore: 'the same with store',
  },
  async run(target) {
    const clockwork = new Clockwork();
    const documents = Array.from({ length: 200 }, nextDocument);
    const whose = (at: number) => documents[at % documents.length] as string;
    const people = await gather(1_000, (at) => new Person(target.address(whose(at)), { clockwork }));
    const figures = await measureTyping(target, SECONDS, people.slice(0, 200), { perSecond: 2, clockwork });
    for (const document of documents) {
      const own = people.filter((_, at) => whose(at) === document);
      await demandContent(target, document, own);
    }
    people.forEach((person) => person.leave());
    return figures;
  },
};

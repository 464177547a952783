import { Clockwork } from '../clockwork.js';
import { demandContent, nextDocument } from '../content.js';
import { gather, Person } from '../person.js';
import { EVERYBODY } from '../scenario.js';
import type { Figures, Scenario } from '../scenario.js';
import type { Target } from '../target.js';
import { measureTyping } from '../typing.js';

/** Words a second, of all together. */
const SCALE = [250, 400, 600, 900, 1_350, 2_000];
const END_OF_SCALE = 3_014;
/** Milliseconds that one word in a hundred may take. */
const TOO_LONG = 100;
/** Seconds for one step. */
const STEP = 3;

export const ceiling: Scenario = {
  name: 'ceiling',
  what: '40 people, the rate raised until p99 is over 100 ms; 3,014 words a second are the end of the scale',
  on: EVERYBODY,
  figures: {
    reached: 'words a second with p99 up to 100 ms',
    core: 'cores used at the end of the scale',
    coreWithStore: 'the same with store',
    cpu: 'CPU ms per 1,000 words there',
    typed: 'words a second, typed at the end of the scale',
    p99: 'ms, p99 at the end of the scale',
  },
  async run(target) {
    let [reached, atEnd] = [0, true];
    for (const perSecond of SCALE) {
      const step = await climb(target, perSecond);
      if (isTooSlow(step)) {
        atEnd = false;
        break;
      }
      reached = step['perSecond'] as number;
    }
    const last = await climb(target, END_OF_SCALE);
    if (atEnd && !isTooSlow(last)) reached = last['perSecond'] as number;
    const { core, coreWithStore, perSecond, p99 } = last as Record<Name, number>;
    // Who gets fewer words, since the typists' own process was kept busy by it, uses less of a core.
    const cpu = (core / perSecond) * 1e6;
    return { reached, core, coreWithStore, cpu, typed: perSecond, p99 };
  },
};

type Name = 'core' | 'coreWithStore' | 'perSecond' | 'p99';

const isTooSlow = ({ p99 = Infinity }: Figures): boolean => p99 > TOO_LONG;

/** Two of the people read; the others cost this process little, so that it is the server that is measured. */
async function climb(target: Target, perSecond: number): Promise<Figures> {
  const [clockwork, document] = [new Clockwork(), nextDocument()];
  const come = (at: number) => new Person(target.address(document), at < 2 ? { clockwork } : { deaf: true });
  const people = await gather(40, come);
  const figures = await measureTyping(target, STEP, people, { perSecond: perSecond / 40, clockwork });
  await demandContent(target, document, people);
  people.forEach((person) => person.leave());
  return figures;
}

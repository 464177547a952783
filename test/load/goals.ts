import type { Results } from './results.js';
import type { TargetName } from './targets.js';

/** What the collaboration server must reach, and what it aims for: less is better in every one. */
export interface Goal {
  readonly what: string;
  /** The scenario that measures it. */
  readonly from: string;
  readonly must: number;
  readonly aim: number;
  readonly unit: 'ms more' | 'MB more' | 'x';
  figure(results: Results, of?: TargetName): number | null;
}

export const GOALS: readonly Goal[] = [
  {
    what: 'fan: p99 over the relay',
    from: 'fan',
    unit: 'ms more',
    must: 6,
    aim: 3,
    figure: (results) => results.more('fan', 'p99', 'relay'),
  },
  {
    what: 'many: p99 over the relay',
    from: 'many',
    unit: 'ms more',
    must: 4,
    aim: 2,
    figure: (results, of) => results.more('many', 'p99', 'relay', of),
  },
  {
    what: 'fan: CPU per 1,000 delivered, against Hocuspocus',
    from: 'fan',
    unit: 'x',
    must: 0.9,
    aim: 0.6,
    figure: (results) => results.ratio('fan', 'cpu', 'hocuspocus'),
  },
  {
    what: 'many: CPU per 1,000 delivered, against Hocuspocus',
    from: 'many',
    unit: 'x',
    must: 0.5,
    aim: 0.35,
    figure: (results, of) => results.ratio('many', 'cpu', 'hocuspocus', of),
  },
  {
    what: 'many: the same with store',
    from: 'many',
    unit: 'x',
    must: 0.75,
    aim: 0.5,
    figure: (results, of) => results.ratio('many', 'cpuWithStore', 'hocuspocus', of),
  },
  {
    what: 'core used at 3,000 words a second, per word, against Hocuspocus',
    from: 'ceiling',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results) => results.ratio('ceiling', 'cpu', 'hocuspocus'),
  },
  {
    what: 'cold big document to all content, against Hocuspocus',
    from: 'big',
    unit: 'x',
    must: 0.15,
    aim: 0.06,
    figure: (results) => results.ratio('big', 'ms', 'hocuspocus'),
  },
  {
    what: 'bytes sent, against the encoded state',
    from: 'big',
    unit: 'x',
    must: 1.05,
    aim: 1.01,
    figure: (results) => results.median('big', 'ours', 'sentShare'),
  },
  {
    what: 'storm from cold: time, against Hocuspocus',
    from: 'storm',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results) => results.ratio('storm', 'ms', 'hocuspocus'),
  },
  {
    what: 'storm from cold: CPU, against Hocuspocus',
    from: 'storm',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results) => results.ratio('storm', 'cpu', 'hocuspocus'),
  },
  {
    what: 'RSS with 1,000 people on 200 documents, over the relay',
    from: 'memory',
    unit: 'MB more',
    must: 40,
    aim: 25,
    figure: (results) => results.more('memory', 'rss', 'relay'),
  },
  {
    what: 'RSS after long opening and closing, against before',
    from: 'churn',
    unit: 'x',
    must: 1.05,
    aim: 1.01,
    figure: (results) => results.median('churn', 'ours', 'growth'),
  },
];

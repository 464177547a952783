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
  /** What `of` took; null when it was not measured on it. */
  figure(results: Results, of: TargetName): number | null;
}

export const GOALS: readonly Goal[] = [
  {
    what: 'fan: p99 over the relay',
    from: 'fan',
    unit: 'ms more',
    must: 6,
    aim: 3,
    figure: (results, of) => results.more('fan', 'p99', of, 'relay'),
  },
  {
    what: 'many: p99 over the relay',
    from: 'many',
    unit: 'ms more',
    must: 4,
    aim: 2,
    figure: (results, of) => results.more('many', 'p99', of, 'relay'),
  },
  {
    what: 'fan: CPU per 1,000 delivered, against Hocuspocus',
    from: 'fan',
    unit: 'x',
    must: 0.9,
    aim: 0.6,
    figure: (results, of) => results.ratio('fan', 'cpu', of, 'hocuspocus'),
  },
  {
    what: 'many: CPU per 1,000 delivered, against Hocuspocus',
    from: 'many',
    unit: 'x',
    must: 0.5,
    aim: 0.35,
    figure: (results, of) => results.ratio('many', 'cpu', of, 'hocuspocus'),
  },
  {
    what: 'many: the same with store',
    from: 'many',
    unit: 'x',
    must: 0.75,
    aim: 0.5,
    figure: (results, of) => results.ratio('many', 'cpuWithStore', of, 'hocuspocus'),
  },
  {
    what: 'core used at 3,000 words a second, per word, against Hocuspocus',
    from: 'ceiling',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results, of) => results.ratio('ceiling', 'cpu', of, 'hocuspocus'),
  },
  {
    what: 'cold big document to all content, against Hocuspocus',
    from: 'big',
    unit: 'x',
    must: 0.15,
    aim: 0.06,
    figure: (results, of) => results.ratio('big', 'ms', of, 'hocuspocus'),
  },
  {
    what: 'bytes sent, against the encoded state',
    from: 'big',
    unit: 'x',
    must: 1.05,
    aim: 1.01,
    figure: (results, of) => results.median('big', of, 'sentShare'),
  },
  {
    what: 'storm from cold: time, against Hocuspocus',
    from: 'storm',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results, of) => results.ratio('storm', 'ms', of, 'hocuspocus'),
  },
  {
    what: 'storm from cold: CPU, against Hocuspocus',
    from: 'storm',
    unit: 'x',
    must: 0.4,
    aim: 0.25,
    figure: (results, of) => results.ratio('storm', 'cpu', of, 'hocuspocus'),
  },
  {
    what: 'RSS with 1,000 people on 200 documents, over the relay',
    from: 'memory',
    unit: 'MB more',
    must: 40,
    aim: 25,
    figure: (results, of) => results.more('memory', 'rss', of, 'relay'),
  },
  {
    what: 'RSS after long opening and closing, against before',
    from: 'churn',
    unit: 'x',
    must: 1.05,
    aim: 1.01,
    figure: (results, of) => results.median('churn', of, 'growth'),
  },
];

import type { Scenario } from './scenario.js';
import { big } from './scenarios/big.js';
import { ceiling } from './scenarios/ceiling.js';
import { churn } from './scenarios/churn.js';
import { fan } from './scenarios/fan.js';
import { many } from './scenarios/many.js';
import { memory } from './scenarios/memory.js';
import { storm } from './scenarios/storm.js';

/** What `npm run bench` can measure, in this order. */
export const SCENARIOS: readonly Scenario[] = [fan, many, big, storm, ceiling, memory, churn];

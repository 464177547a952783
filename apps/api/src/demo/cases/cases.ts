import { ANSWERING } from './answering.js';
import { COMPILING } from './compiling.js';
import { DECIDED } from './decided.js';
import { REGISTERED } from './registered.js';
import type { DemoCase } from './script.js';
import { SENT } from './sent.js';
import { TREATMENT } from './treatment.js';

/** One case in each phase, the oldest first: numbers of agenda items follow the calendar. */
export const CASES: readonly DemoCase[] = [SENT, DECIDED, TREATMENT, COMPILING, ANSWERING, REGISTERED];

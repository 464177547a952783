import { describeKilled } from './kill.js';

/** The long run: `npm run faults`. */
describeKilled(1);

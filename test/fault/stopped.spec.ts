import { describeStopped } from './stopped.js';

/** The long run: `npm run faults`. */
describeStopped(1);

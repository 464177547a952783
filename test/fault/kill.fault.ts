/** `FAULT_ROUNDS` (20) says how often each is killed. */
import { describeKilled } from './kill.js';

describeKilled(Number(process.env['FAULT_ROUNDS'] ?? 20));

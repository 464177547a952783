/** Ten seconds, which are waited through; and twenty, which are longer than the server waits (`storeMs`). */
import { describeStopped } from './stopped.js';

describeStopped(10, 20);

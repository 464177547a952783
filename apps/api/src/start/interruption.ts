/** How soon the end of npm is noticed, in milliseconds. */
const LOOK_AGAIN = 250;

/**
 * Ctrl-C, a polite kill, a terminal that closes, or a bug that nobody caught. Samsvar owns these signals
 * (and not Nest, which sends itself the signal again and leaves the database behind): what was begun is
 * ended in order.
 * @param atOnce what a second signal does before the process ends
 */
export function onInterruption(atOnce: () => void): AbortSignal {
  const interruption = new AbortController();
  const interrupt = () => {
    if (interruption.signal.aborted) {
      atOnce();
      process.exit(130);
    }
    interruption.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.on('uncaughtException', (bug) => {
    console.error(bug);
    process.exitCode = 1;
    interruption.abort();
  });
  if (process.env['npm_lifecycle_event'] === 'start') onEndOfParent(() => interruption.abort());
  return interruption.signal;
}

/** A kill of `npm start` ends npm and its shell, which do not pass it on. */
function onEndOfParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), LOOK_AGAIN).unref();
}

/** Lets a process be weighed from outside (needs --expose-gc): at each SIGUSR2, what is left after collecting. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ heap: heapUsed + external, rss })}\n`);
});

import 'reflect-metadata';
import { once } from 'node:events';
import { Fault, migrate } from '@samsvar/persistence';
import { readSettings, SettingsMistake } from './settings/settings.js';
import { startDatabase } from './start/database.js';
import { onInterruption } from './start/interruption.js';
import { listen } from './start/listen.js';
import { say } from './start/say.js';

/** What was begun, in order; ended in the opposite order. */
const begun: { stop(): Promise<void>; abandon?(): void }[] = [];
const interruption = onInterruption(() => begun.forEach((part) => part.abandon?.()));

try {
  await start();
  if (!interruption.aborted) await once(interruption, 'abort');
  say('Stanser …');
} catch (problem) {
  explain(problem);
  process.exitCode = 1;
} finally {
  for (const part of begun.reverse()) await part.stop().catch(explain);
  process.exit();
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const database = await startDatabase(settings);
  begun.push(database);
  await migrate(database.url);
  if (interruption.aborted) return;
  const { createApp } = await import('./app.js'); // the heavy part, which wrong settings need not wait for
  const app = await createApp({ ...settings, databaseUrl: database.url });
  begun.push({ stop: () => app.close() });
  if (interruption.aborted) return;
  const address = await listen(app.server, settings.port);
  await database.announce(address);
  say(`Samsvar svarer på ${address}. Stans med Ctrl-C.`);
}

/** Mistakes and faults are sentences for the one who runs Samsvar; anything else is a bug, with its trace. */
function explain(problem: unknown): void {
  const isSaid = problem instanceof SettingsMistake || problem instanceof Fault;
  console.error(isSaid ? problem.message : problem);
}

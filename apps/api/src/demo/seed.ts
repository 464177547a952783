import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventRow, MunicipalityRow } from '@samsvar/persistence';
import { CASES } from './cases/cases.js';
import { foundMunicipality } from './municipality.js';
import { playCase } from './play.js';
import { MUNICIPALITY, Stage } from './stage.js';

/** The last line that the seeding writes: a demonstration without it was cut short. */
const READY = 'demoIsReady';

/** Any number; two processes that start on one database agree on it. */
const LOCK = 20_270_119;

/**
 * Fills an empty database with «Fjordby kommune»: its people and bodies, and one case in each phase, driven
 * through the services that serve everybody else. Does nothing where there is a municipality. What a start
 * that was cut short left behind is cleared away and made anew.
 */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const database = app.get(DataSource);
  const alone = database.createQueryRunner();
  await alone.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await seedAlone(app, database);
  } finally {
    await alone.query('select pg_advisory_unlock($1)', [LOCK]);
    await alone.release();
  }
}

async function seedAlone(app: INestApplicationContext, database: DataSource): Promise<void> {
  const municipalities = await database.manager.find(MunicipalityRow);
  if (municipalities.length > 0 && !(await isCutShort(database, municipalities))) return;
  if (municipalities.length > 0) await clearAway(database);
  const stage = new Stage(app);
  await foundMunicipality(stage);
  await stage.letPeopleIn();
  for (const script of CASES) await playCase(stage, script);
  await stage.store.run({ municipality: MUNICIPALITY }, (tx) => tx.record({ what: READY, by: null }));
}

async function isCutShort(database: DataSource, all: readonly MunicipalityRow[]): Promise<boolean> {
  if (all.some(({ id }) => id !== MUNICIPALITY)) return false;
  return !(await database.manager.existsBy(EventRow, { municipality: MUNICIPALITY, what: READY }));
}

/** Nobody has used what was never ready. The application's own role may remove neither events nor versions. */
async function clearAway(database: DataSource): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query('set local role samsvar_owner');
    await manager.query('truncate municipality, doc, doc_update cascade');
  });
}

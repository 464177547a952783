import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STEPS } from '@samsvar/schema';
import type { Step } from '@samsvar/schema';
import { Fault } from './fault.js';
import { connect } from './server.js';

/** Any number that nobody else uses: one migration at a time in a database. */
const MIGRATION_LOCK = 7_264_011;

/** SQLSTATE (PostgreSQL, appendix A). `0001-roles.sql` says in its message which right and how to give it. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** The step that makes the roles runs as whoever connects; every later one as the owner of the objects. */
const FIRST_STEP = STEPS[0];

/**
 * Brings a database up to the newest step. Two that migrate at once wait for each other.
 * @param url of a user that owns the database and has CREATEROLE, or of a superuser
 * @throws Fault when the server is older than PostgreSQL 15 or cannot be reached, or the user lacks a right
 */
export async function migrate(url: string): Promise<void> {
  const guard = await connect(url);
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runSteps(url);
  } catch (problem) {
    if ((problem as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw problem;
    throw new Fault(`Databasen kunne ikke klargjøres. ${(problem as Error).message}`, { cause: problem });
  } finally {
    await guard.end();
  }
}

async function runSteps(url: string): Promise<void> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations: STEPS.map(asMigration),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logger: 'debug', // silent; what fails is thrown
  });
  await database.initialize();
  try {
    await database.runMigrations();
  } finally {
    await database.destroy();
  }
}

/** TypeORM orders migrations by the 13 digits that end their name: `roles-0000000000001`. */
function asMigration({ name, sql }: Step): new () => MigrationInterface {
  const [number, words] = [name.slice(0, 4), name.slice(5)];
  return class {
    readonly name = `${words}-${number.padStart(13, '0')}`;
    async up(runner: QueryRunner): Promise<void> {
      if (name !== FIRST_STEP?.name) await runner.query('set local role samsvar_owner');
      await runner.query(sql);
      await runner.query('reset role');
    }
    down(): Promise<void> {
      throw new Error('Migrations only go forward.');
    }
  };
}

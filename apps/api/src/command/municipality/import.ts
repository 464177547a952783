import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { Refusal } from '@samsvar/domain';
import type { MunicipalityRequest } from '../arguments.js';
import { pathOf } from '../path.js';
import { importBody } from './body.js';
import { changesIn, countWritten, emptyReport, type Report, type Written } from './report.js';
import { municipalityIn, type MunicipalityFile } from './file.js';
import { importPeople } from './people.js';

/**
 * Brings the municipality in the database into line with its file, whole or not at all. What is in the
 * database is known again by lasting names: the municipality by its number, people by their e-mail address,
 * bodies by their short name. Nobody is deleted; whoever the file does not name keeps no post, and no place
 * in the bodies that it names.
 *
 * @param url of the database; Samsvar must have run on it, since that makes the tables
 * @throws Refusal `database_missing`, `database_not_ready`, `seat_in_use`, and what `municipalityIn` refuses
 */
export async function importRequested(
  { file }: MunicipalityRequest,
  url: string | undefined,
): Promise<Report> {
  const municipality = municipalityIn(await readFile(await pathOf(file), 'utf8'));
  if (!url) throw new Refusal('database_missing');
  // Plain SQL as the application's role: the mapped rows need a compiler that this command does without.
  const client = new pg.Client({ connectionString: url, options: '-c role=samsvar_app' });
  try {
    await demandReady(client);
    await client.query('begin');
    const report = await importInto(client, municipality);
    await client.query('commit');
    return report;
  } finally {
    await client.end(); // and what is not committed is undone
  }
}

async function demandReady(client: pg.Client): Promise<void> {
  try {
    await client.connect();
    await client.query('select from municipality limit 0');
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    const { message, code } = problem as NodeJS.ErrnoException;
    throw new Refusal('database_not_ready', { problem: message || String(code) });
  }
}

async function importInto(client: pg.Client, file: MunicipalityFile): Promise<Report> {
  const { number, name, language } = file.municipality;
  const report = emptyReport(name);
  const { rows } = await client.query<Written>(
    `insert into municipality (id, name, language) values ($1, $2, $3)
       on conflict (id) do update set name = excluded.name, language = excluded.language
         where (municipality.name, municipality.language) is distinct from (excluded.name, excluded.language)
       returning xmax = 0 as added`,
    [number, name, language],
  );
  countWritten(report.municipality, rows);
  const people = await importPeople(client, file, report);
  for (const [position, body] of file.bodies.entries())
    await importBody(client, { municipality: number, position, body, people }, report);
  const changes = changesIn(report);
  if (changes > 0)
    await client.query(
      `insert into event (municipality, what, at, facts) values ($1, 'importMunicipality', now(), $2)`,
      [number, { changes }],
    );
  return report;
}

import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@samsvar/test-support';
import pg from 'pg';
import { importRequested } from './import.js';
import type { Report } from './report.js';

const SAMPLE = join(import.meta.dirname, '../samples/municipality.json');

interface File {
  municipality: { name: string; number: string };
  people: { name: string; email: string; language?: string; posts?: string[] }[];
  bodies: {
    short: string;
    kind: string;
    seats: { person: string }[];
    deputies?: object[];
    secretaries?: string[];
  }[];
}

describe('a municipality’s file', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let folder: string;
  let file: File;
  beforeEach(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    folder = await mkdtemp(join(tmpdir(), 'samsvar-import-'));
    file = JSON.parse(await readFile(SAMPLE, 'utf8')) as File;
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const run = (path: string): Promise<Report> =>
    importRequested({ what: 'municipality', file: path, json: false }, database.url);
  /** Imports the sample as `file` has become. */
  const runChanged = async (): Promise<Report> => {
    const path = join(folder, 'municipality.json');
    await writeFile(path, JSON.stringify(file));
    return run(path);
  };
  const rows = async (sql: string) =>
    (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][];
  const seatsOf = (short: string) =>
    rows(`select seat.id, number, person.name from seat join person on person.id = seat.person
            join body on body.id = seat.body where short = '${short}' order by number`);
  const body = (short: string) => file.bodies.find((one) => one.short === short) as File['bodies'][number];

  it('becomes people, posts and bodies, with one line in the event log', async () => {
    const { people, posts, bodies, seats, deputies, secretaries } = await run(SAMPLE);
    expect([people, posts, bodies, seats, deputies, secretaries].map(({ added }) => added)).toEqual([
      12, 3, 3, 8, 2, 3,
    ]);
    expect(await rows(`select name, language from person where email like 'hakon%'`)).toEqual([
      ['Håkon Steinsland', 'nn'],
    ]);
    expect(await rows(`select short, language from body order by position`)).toEqual([
      ['BY', null],
      ['FS', null],
      ['ER', 'nn'],
    ]);
    expect(await rows(`select what, municipality from event`)).toEqual([['importMunicipality', '9901']]);
  });

  it('changes nothing the second time, and leaves a chosen målform alone', async () => {
    await run(SAMPLE);
    await client.query(`update person set language = 'nb'`);
    await client.query(`update body set language = null`);
    const before = await rows(`select * from seat order by id`);
    const { name: _, ...counts } = await run(SAMPLE);
    expect(Object.values(counts)).toEqual(Array(7).fill({ added: 0, changed: 0, removed: 0 }));
    expect(await rows(`select * from seat order by id`)).toEqual(before);
    expect(await rows(`select count(*)::int from event`)).toEqual([[1]]);
    expect(await rows(`select distinct language from person`)).toEqual([['nb']]);
    expect(await rows(`select distinct language from body`)).toEqual([[null]]);
  });

  it('gives a newcomer the seat of whoever left, and keeps the person who left', async () => {
    await run(SAMPLE);
    const [[seat] = []] = await seatsOf('ER');
    body('ER').seats = body('ER').seats.slice(1).concat({ person: 'ragnvald.hestnes@fjordby.example' });
    body('ER').deputies = [];
    const { seats, deputies } = await runChanged();
    expect([seats.added, seats.removed, deputies.removed]).toEqual([0, 0, 1]);
    expect((await seatsOf('ER')).at(-1)).toEqual([seat, 3, 'Ragnvald Hestnes']);
    expect(await rows(`select count(*)::int from person where name = 'Solveig Fjellstrand'`)).toEqual([[1]]);
  });

  it('takes posts from whoever has them no more, and follows new names', async () => {
    await run(SAMPLE);
    file.municipality.name = 'Nye Fjordby kommune';
    for (const person of file.people) {
      if (person.name === 'Marte Sundlid') Object.assign(person, { name: 'Marte Sundlid Nes', posts: [] });
    }
    const { municipality, people, posts } = await runChanged();
    expect([municipality.changed, people.changed, posts.removed]).toEqual([1, 1, 1]);
    expect(await rows(`select name from municipality`)).toEqual([['Nye Fjordby kommune']]);
  });

  it('removes a seat that nobody has used, and none that has met', async () => {
    await run(SAMPLE);
    body('ER').seats.pop();
    expect((await runChanged()).seats.removed).toBe(1);
    await meet('ER');
    body('ER').seats.pop();
    await expect(runChanged()).rejects.toMatchObject({
      code: 'seat_in_use',
      facts: { field: 'bodies.2.seats', number: 2 },
    });
    expect(await seatsOf('ER')).toHaveLength(2);
  });

  it.each([
    [
      'a person who is not listed',
      () => void (body('ER').seats[0] = { person: 'ingen@a.no' }),
      'bodies.2.seats.0.person',
    ],
    [
      'a secretary who is not listed',
      () => void (body('FS').secretaries = ['ingen@a.no']),
      'bodies.1.secretaries.0',
    ],
    [
      'two people with one address',
      () => void file.people.push({ name: 'Ola', email: 'Marte.Sundlid@fjordby.example' }),
      'people.12.email',
    ],
    [
      'somebody who sits twice',
      () => void body('BY').seats.push(...body('BY').seats.slice(0, 1)),
      'bodies.0.seats.3.person',
    ],
    ['an unknown kind of body', () => void (body('BY').kind = 'ting'), 'bodies.0.kind'],
    ['a word that means nothing', () => Object.assign(file, { organ: [] }), ''],
  ])('is refused for %s, with the place, and nothing is kept', async (_what, spoil, field) => {
    spoil();
    await expect(runChanged()).rejects.toMatchObject({ code: 'field_invalid', facts: { field } });
    expect(await rows(`select count(*)::int from person`)).toEqual([[0]]);
  });

  it('is refused when it is no JSON', async () => {
    await writeFile(join(folder, 'brev.txt'), 'Kjære kommune');
    await expect(run(join(folder, 'brev.txt'))).rejects.toMatchObject({ code: 'file_is_not_json' });
  });

  /** A meeting at which every seat of the body is met for. */
  async function meet(short: string): Promise<void> {
    await client.query(
      `insert into meeting (id, municipality, body, state, starts_at, place, mode)
         select 'meeting', municipality, id, 'called', now(), 'Rådhuset', 'physical' from body where short = $1`,
      [short],
    );
    await client.query(
      `insert into attendance (meeting, seat, person) select 'meeting', seat.id, person from seat
         join body on body.id = seat.body where short = $1`,
      [short],
    );
  }
});

import type { Client } from 'pg';
import { randomIds } from '../../world.js';
import type { MunicipalityFile, PersonInFile } from './file.js';
import type { Report } from './report.js';

/** Ids of those in the file, by e-mail address in small letters. */
export type People = ReadonlyMap<string, string>;

/** Adds newcomers and their posts, writes changed names, and takes posts from those who have them no more. */
export async function importPeople(client: Client, file: MunicipalityFile, report: Report): Promise<People> {
  const ids = new Map<string, string>();
  for (const person of file.people) ids.set(person.email, await importPerson(client, file, person, report));
  await importPosts(client, file, ids, report);
  return ids;
}

async function importPerson(
  client: Client,
  { municipality: { number, language } }: MunicipalityFile,
  person: PersonInFile,
  { people }: Report,
): Promise<string> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from person where municipality = $1 and lower(email) = $2',
    [number, person.email],
  );
  const [known] = rows;
  if (!known) {
    const id = randomIds.next('person');
    await client.query(
      'insert into person (id, municipality, name, email, language) values ($1, $2, $3, $4, $5)',
      [id, number, person.name, person.email, person.language ?? language],
    );
    people.added += 1;
    return id;
  }
  if (known.name !== person.name) {
    await client.query('update person set name = $2 where id = $1', [known.id, person.name]);
    people.changed += 1;
  }
  return known.id;
}

async function importPosts(
  client: Client,
  { municipality, people }: MunicipalityFile,
  ids: People,
  { posts }: Report,
): Promise<void> {
  const held = people.flatMap(({ email, posts: roles }) => roles.map((role) => [ids.get(email), role]));
  const wanted = [municipality.number, held.map(([person]) => person), held.map(([, role]) => role)];
  const removed = await client.query(
    `delete from post where municipality = $1
        and (person, role) not in (select * from unnest($2::text[], $3::text[]))`,
    wanted,
  );
  const added = await client.query(
    `insert into post (municipality, person, role) select $1, * from unnest($2::text[], $3::text[])
       on conflict do nothing`,
    wanted,
  );
  posts.removed += removed.rowCount ?? 0;
  posts.added += added.rowCount ?? 0;
}

import type { Client } from 'pg';
import { randomIds } from '../../world.js';
import type { BodyInFile } from './file.js';
import type { People } from './people.js';
import { countWritten, type Count, type Report, type Written } from './report.js';
import { importSeats } from './seats.js';

interface Place {
  readonly municipality: string;
  /** Among the bodies, from 0. */
  readonly position: number;
  readonly body: BodyInFile;
  readonly people: People;
}

/** Brings a body, and who sits, deputises and keeps the minutes in it, into line with the file. */
export async function importBody(client: Client, place: Place, report: Report): Promise<void> {
  const { municipality, position, body, people } = place;
  const { rows } = await client.query<Written>(
    `insert into body (id, municipality, position, name, short, kind, co_writing, voting_form, language)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (municipality, short) do update
         set position = excluded.position, name = excluded.name, kind = excluded.kind, co_writing = excluded.co_writing,
             voting_form = excluded.voting_form
         where (body.position, body.name, body.kind, body.co_writing, body.voting_form)
               is distinct from
               (excluded.position, excluded.name, excluded.kind, excluded.co_writing, excluded.voting_form)
       returning xmax = 0 as added`,
    [
      randomIds.next('body'),
      municipality,
      position,
      body.name,
      body.short,
      body.kind,
      body.coWriting,
      body.votingForm,
      body.language,
    ],
  );
  countWritten(report.bodies, rows);
  const found = await client.query<{ id: string }>(
    'select id from body where municipality = $1 and short = $2',
    [municipality, body.short],
  );
  const id = found.rows[0]?.id ?? '';
  const personOf = (email: string) => people.get(email) ?? '';
  const seats = body.seats.map((seat) => ({ ...seat, person: personOf(seat.person) }));
  await importSeats(client, { id, place: `bodies.${position}.seats`, seats }, report.seats);
  await importDeputies(client, id, deputiesOf(body, personOf), report.deputies);
  await importSecretaries(client, id, body.secretaries.map(personOf), report.secretaries);
}

type Deputy = readonly [person: string, party: string | null, order: number];

function deputiesOf({ deputies }: BodyInFile, personOf: (email: string) => string): Deputy[] {
  const called = new Map<string | null, number>();
  return deputies.map(({ person, party }) => {
    const order = (called.get(party) ?? 0) + 1;
    called.set(party, order);
    return [personOf(person), party, order];
  });
}

async function importDeputies(client: Client, body: string, deputies: Deputy[], count: Count): Promise<void> {
  const people = deputies.map(([person]) => person);
  const removed = await client.query('delete from deputy where body = $1 and person <> all($2)', [
    body,
    people,
  ]);
  const { rows } = await client.query<Written>(
    `insert into deputy (body, person, party, "order")
       select $1, * from unnest($2::text[], $3::text[], $4::int[])
       on conflict (body, person) do update set party = excluded.party, "order" = excluded."order"
         where (deputy.party, deputy."order") is distinct from (excluded.party, excluded."order")
       returning xmax = 0 as added`,
    [body, people, deputies.map(([, party]) => party), deputies.map(([, , order]) => order)],
  );
  count.removed += removed.rowCount ?? 0;
  countWritten(count, rows);
}

async function importSecretaries(
  client: Client,
  body: string,
  people: string[],
  count: Count,
): Promise<void> {
  const removed = await client.query('delete from secretary where body = $1 and person <> all($2)', [
    body,
    people,
  ]);
  const added = await client.query(
    'insert into secretary (body, person) select $1, * from unnest($2::text[]) on conflict do nothing',
    [body, people],
  );
  count.removed += removed.rowCount ?? 0;
  count.added += added.rowCount ?? 0;
}

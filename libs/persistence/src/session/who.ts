import type { EntityManager } from 'typeorm';
import type { PersonRow, PostRow } from '../body/people.js';
import type { SeatRow } from '../body/bodies.js';

/** A person, and every place that they hold: what their rights are made of. */
export interface Who extends Pick<PersonRow, 'id' | 'name' | 'municipality' | 'language'> {
  readonly posts: PostRow['role'][];
  readonly seats: Pick<SeatRow, 'id' | 'body' | 'role'>[];
  /** Bodies. */
  readonly deputyIn: string[];
  /** Bodies. */
  readonly secretaryOf: string[];
}

/** One statement, because every request waits for it. */
const WHO = `
  select person.id, person.name, person.municipality, person.language,
    array(select role from post where post.person = person.id) as posts,
    (select coalesce(json_agg(json_build_object('id', id, 'body', body, 'role', role)), '[]')
       from seat where seat.person = person.id) as seats,
    array(select body from deputy where deputy.person = person.id) as "deputyIn",
    array(select body from secretary where secretary.person = person.id) as "secretaryOf"
  from person`;

/** Of whichever municipality: before one knows who it is, there is no scope. Null for nobody. */
export async function whoIs(manager: EntityManager, person: string): Promise<Who | null> {
  const [who] = await manager.query<Who[]>(`${WHO} where person.id = $1`, [person]);
  return who ?? null;
}

/** Who is signed in with the token that has this SHA-256; null when nobody is, or the session has run out. */
export async function whoIsSignedIn(
  manager: EntityManager,
  tokenHash: string,
  at: Date,
): Promise<Who | null> {
  const [who] = await manager.query<Who[]>(
    `${WHO} join session on session.person = person.id where session.token_hash = $1 and session.expires_at > $2`,
    [tokenHash, at],
  );
  return who ?? null;
}

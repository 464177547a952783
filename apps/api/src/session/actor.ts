import type { Standing } from '@samsvar/domain';
import type { Reader } from '@samsvar/persistence';
import type { Language } from '@samsvar/wording';

/** Somebody who acts: who they are, what they are, and in which language they are spoken to. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly language: Language;
  readonly standing: Standing;
}

/** Null for somebody unknown in the municipality. */
export async function loadActor(read: Reader, person: string): Promise<Actor | null> {
  const row = await read.people.load(person);
  if (!row) return null;
  const [posts, seats, deputies, secretaries] = await Promise.all([
    read.postsOfPerson.load(person),
    read.seatsOfPerson.load(person),
    read.deputiesOfPerson.load(person),
    read.secretariesOfPerson.load(person),
  ]);
  return {
    id: row.id,
    name: row.name,
    municipality: row.municipality,
    language: row.language,
    standing: {
      person,
      posts: new Set(posts.map((post) => post.role)),
      seats: seats.map(({ id, body, role }) => ({ id, body, role })),
      deputyIn: new Set(deputies.map((deputy) => deputy.body)),
      secretaryOf: new Set(secretaries.map((one) => one.body)),
    },
  };
}

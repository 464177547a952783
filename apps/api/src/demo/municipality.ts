import {
  BodyRow,
  DeputyRow,
  MunicipalityRow,
  PersonRow,
  PostRow,
  SeatRow,
  SecretaryRow,
  type Transaction,
} from '@samsvar/persistence';
import { BODIES, IN_BODIES, type DemoBody } from './bodies.js';
import { NYNORSK, POSTS } from './people.js';
import { MUNICIPALITY, type Stage } from './stage.js';

/** Founds Fjordby: its people with their posts, and the bodies in which they sit. */
export async function foundMunicipality(stage: Stage): Promise<void> {
  await stage.store.run({ municipality: MUNICIPALITY }, async (tx) => {
    await tx.manager.insert(MunicipalityRow, { id: MUNICIPALITY, name: 'Fjordby kommune', language: 'nb' });
    await tx.manager.insert(
      PersonRow,
      [...POSTS.map(({ name }) => name), ...IN_BODIES].map(personRow(stage)),
    );
    await tx.manager.insert(
      PostRow,
      POSTS.map(({ name, role }) => ({ municipality: MUNICIPALITY, person: stage.person(name), role })),
    );
    for (const [position, body] of BODIES.entries()) await foundBody(stage, tx, body, position);
    await tx.record({ what: 'foundMunicipality', by: null });
  });
}

const personRow = (stage: Stage) => (name: string) => ({
  id: stage.namePerson(name),
  municipality: MUNICIPALITY,
  name,
  email: `${addressName(name)}@fjordby.example`,
  language: NYNORSK.includes(name) ? ('nn' as const) : ('nb' as const),
});

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ' ': '.' };
const addressName = (name: string): string =>
  name.toLowerCase().replace(/[æøå ]/g, (letter) => LETTERS[letter] ?? '');

async function foundBody(stage: Stage, tx: Transaction, body: DemoBody, position: number): Promise<void> {
  const { short, name, kind, groups, language = null } = body;
  const id = stage.nameBody(short);
  const coWriting = 'inMeeting';
  await tx.manager.insert(BodyRow, {
    id,
    municipality: MUNICIPALITY,
    position,
    name,
    short,
    kind,
    coWriting,
    language,
  });
  const seats = groups.flatMap(({ party, members }) => members.map((member) => ({ party, member })));
  await tx.manager.insert(
    SeatRow,
    seats.map(({ party, member }, index) => ({
      id: stage.ids.next('seat'),
      body: id,
      number: index + 1,
      person: stage.person(member),
      role: roleOf(body, member),
      party,
    })),
  );
  const deputies = groups.flatMap(({ party, deputies: names }) =>
    names.map((deputy, index) => ({ body: id, person: stage.person(deputy), party, order: index + 1 })),
  );
  await tx.manager.insert(DeputyRow, deputies);
  await tx.manager.insert(SecretaryRow, { body: id, person: stage.person(body.secretary) });
}

function roleOf({ leader, deputyLeader }: DemoBody, member: string): SeatRow['role'] {
  if (member === leader) return 'leder';
  return member === deputyLeader ? 'nestleder' : 'medlem';
}

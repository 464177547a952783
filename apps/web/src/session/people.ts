/** The people of the demonstration, grouped by the body they sit in, and searched by any word about them. */
import type { BodyKind, PostRole, ResultOf } from '../graphql';
import type { DemoPeopleQuery } from './session.operations';

type DemoPerson = ResultOf<typeof DemoPeopleQuery>['demoPeople'][number];
type DemoBody = NonNullable<DemoPerson['posts'][number]['body']>;

export interface DemoGroup {
  readonly id: string;
  /** Null for the administration. */
  readonly body: DemoBody | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: PostRole;
    readonly party: string | null;
  }[];
}

const BODY_ORDER: readonly (BodyKind | null)[] = [
  null,
  'eldrerad',
  'ungdomsrad',
  'funksjonsnedsettelse',
  'partssammensatt',
  'utvalg',
  'formannskap',
  'bystyre',
  'administrativ',
  'avsender',
];

const ROLE_ORDER: readonly PostRole[] = [
  'kommunedirektor',
  'caseWorker',
  'administrator',
  'leder',
  'nestleder',
  'sekretar',
  'medlem',
  'vara',
];

/** One group a body, the administration first, then in the order in which a case meets them. */
export function groupPeople(people: readonly DemoPerson[]): readonly DemoGroup[] {
  const groups = new Map<string, { body: DemoBody | null; people: DemoGroup['people'][number][] }>();
  for (const { id, name, posts } of people) {
    for (const { body, role, party } of posts) {
      const key = body?.id ?? 'administration';
      const group = groups.get(key) ?? { body, people: [] };
      group.people.push({ id, name, role, party });
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([id, { body, people }]) => ({
      id,
      body,
      people: people.toSorted((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role)),
    }))
    .toSorted((a, b) => BODY_ORDER.indexOf(a.body?.kind ?? null) - BODY_ORDER.indexOf(b.body?.kind ?? null));
}

/** Those about whom every word can be said: name, body, role or party. Empty groups are left out. */
export function matching(
  groups: readonly DemoGroup[],
  words: string,
  roleName: (role: PostRole) => string,
): readonly DemoGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      people: group.people.filter(({ name, role, party }) => {
        const said = [name, group.body?.name, group.body?.short, roleName(role), party]
          .join(' ')
          .toLowerCase();
        return wanted.every((word) => said.includes(word));
      }),
    }))
    .filter(({ people }) => people.length > 0);
}

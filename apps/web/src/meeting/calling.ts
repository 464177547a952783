/** For which bodies a person may call a meeting. The server has the last word; this only hides what it would refuse. */
import type { Phase, PostRole } from '../graphql';

interface KnownBody {
  readonly id: string;
  readonly secretaries: readonly { readonly id: string }[];
  readonly seats: readonly { readonly role: PostRole; readonly person: { readonly id: string } }[];
}

export function mayCallFor<Body extends KnownBody>(
  bodies: readonly Body[],
  person: { readonly id: string; readonly posts: readonly { readonly role: PostRole }[] },
): readonly Body[] {
  if (person.posts.some(({ role }) => role === 'kommunedirektor')) return bodies;
  return bodies.filter(
    ({ secretaries, seats }) =>
      secretaries.some(({ id }) => id === person.id) ||
      seats.some((seat) => seat.role === 'leder' && seat.person.id === person.id),
  );
}

/** Nothing more is done in a meeting with a case that has come this far. */
const SETTLED: readonly Phase[] = ['decided', 'sent'];

interface KnownCase {
  readonly phase: Phase;
  readonly route: readonly { readonly body: { readonly id: string } | null }[];
}

/** The cases that a body can have on its agenda: it is on their route, and they are not settled. */
export const offeredCases = <Case extends KnownCase>(cases: readonly Case[], body: string): readonly Case[] =>
  cases.filter(
    ({ phase, route }) => !SETTLED.includes(phase) && route.some((step) => step.body?.id === body),
  );

import { request, type APIRequestContext } from 'playwright-core';
import type { BodyFacts } from './meetings.js';

/** A member in the hall with a device of their own, and no page open: what their buttons would ask, they ask. */
export interface Member {
  readonly name: string;
  /** Asks the API with this member's session. @throws Error with the refusal's code */
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

/** A hall full of members. */
export interface Hall {
  /** @throws Error for somebody who is not there */
  member(name: string): Member;
  /** Everybody who may vote casts a ballot; `against` do so against, all others for. */
  vote(vote: string, seated: readonly string[], against: readonly string[]): Promise<void>;
  leave(): Promise<void>;
}

/** Signs in everybody who holds a seat in the body, and these besides. */
export async function fillHall(url: string, body: BodyFacts, besides: readonly string[] = []): Promise<Hall> {
  const visitor = await request.newContext({ baseURL: url });
  const { demoPeople } = await post<{ demoPeople: { id: string; name: string }[] }>(
    visitor,
    '{ demoPeople { id name } }',
  );
  await visitor.dispose();
  const members = new Map<string, Member>();
  const devices: APIRequestContext[] = [];
  for (const name of [...body.seats.map(({ person }) => person.name), ...besides]) {
    const device = await request.newContext({ baseURL: url });
    devices.push(device);
    await post(device, 'mutation($person: ID!) { signInAsDemo(person: $person) { person { id } } }', {
      person: demoPeople.find((one) => one.name === name)?.id,
    });
    members.set(name, { name, ask: (query, variables) => post(device, query, variables) });
  }
  const member = (name: string) => {
    const one = members.get(name);
    if (!one) throw new Error(`${name} is not in the hall`);
    return one;
  };
  return {
    member,
    async vote(vote, seated, against) {
      await Promise.all(
        seated.map((name) =>
          member(name).ask(
            'mutation($vote: ID!, $choice: Choice!) { castBallot(vote: $vote, choice: $choice) { id } }',
            { vote, choice: against.includes(name) ? 'against' : 'for' },
          ),
        ),
      );
    },
    leave: async () => void (await Promise.all(devices.map((device) => device.dispose()))),
  };
}

async function post<T>(
  device: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const response = await device.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}

import type { Facts } from '@samsvar/domain';
import { CombinedError } from 'urql';

/**
 * Sends something to a door that speaks plain HTTP, with the session's cookie.
 *
 * @throws CombinedError with the refusal's code and facts, as from GraphQL, or with the lost net
 */
export async function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> {
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers, body }).catch(
    (networkError: Error) => {
      throw new CombinedError({ networkError });
    },
  );
  if (response.ok) return response;
  throw refused((await response.json()) as RefusedFacts);
}

interface RefusedFacts {
  readonly code?: string;
  readonly kind?: string;
  readonly facts?: Facts;
  readonly reference?: string;
}

/** An error like GraphQL's, of the code by which the server says no. */
export const refused = (extensions: RefusedFacts): CombinedError =>
  new CombinedError({
    graphQLErrors: [{ message: extensions.code ?? 'bug', extensions: { ...extensions } }],
  });

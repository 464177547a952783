import { post } from '../post';

/** The header is one that other sites' forms cannot set. */
const HEADERS = { 'X-Samsvar-Sign-In': '1', 'Content-Type': 'application/json' };

/**
 * Asks for a link that signs in once. Nobody is told whether the address is known.
 *
 * @returns for how many minutes such a link works
 * @throws CombinedError as `post` does
 */
export async function askForLink(email: string): Promise<number> {
  const response = await post('/sign-in/link', HEADERS, JSON.stringify({ email }));
  return ((await response.json()) as { minutes: number }).minutes;
}

/** Uses a link up. @throws CombinedError as `post` does */
export async function signInByLink(secret: string): Promise<void> {
  await post('/sign-in/link/use', HEADERS, JSON.stringify({ secret }));
}

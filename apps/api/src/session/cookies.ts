import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../settings/settings.js';

/** `__Host-`: in production no other host, and no page without TLS, can set it (RFC 6265bis, 4.1.3). */
const fullName = (name: string, { production }: Settings): string => (production ? `__Host-${name}` : name);

/** Null when the browser did not send it. */
export function readCookie(settings: Settings, request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([found]) => found === fullName(name, settings))?.[1] || null;
}

/**
 * Sets a cookie that no script can read.
 * @param value without `;`, `=` and spaces; empty to remove the cookie
 * @param seconds how long the browser keeps it
 */
export function writeCookie(
  settings: Settings,
  response: ServerResponse,
  name: string,
  value: string,
  seconds: number,
): void {
  const secure = settings.production ? '; Secure' : '';
  response.appendHeader(
    'Set-Cookie',
    `${fullName(name, settings)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${value ? seconds : 0}${secure}`,
  );
}

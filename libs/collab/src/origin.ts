import type { IncomingMessage } from 'node:http';

/**
 * Whether a handshake comes from our own pages. A browser always says where from, and would send the reader's
 * cookie along for anybody's page; who says nothing is no browser.
 * @param allowed further origins, such as `https://samsvar.fjordby.example`, when a proxy changes Host
 */
export function isOwnOrigin(request: IncomingMessage, allowed: readonly string[] = []): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The document that a handshake for `/collab/{document}` asks for, decoded; null when it is no such path. */
export function documentOf(request: IncomingMessage): { doc: string; tellStored: boolean } | null {
  try {
    const url = new URL(request.url ?? '/', 'http://collab');
    const doc = /^\/collab\/(.+)$/.exec(url.pathname)?.[1];
    return doc ? { doc: decodeURIComponent(doc), tellStored: url.searchParams.has('stored') } : null;
  } catch {
    return null; // a percent sign that means nothing
  }
}

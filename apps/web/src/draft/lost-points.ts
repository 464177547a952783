import type * as Y from 'yjs';
import { sourcesOf } from '@samsvar/prose';
import type { Account } from './draft';

/**
 * Points that are open because the block that carried them is gone or empty: the document still knows that the
 * block had them as sources. A point that somebody took out of a block on purpose is not among them.
 */
export function lostPoints(doc: Y.Doc, account: Account): ReadonlySet<string> {
  const open = new Set(account.open);
  const named = [...sourcesOf(doc).values()].flatMap((sources) => sources.map(({ point }) => point));
  return new Set(named.filter((point) => open.has(point)));
}

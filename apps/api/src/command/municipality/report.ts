/** What an import counts. */
export const COUNTED = [
  'municipality',
  'people',
  'posts',
  'bodies',
  'seats',
  'deputies',
  'secretaries',
] as const;

export interface Count {
  added: number;
  changed: number;
  removed: number;
}

/** What an import did. */
export type Report = Record<(typeof COUNTED)[number], Count> & { readonly name: string };

const none = (): Count => ({ added: 0, changed: 0, removed: 0 });

export const emptyReport = (name: string): Report => ({
  name,
  municipality: none(),
  people: none(),
  posts: none(),
  bodies: none(),
  seats: none(),
  deputies: none(),
  secretaries: none(),
});

export const changesIn = (report: Report): number =>
  COUNTED.map((what) => report[what])
    .map(({ added, changed, removed }) => added + changed + removed)
    .reduce((sum, count) => sum + count, 0);

/** A row that was added (`xmax = 0`) or changed; those that stood so already are not returned. */
export interface Written {
  readonly added: boolean;
}

export function countWritten(count: Count, written: readonly Written[]): void {
  for (const { added } of written) count[added ? 'added' : 'changed'] += 1;
}

/** Processes on one database have one name in a Redis that they may share with others. */
export function spaceOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `samsvar:${host}${pathname}`;
}

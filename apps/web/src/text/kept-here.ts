/**
 * What is kept of live texts on this machine, in IndexedDB: one database per person and document. It lives while
 * the server may lack something of it; signing out removes all that a person has, for tablets are shared.
 */

/** The name of a database. */
export const placeOf = (person: string, document: string): string => `samsvar:${person}:${document}`;

/** y-indexeddb's store for what is not an update, and our key in it: 1 while the server lacks something, else 0. */
const STORE = 'custom';
export const UNSAVED = 'unsaved';

const databases = async (person: string): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(placeOf(person, '')) ? [name] : []));

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });

/** True when this machine has words in `place` that the server never took. */
export async function isUnsaved(place: string): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === place)) return false;
  const database = await answered(indexedDB.open(place));
  try {
    if (!database.objectStoreNames.contains(STORE)) return false;
    return (await answered<unknown>(database.transaction(STORE).objectStore(STORE).get(UNSAVED))) === 1;
  } finally {
    database.close();
  }
}

/** True when some text of the person's holds words that the server never took. */
export async function hasUnsaved(person: string): Promise<boolean> {
  const each = await Promise.all((await databases(person)).map(isUnsaved));
  return each.includes(true);
}

/** Removes everything of the person's from this machine. */
export async function forgetPerson(person: string): Promise<void> {
  for (const name of await databases(person)) await answered(indexedDB.deleteDatabase(name));
}

/**
 * Says that a place is in use in this window; the function that is given back ends it. A place that another window
 * uses too is not removed: that would take the ground from under what is being written there.
 */
export function occupy(place: string): () => Promise<void> {
  let release = (): void => undefined;
  const done = new Promise<void>((resolve) => (release = resolve));
  const held = navigator.locks.request(place, { mode: 'shared' }, () => done);
  return () => {
    release();
    return held;
  };
}

/** True when no window uses the place. */
export const isFree = (place: string): Promise<boolean> =>
  navigator.locks.request(place, { ifAvailable: true }, (lock) => lock !== null);

/** Names under which Nest hands out what has no class of its own. */
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('Ids');
export const SETTINGS = Symbol('Settings');
export const COLLAB = Symbol('Collab');
export const ANNOUNCER = Symbol('Announcer');

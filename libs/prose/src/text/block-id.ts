/** A new block's id, unique for ever: blocks are made in many browsers at once. */
export const newBlockId = (): string => globalThis.crypto.randomUUID();

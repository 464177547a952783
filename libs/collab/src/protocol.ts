/**
 * The messages of the wire, as y-websocket 3.1.0 speaks them (y-protocols 1.0.7), and two of our own.
 * A message is a varUint kind and its content; one message per binary WebSocket frame.
 *
 * | kind | name       | from → to | content |
 * |------|------------|-----------|---------|
 * | 0    | sync       | both      | varUint step, then bytes: 0 state vector, 1 what the other lacks, 2 an update |
 * | 1    | presence   | both      | awareness of one or more clients |
 * | 2    | denied     | to client | varUint 0, then a reason (y-protocols/auth): «this update was not taken» |
 * | 3    | whoIsHere  | to server | asks for everybody's presence |
 * | 4    | stored     | to client | varUint n: the first n data messages of this connection are committed |
 *
 * `stored` goes only to who connects with `?stored=1`, as y-websocket writes an error for a kind it does not know.
 * A data message is a sync message of step 1 or 2 from the client, counted from 1 on each connection.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export const Kind = { sync: 0, presence: 1, denied: 2, whoIsHere: 3, stored: 4 } as const;

/** y-protocols calls them syncStep1, syncStep2 and update. */
export const Step = { ask: 0, answer: 1, update: 2 } as const;

/** The update that says nothing: no structs, no deletions. */
export const NOTHING = Uint8Array.of(0, 0);

/** What came in, once its frame has been read. Content is not looked into here. */
export type Incoming =
  | { readonly what: 'ask'; readonly stateVector: Uint8Array }
  | { readonly what: 'answer' | 'update'; readonly update: Uint8Array }
  | { readonly what: 'presence'; readonly presence: Uint8Array }
  | { readonly what: 'whoIsHere' };

/** Reads a message's head; null when it is none of ours. Bytes are views into `message`. */
export function readMessage(message: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    if (kind === Kind.sync) return readSync(decoder);
    if (kind === Kind.presence) return { what: 'presence', presence: decoding.readVarUint8Array(decoder) };
    return kind === Kind.whoIsHere ? { what: 'whoIsHere' } : null;
  } catch {
    return null; // cut off in the middle: lib0 throws for what ends too early
  }
}

function readSync(decoder: decoding.Decoder): Incoming | null {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === Step.ask) return { what: 'ask', stateVector: bytes };
  if (step === Step.answer) return { what: 'answer', update: bytes };
  return step === Step.update ? { what: 'update', update: bytes } : null;
}

/** In two parts: what is said stays where it lies, however long it is. */
export function syncMessage(
  step: (typeof Step)[keyof typeof Step],
  bytes: Uint8Array,
): readonly [head: Uint8Array, bytes: Uint8Array] {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Kind.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint(encoder, bytes.length);
  });
  return [head, bytes];
}

export function presenceMessage(presence: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Kind.presence);
    encoding.writeVarUint8Array(encoder, presence);
  });
}

export function storedMessage(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Kind.stored);
    encoding.writeVarUint(encoder, count);
  });
}

/** @param reason a word of `close-codes.ts`, not a sentence */
export function deniedMessage(reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Kind.denied);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, reason);
  });
}

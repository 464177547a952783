import * as encoding from 'lib0/encoding';

/** Where a document is, and how its server wants to be spoken to. */
export interface Address {
  readonly url: string;
  /** Every message, both ways, begins with this. */
  readonly prefix: Uint8Array;
  /** What a client says before anything else. */
  readonly greeting: readonly Uint8Array[];
}

/** Says where a document is on the server at `port`. */
export type Addressing = (port: number, document: string) => Address;

/** As y-websocket speaks. */
export const yWebsocket: Addressing = (port, document) => ({
  url: `ws://127.0.0.1:${port}/collab/${document}`,
  prefix: new Uint8Array(),
  greeting: [],
});

/** As `@hocuspocus/provider` 4.7 speaks: every message names its document, and a token comes first. */
export const hocuspocus: Addressing = (port, document) => {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, document));
  const token = encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document);
    encoding.writeVarUint(encoder, 2); // authentication
    encoding.writeVarUint(encoder, 0); // by a token
    encoding.writeVarString(encoder, 'anybody');
    encoding.writeVarString(encoder, '4.7.0');
  });
  return { url: `ws://127.0.0.1:${port}`, prefix, greeting: [token] };
};

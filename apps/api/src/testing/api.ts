import 'reflect-metadata';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { addSource, elementOf } from '@samsvar/prose';
import { aMunicipality, freshDatabase, type Cast } from '@samsvar/test-support';
import { createApp } from '../app.js';
import { readSettings, type Settings } from '../settings/settings.js';

/** The real application on a real database, with its cast signed in on demand. For specs. */
export interface RunningApi {
  readonly url: string;
  readonly databaseUrl: string;
  readonly cast: Cast;
  /** Somebody of the cast, signed in. */
  as(role: string): Promise<Viewer>;
  stop(): Promise<void>;
}

export interface Viewer {
  readonly person: string;
  readonly cookie: string;
  /** Answers the data of an operation. @throws GraphqlRefused with the first error's code */
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Opens a live document and waits for its content. */
  open(document: string): Promise<LiveDocument>;
}

export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Writes a block at the end of a question's section, and waits until the server has stored it. */
  write(question: string, words: string, sources?: readonly string[]): Promise<string>;
  close(): void;
}

/** What the API refused: the code that the reader's sentence is made of. */
export class GraphqlRefused extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, unknown>,
  ) {
    super(code);
  }
}

/** @param settings what differs from a demonstration without work accounts and mail */
export async function startApi(settings: Partial<Settings> = {}): Promise<RunningApi> {
  const database = await freshDatabase();
  const cast = await aMunicipality(database.url);
  const api = await startBeside({ databaseUrl: database.url, cast }, settings);
  const stop = async () => {
    await api.stop();
    await database.drop();
  };
  return { ...api, stop };
}

/** One more of the application on the same database, as a second node would be. */
export async function startBeside(
  { databaseUrl, cast }: Pick<RunningApi, 'databaseUrl' | 'cast'>,
  settings: Partial<Settings> = {},
): Promise<RunningApi> {
  const app = await createApp({ ...readSettings({}), databaseUrl, ...settings });
  app.server.listen(0, '127.0.0.1');
  await once(app.server, 'listening');
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return { url, databaseUrl, cast, as: (role) => signIn(url, cast[role] ?? ''), stop: () => app.close() };
}

async function signIn(url: string, person: string): Promise<Viewer> {
  const response = await post(
    url,
    '',
    `mutation($person: ID!) { signInAsDemo(person: $person) { person { id } } }`,
    { person },
  );
  await answered(response);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    person,
    cookie,
    ask: async <T>(query: string, variables: Record<string, unknown> = {}) =>
      (await answered(await post(url, cookie, query, variables))) as T,
    fetch: (path, init = {}) => fetch(url + path, { ...init, headers: { ...init.headers, cookie } }),
    open: (document) => openDocument(url, cookie, document),
  };
}

const post = (
  url: string,
  cookie: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });

async function answered(response: Response): Promise<unknown> {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string; facts?: Record<string, unknown> } }[];
  };
  const [error] = errors ?? [];
  if (error)
    throw new GraphqlRefused(
      error.extensions?.code ?? error.message,
      error.extensions?.facts ?? { message: error.message },
    );
  return data;
}

/** What went to the server and what it has confirmed, counted as libs/collab/src/protocol.ts says. */
interface Confirmed {
  sent: number;
  stored: number;
}

async function openDocument(url: string, cookie: string, document: string): Promise<LiveDocument> {
  const doc = new Y.Doc();
  const confirmed: Confirmed = { sent: 0, stored: 0 };
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: url } });
    }
    override send(data: Uint8Array): void {
      if (data[0] === 0 && data[1] !== 0) confirmed.sent += 1;
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/collab`,
    encodeURIComponent(document),
    doc,
    {
      WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      connect: false,
      params: { stored: '1' },
    },
  );
  provider.messageHandlers[4] = (_encoder, decoder) =>
    void (confirmed.stored = decoding.readVarUint(decoder));
  provider.connect();
  await until(() => provider.synced);
  return {
    doc,
    provider,
    write: (question, words, sources = []) => write(doc, confirmed, question, words, sources),
    close: () => {
      provider.destroy();
      doc.destroy(); // and with it the timer of its presence
    },
  };
}

let blocks = 0;

async function write(
  doc: Y.Doc,
  confirmed: Confirmed,
  question: string,
  words: string,
  sources: readonly string[],
): Promise<string> {
  const id = `block-${process.pid}-${++blocks}`;
  doc.transact(() => {
    doc
      .getXmlFragment(question)
      .push([elementOf({ id, kind: 'paragraph', runs: [{ text: words }], minority: null })]);
    for (const point of sources) addSource(doc, id, point, 'test', '');
  });
  await until(() => confirmed.sent > 0 && confirmed.stored >= confirmed.sent);
  return id;
}

/** Waits for something to become true. @throws Error after `milliseconds` */
export async function until(holds: () => boolean, milliseconds = 5_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error('It did not become true in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

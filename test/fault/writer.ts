import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

process.setMaxListeners(0); // every y-websocket of this process listens for its end

/** Somebody with the text open: a Y.Doc, and y-websocket as the browser runs it. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly provider: WebsocketProvider;
  words(): string;
  leave(): void;
}

export function openText(server: string, document: string, params: Record<string, string> = {}): Writer {
  const doc = new Y.Doc();
  const text = doc.getText('words');
  const WebSocketPolyfill = WebSocket as unknown as typeof globalThis.WebSocket;
  const provider = new WebsocketProvider(server, document, doc, {
    WebSocketPolyfill,
    disableBc: true,
    params,
  });
  provider.messageHandlers[2] = () => {}; // y-websocket's own writes every refusal to the console
  const leave = () => {
    provider.destroy();
    doc.destroy();
  };
  return { doc, text, provider, words: () => text.toJSON(), leave };
}

/** Waits until `holds` is true. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 5_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

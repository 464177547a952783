import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { textOf } from '@samsvar/prose';
import type { Text } from '@samsvar/domain';
import type { Saving } from '../ui/SavedState';
import { isFree, occupy, placeOf, UNSAVED } from './kept-here';
import { savedState, type SavedState, type SavedStateStore } from './saved-state';

/** Who writes: what the others see of them. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** One live document, open in this browser. */
export interface LiveText {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly saved: SavedStateStore;
  /**
   * Connects. For one who writes, what this machine has kept comes first, and what is written is kept here from now
   * on until the server has it, so that it survives a reload without net.
   */
  start(mayWrite: boolean): Promise<void>;
  /** What an earlier visit kept on this machine; null when there is nothing. */
  leftHere(): Promise<Y.Doc | null>;
  /** Forgets what is kept on this machine. */
  forgetHere(): Promise<void>;
  close(): void;
}

/** Colours of carets and rings; see carets.css. */
const COLOURS = [0, 1, 2, 3, 4, 5] as const;

/** Makes oneself known in a colour of one's own; of two in one colour the one with the lower number keeps it. */
function takeColour(awareness: Awareness, writer: Writer): void {
  awareness.setLocalStateField('user', { ...writer, colour: COLOURS[0] });
  awareness.on('change', () => {
    const taken = new Map<number, number>();
    for (const [client, { user }] of awareness.getStates() as Map<
      number,
      { user?: Writer & { colour: number } }
    >) {
      if (user && user.id !== writer.id)
        taken.set(user.colour, Math.min(client, taken.get(user.colour) ?? client));
    }
    const mine =
      (awareness.getLocalState()?.['user'] as { colour: number } | undefined)?.colour ?? COLOURS[0];
    if ((taken.get(mine) ?? Infinity) > awareness.clientID) return;
    const free = COLOURS.find((colour) => !taken.has(colour));
    if (free !== undefined) awareness.setLocalStateField('user', { ...writer, colour: free });
  });
}

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`;

/** Milliseconds that a text waits for what this machine has kept: one that can keep nothing holds nobody up. */
const KEPT_MS = 1_500;

/** Texts that are being closed: the next who opens one of them here waits for it. */
const closing = new Map<string, Promise<void>>();

function openText(document: string, writer: Writer): LiveText {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(address(), document, doc, { connect: false, disableBc: true });
  const saved = savedState(provider, doc);
  takeColour(provider.awareness, writer);
  const place = placeOf(writer.id, document);
  const stopListening = followNet(provider);
  let kept: IndexeddbPersistence | null = null;
  let vacate: (() => Promise<void>) | null = null;
  let closed = false;
  const keep = async () => {
    await closing.get(place);
    if (closed || kept) return;
    vacate = occupy(place);
    kept = new IndexeddbPersistence(place, doc);
    markUnsaved(kept, saved);
    await Promise.race([kept.whenSynced, new Promise((resolve) => setTimeout(resolve, KEPT_MS))]);
  };
  const close = async () => {
    await seenThrough(saved);
    const { unsaved } = saved.get();
    saved.stop();
    stopListening();
    provider.destroy();
    await vacate?.();
    await (unsaved || !(await isFree(place)) ? kept?.destroy() : kept?.clearData());
    doc.destroy();
  };
  return {
    doc,
    provider,
    saved,
    // Before the connection: what came after it would be sent as if all of it had just been written by this person.
    start: async (mayWrite) => {
      if (mayWrite) await keep();
      if (!closed && !provider.shouldConnect) provider.connect();
    },
    leftHere: () => leftAt(place),
    forgetHere: async () => (kept ? kept.clearData() : clearDocument(place)),
    close: () => {
      closed = true;
      provider.awareness.setLocalState(null);
      const done = close().finally(() => closing.get(place) === done && closing.delete(place));
      closing.set(place, done);
    },
  };
}

/** Where the machine itself knows that the net is gone or back, nobody waits for a silent line to be noticed. */
function followNet(provider: WebsocketProvider): () => void {
  const gone = () => provider.disconnect();
  const back = () => provider.connect();
  window.addEventListener('offline', gone);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', gone);
    window.removeEventListener('online', back);
  };
}

/** Says on the machine, beside the words themselves, whether the server lacks some of them. */
function markUnsaved(kept: IndexeddbPersistence, saved: SavedStateStore): void {
  let marked = false;
  saved.subscribe(() => {
    const { unsaved } = saved.get();
    if (unsaved === marked) return;
    marked = unsaved;
    void kept.set(UNSAVED, unsaved ? 1 : 0);
  });
}

/** Waits until what is on its way has arrived, or will not. */
function seenThrough(saved: SavedStateStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => saved.get().state !== 'saving' && resolve();
    saved.subscribe(look);
    look();
  });
}

/** What was kept in a place; null when there is nothing. */
export async function leftAt(place: string): Promise<Y.Doc | null> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === place)) return null;
  const left = new Y.Doc();
  const opened = await new IndexeddbPersistence(place, left).whenSynced;
  await opened.destroy();
  return left;
}

/**
 * Opens a live document for as long as the page shows it. Null at the very first. When the viewer may
 * write, it is kept on the machine too, and forgotten there when the server has it all.
 */
export function useLiveText(document: string, writer: Writer, mayWrite: boolean): LiveText | null {
  const [live, setLive] = useState<LiveText | null>(null);
  const { id, name } = writer;
  useEffect(() => {
    const opened = openText(document, { id, name });
    setLive(opened);
    return () => opened.close();
  }, [document, id, name]);
  useEffect(() => {
    void live?.start(mayWrite);
  }, [live, mayWrite]);
  return live;
}

/** Calls `back` each time that the connection is there again: what the page knows of rights may be old. */
export function useReturn({ provider }: LiveText, back: () => void): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    let was = provider.wsconnected;
    const status = ({ status }: { status: string }) => {
      if (status !== 'connected') return;
      if (was) latest.current();
      was = true;
    };
    provider.on('status', status);
    return () => provider.off('status', status);
  }, [provider]);
}

/** How the text stands: `loading` until it has come from the server (or this machine), `refused` when one may not see it. */
export type Arrival = 'loading' | 'here' | 'refused';

export function useArrival({ provider, doc }: LiveText): Arrival {
  const [refused, setRefused] = useState(false);
  const [here, setHere] = useState(provider.synced);
  useEffect(() => {
    const arrived = () => setHere(true);
    const closed = () => setRefused(true);
    // The server sends in several pieces and says when all is there; what lies on the machine comes in one.
    const loaded = (_update: Uint8Array, origin: unknown) => origin !== provider && arrived();
    provider.on('sync', arrived);
    provider.on('closed', closed);
    doc.on('update', loaded);
    return () => {
      provider.off('sync', arrived);
      provider.off('closed', closed);
      doc.off('update', loaded);
    };
  }, [provider, doc]);
  return here ? 'here' : refused ? 'refused' : 'loading';
}

export const useSavedState = ({ saved }: LiveText): SavedState =>
  useSyncExternalStore(saved.subscribe, saved.get);

/** The saved state in the words of the corner where it stands. */
export function savingOf({ state, at, why }: SavedState): Saving {
  if (state === 'notSaved') return { state: why === 'slow' ? 'slow' : 'failed' };
  return state === 'saved' ? { state, ...(at && { at: at.toISOString() }) } : { state };
}

/** What the document says now, question by question; new at most once a frame. */
export function useText(live: LiveText, questions: readonly string[]): Text {
  const store = useMemo(() => textStore(live.doc, questions), [live, questions]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function textStore(doc: Y.Doc, questions: readonly string[]) {
  let text = textOf(doc, questions);
  return {
    get: () => text,
    subscribe: (listener: () => void) => {
      let frame = 0;
      const changed = () => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          text = textOf(doc, questions);
          listener();
        });
      };
      changed();
      doc.on('update', changed);
      return () => {
        cancelAnimationFrame(frame);
        doc.off('update', changed);
      };
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { savedState } from './saved-state';
import type { SavedStateStore } from './saved-state';

/** The browser's socket, with the test at the other end. */
class Line {
  static current: Line;
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen = () => {};
  onmessage = (_event: { data: ArrayBuffer }) => {};
  onclose = (_event: { code: number; reason: string }) => {};
  readonly heard: Uint8Array[] = [];

  constructor(readonly url: string) {
    Line.current = this;
  }
  send(bytes: Uint8Array) {
    this.heard.push(bytes);
  }
  close() {
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.onopen();
    this.say(0, 1, NOTHING); // what the client lacks: nothing
    this.say(0, 0, Uint8Array.of(0)); // and what have you that I lack?
  }
  say(kind: number, ...content: (number | string | Uint8Array)[]) {
    const message = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, kind);
      for (const part of content) {
        if (typeof part === 'number') encoding.writeVarUint(encoder, part);
        else if (typeof part === 'string') encoding.writeVarString(encoder, part);
        else encoding.writeVarUint8Array(encoder, part);
      }
    });
    this.onmessage({ data: message.slice().buffer as ArrayBuffer });
  }
  hangUp(code = 1006, reason = '') {
    this.onclose({ code, reason });
  }
}

const NOTHING = Uint8Array.of(0, 0);
const STORED = 4;
const DENIED = 2;

describe('whether a text is saved', () => {
  let doc: Y.Doc;
  let provider: WebsocketProvider;
  let store: SavedStateStore;
  const write = (words: string) => doc.getText('words').insert(0, words);
  const state = () => store.get().state;

  beforeEach(() => {
    jest.useFakeTimers();
    doc = new Y.Doc();
    const WebSocketPolyfill = Line as unknown as typeof WebSocket;
    provider = new WebsocketProvider('ws://here', 'answer:1', doc, {
      WebSocketPolyfill,
      disableBc: true,
      connect: false,
    });
    store = savedState(provider, doc);
    provider.connect();
    Line.current.open();
  });
  afterEach(() => {
    store.stop();
    provider.destroy();
    doc.destroy();
    jest.useRealTimers();
  });

  it('asks the server to tell what it stores', () => {
    expect(Line.current.url).toContain('stored=1');
  });

  it('says nothing is unsaved before anybody has written', () => {
    expect(store.get()).toEqual({ state: 'saved', unsaved: false, at: null, why: null });
  });

  it('says «saving» until the server has confirmed every message, and then when it was', () => {
    write('a');
    write('b');
    Line.current.say(STORED, 2);
    expect(state()).toBe('saving');
    Line.current.say(STORED, 3); // the answer that opened the connection, and two updates
    expect(store.get()).toMatchObject({ state: 'saved', unsaved: false, at: new Date() });
  });

  it('does not take what others write for something of its own', () => {
    const other = new Y.Doc();
    other.getText('words').insert(0, 'x');
    Line.current.say(0, 2, Y.encodeStateAsUpdate(other));
    expect(state()).toBe('saved');
  });

  it('keeps what was written offline unsaved until the answer of the next connection is confirmed', () => {
    Line.current.hangUp();
    write('c');
    expect(store.get()).toMatchObject({ state: 'offline', unsaved: true });
    jest.advanceTimersByTime(3_000);
    Line.current.open();
    expect(state()).toBe('saving');
    Line.current.say(STORED, 1);
    expect(state()).toBe('saved');
  });

  it('does not believe an old confirmation after the line broke', () => {
    write('d');
    Line.current.hangUp();
    jest.advanceTimersByTime(3_000);
    Line.current.open();
    write('e');
    Line.current.say(STORED, 1);
    expect(state()).toBe('saving');
  });

  it('says that it is not saved when the text was frozen meanwhile, also after the line broke', () => {
    write('f');
    Line.current.say(DENIED, 0, 'frozen');
    Line.current.hangUp(4523, 'frozen');
    expect(store.get()).toMatchObject({ state: 'notSaved', unsaved: true, why: 'frozen' });
  });

  it('says that it is not saved when the server closes for good', () => {
    write('g');
    Line.current.hangUp(4413, 'tooLarge');
    expect(store.get()).toMatchObject({ state: 'notSaved', why: 'tooLarge' });
  });

  it('stops saying «saving» when the server is silent for ten seconds', () => {
    write('h');
    jest.advanceTimersByTime(9_000);
    write('i');
    jest.advanceTimersByTime(1_000);
    expect(store.get()).toMatchObject({ state: 'notSaved', why: 'slow' });
    Line.current.say(STORED, 3);
    expect(state()).toBe('saved');
  });
});

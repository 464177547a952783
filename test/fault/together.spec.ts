import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { openText, until } from './writer.js';

describe('writing together', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage()));
  beforeEach(() => stage.next());
  afterAll(() => stage.clear());

  it('shows each what the other writes, and keeps who wrote it', async () => {
    const [anne, bjarne] = [
      await stage.openAndSync({ as: 'anne' }),
      await stage.openAndSync({ as: 'bjarne' }),
    ];
    anne.text.insert(0, 'Rådet støtter ');
    await until(() => bjarne.words() === 'Rådet støtter ', 'the first words');
    bjarne.text.insert(14, 'forslaget.');
    await until(() => anne.words() === 'Rådet støtter forslaget.', 'the last words');
    expect(await stage.rows()).toEqual([
      { seq: 1, actor: 'anne' },
      { seq: 2, actor: 'bjarne' },
    ]);
  });

  it('gives the whole text after a restart, and says «synced» only then', async () => {
    const [anne, bjarne] = [await stage.openAndSync(), await stage.openAndSync()];
    anne.text.insert(0, 'Dette står.');
    await until(() => bjarne.words() === 'Dette står.', 'the words');
    await stage.restart();
    const carl = stage.open();
    let atSync = '';
    carl.provider.on('sync', () => (atSync ||= carl.words()));
    await until(() => carl.provider.synced, 'synced');
    expect(atSync).toBe('Dette står.');
  });

  it('stores what was written while there was no connection', async () => {
    const [anne, bjarne] = [await stage.openAndSync(), await stage.openAndSync()];
    anne.provider.disconnect();
    anne.text.insert(0, 'Skrevet på toget.');
    anne.provider.connect();
    await until(() => bjarne.words() === 'Skrevet på toget.', 'the words');
  });

  it('writes nothing to the log when somebody comes back with nothing new', async () => {
    const anne = await stage.openAndSync();
    anne.text.insert(0, 'Strøket ord.');
    anne.text.delete(0, 8);
    await until(async () => (await stage.rows()).length === 2, 'both stored');
    for (let round = 0; round < 3; round += 1) {
      anne.provider.disconnect();
      anne.provider.connect();
      await until(() => anne.provider.synced, 'synced again');
    }
    const bjarne = await stage.openAndSync();
    expect(bjarne.words()).toBe('ord.');
    expect(await stage.rows()).toHaveLength(2);
  });

  it('shows who is present, until they leave', async () => {
    const [anne, bjarne] = [await stage.openAndSync(), await stage.openAndSync()];
    anne.provider.awareness.setLocalStateField('user', { name: 'Anne' });
    const present = () =>
      [...bjarne.provider.awareness.getStates().values()].map((state) => state['user']?.name);
    await until(() => present().includes('Anne'), 'Anne');
    anne.provider.ws?.close();
    await until(() => !present().includes('Anne'), 'nobody');
    await until(() => present().includes('Anne'), 'Anne again', 8_000);
  });

  it('drops what a reader writes, and tells the reader', async () => {
    const anne = await stage.openAndSync();
    const reader = await stage.openAndSync({ mode: 'read' });
    const told: string[] = [];
    reader.provider.messageHandlers[2] = () => told.push('denied');
    reader.text.insert(0, 'Nei.');
    anne.text.insert(0, 'Ja.');
    await until(() => reader.words().includes('Ja.'), 'what the writer wrote');
    await until(() => told.length > 0, 'the refusal');
    expect(anne.words()).toBe('Ja.');
    expect(await stage.rows()).toHaveLength(1);
  });

  it('refuses a text that was frozen, and lets its clients come back', async () => {
    const anne = await stage.openAndSync();
    await stage.freeze();
    const codes: number[] = [];
    anne.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    anne.text.insert(0, 'For sent.');
    await until(() => codes.includes(4523), 'the close');
    await until(() => anne.provider.wsconnected, 'connected again');
    expect(await stage.rows()).toHaveLength(0);
  });

  it('lets the server write too, and refuses it when the text is frozen', async () => {
    const anne = await stage.openAndSync();
    const made = new Y.Doc();
    made.getText('words').insert(0, 'Fra tjeneren.');
    const edit = () => stage.served.collab.edit(stage.document, Y.encodeStateAsUpdate(made), 'person:leader');
    await edit();
    await until(() => anne.words() === 'Fra tjeneren.', 'the edit');
    await stage.freeze();
    await expect(edit()).rejects.toMatchObject({ code: 'text_is_frozen' });
  });

  it('closes the sockets of a document when rights may have changed, and asks anew', async () => {
    const anne = await stage.openAndSync();
    const codes: number[] = [];
    anne.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    stage.served.collab.reopen(stage.document, 'rights');
    await until(() => codes.length > 0, 'the close');
    expect(codes).toEqual([4510]);
    await until(() => anne.provider.synced, 'back again');
  });

  it('answers for a document that does not exist as for one that is not yours', async () => {
    await stage.restart({
      authorize: async (_request, doc) => (doc === 'answer:9' ? null : { actor: 'a', mode: 'read' }),
    });
    for (const document of ['answer:9', 'answer:unknown']) {
      const stranger = openText(stage.served.url, document);
      const closed: { code: number; reason: string }[] = [];
      stranger.provider.on('closed', (event) => closed.push(event));
      await until(() => closed.length > 0, 'closed for good');
      expect(closed).toEqual([{ code: 4403, reason: 'notYours' }]);
      stranger.leave();
    }
    await stage.restart();
  });
});

import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { nextDocument, storeCold, wholeText } from '../content.js';
import { Person } from '../person.js';
import { WITH_CONTENT } from '../scenario.js';
import type { Scenario } from '../scenario.js';
import { written } from '../written.js';

export const big: Scenario = {
  name: 'big',
  what: '240,000 characters from 100,000 edits, after a restart: until a new reader has all of it',
  on: WITH_CONTENT,
  figures: { ms: 'ms to all content', sentShare: 'bytes sent, against the encoded state' },
  async run(target) {
    const [document, text] = [nextDocument(), written(100_000)];
    await storeCold(target, [document], text);
    const began = performance.now();
    const reader = new Person(target.address(document), { readsLater: true });
    const ms = (await wholeText([reader], text)) - began;
    const sentShare = reader.received / Y.encodeStateAsUpdate(text).length;
    reader.leave();
    return { ms, sentShare };
  },
};

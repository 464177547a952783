import { performance } from 'node:perf_hooks';
import { nextDocument, readWhole, storeCold, wholeOf } from '../content.js';
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
    const whole = wholeOf(text);
    await storeCold(target, [document], text);
    const began = performance.now();
    const reader = new Person(target.address(document), { readsLater: true });
    const ms = (await readWhole([reader], whole)) - began;
    const sentShare = reader.received / whole.bytes;
    reader.leave();
    return { ms, sentShare };
  },
};

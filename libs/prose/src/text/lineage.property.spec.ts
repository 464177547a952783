import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain } from '@samsvar/domain';
import { addSource, sourcesOf } from '../draft/sources.js';
import { EDITS, missing } from './edits.fixture.js';
import { ids, synced, Writer, writer } from './writer.fixture.js';

const scripts = fc.array(
  fc.record({
    edit: fc.constantFrom(...Object.keys(EDITS)),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    reach: fc.double({ min: 0, max: 1, noNaN: true }),
    by: fc.constantFrom('kari', 'ola'),
    syncs: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('sources through any edits', () => {
  it('follow their words through any edits of one writer, and touch no block that was not', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const w = writer();
        for (const { edit, place, reach } of script) {
          const before = new Map(w.blocks.map((block) => [block.id, block]));
          EDITS[edit]?.(w, place, reach);
          expect(missing(w)).toEqual([]);
          expect(new Set(ids(w)).size).toBe(ids(w).length);
          for (const block of w.blocks) {
            const was = before.get(block.id);
            if (was && plain(was) === plain(block)) expect(block.sources).toEqual(was.sources);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('go back with the last edit on undo, whatever was done before, and come again on redo', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const w = writer();
        for (const { edit, place, reach } of script) {
          const before = w.said();
          w.undos.clear();
          EDITS[edit]?.(w, place, reach);
          const after = w.said();
          if (w.undos.undo()) expect(w.said()).toEqual(before);
          if (w.undos.redo()) expect(w.said()).toEqual(after);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('follow their words when two write at once and meet now and then', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const writers = { kari: writer(), ola: new Writer(new Uint8Array([0, 0])) };
        synced(writers.kari, writers.ola);
        for (const [n, { edit, place, reach, by, syncs }] of script.entries()) {
          const w = writers[by as 'kari' | 'ola'];
          EDITS[edit]?.(w, place, reach);
          addSource(w.doc, 'id-a', `${by}-${n}`, by, '2027-01-19T10:42:00.000Z');
          if (syncs) synced(writers.kari, writers.ola);
        }
        synced(writers.kari, writers.ola);
        expect(writers.kari.said()).toEqual(writers.ola.said());
        expect(ids(writers.kari)).toEqual(ids(writers.ola));
        expect(missing(writers.kari)).toEqual([]);
        const added = script.map(({ by }, n) => `${by}-${n}`);
        expect(
          sourcesOf(writers.kari.doc)
            .get('id-a')
            ?.map((source) => source.point),
        ).toEqual(expect.arrayContaining(added));
      }),
      { numRuns: 100 },
    );
  });
});

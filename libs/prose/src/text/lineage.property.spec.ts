import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Slice, type Node } from 'prosemirror-model';
import { plain, type Block } from '@samsvar/domain';
import { addSource, sourcesOf } from '../draft/sources.js';
import { schema } from './schema.js';
import { ids, synced, Writer, writer } from './writer.fixture.js';

type Edit = (writer: Writer, place: number, reach: number) => void;

/** A place between 0 and 1 as a position in the text, and as a block. */
const at = (w: Writer, place: number): number => 1 + Math.floor(place * (w.state.doc.content.size - 2));
const blockAt = (w: Writer, place: number): number => w.state.doc.resolve(at(w, place)).index(0);
const nodeAt = (w: Writer, index: number): { node: Node; from: number; to: number } => {
  const [node, from] = [w.state.doc.child(index), w.start(index) - 1];
  return { node, from, to: from + node.nodeSize };
};

const EDITS: Record<string, Edit> = {
  type: (w, place) => w.dispatch(w.state.tr.insert(at(w, place), schema.text('x')).scrollIntoView()),
  remove: (w, place, reach) => {
    const [from, to] = [at(w, place), at(w, Math.min(1, place + reach / 4))];
    if (to > from) w.dispatch(w.state.tr.delete(from, to));
  },
  split: (w, place) => {
    const pos = w.state.doc.resolve(at(w, place));
    if (pos.depth === 1) w.dispatch(w.state.tr.split(pos.pos));
  },
  join: (w, place) => {
    const { to } = nodeAt(w, blockAt(w, place));
    if (to < w.state.doc.content.size) w.dispatch(w.state.tr.join(to));
  },
  bullet: (w, place) =>
    w.dispatch(w.state.tr.setNodeAttribute(nodeAt(w, blockAt(w, place)).from, 'kind', 'bullet')),
  cutAndPaste: (w, place, reach) => {
    const { node, from, to } = nodeAt(w, blockAt(w, place));
    if (w.state.doc.childCount < 2) return;
    w.dispatch(w.state.tr.delete(from, to).setMeta('uiEvent', 'cut'));
    w.paste(
      w.start(blockAt(w, reach)) - 1,
      new Slice(node.type.schema.node('doc', null, [node]).content, 0, 0),
    );
  },
  drag: (w, place, reach) => {
    const { node, from, to } = nodeAt(w, blockAt(w, place));
    const target = w.start(blockAt(w, reach)) - 1;
    const { tr } = w.state;
    w.dispatch(tr.delete(from, to).insert(tr.mapping.map(target), node).setMeta('uiEvent', 'drop'));
  },
  copy: (w, place, reach) => {
    const { node } = nodeAt(w, blockAt(w, place));
    w.paste(
      w.start(blockAt(w, reach)) - 1,
      new Slice(node.type.schema.node('doc', null, [node]).content, 0, 0),
    );
  },
};

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

/** The points whose words stand in a block: every seed block is written in a letter of its own. */
const heard = (block: Block): readonly string[] => [...new Set(plain(block).replace(/[^a-d]/g, ''))].sort();

const missing = (w: Writer): readonly string[] =>
  w.blocks.flatMap((block) => heard(block).filter((point) => !block.sources.includes(point)));

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

  /** What random scripts with undo have found; each is two people who do not see each other before they meet. */
  it.each([
    [
      'a move that is taken back after somebody joined a block to what was moved',
      ['ola cutAndPaste', 'kari type', 'meet', 'kari join', 'kari type', 'meet', 'ola undo'],
    ],
    [
      'a join that is taken back while somebody moves what was joined',
      ['kari join', 'kari type', 'meet', 'ola cutAndPaste', 'kari undo', 'kari type'],
    ],
    ['a join that both did, and one takes back', ['ola join', 'kari join', 'kari undo', 'kari type']],
  ])('follow their words through %s', (_, script) => {
    const writers = { kari: writer(), ola: new Writer(new Uint8Array([0, 0])) };
    const meet = () => synced(writers.kari, writers.ola);
    meet();
    for (const step of script) {
      const [by, edit = ''] = step.split(' ');
      if (by === 'meet') meet();
      else if (edit === 'undo') writers[by as 'kari' | 'ola'].undos.undo();
      else EDITS[edit]?.(writers[by as 'kari' | 'ola'], 0, 0);
    }
    meet();
    meet();
    expect(writers.kari.said()).toEqual(writers.ola.said());
    expect(missing(writers.kari)).toEqual([]);
  });
});

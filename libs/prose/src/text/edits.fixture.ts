import { Slice, type Node } from 'prosemirror-model';
import { plain, type Block } from '@samsvar/domain';
import { mergeInto, takeIn, type PointText } from '../draft/compile.js';
import { schema } from './schema.js';
import type { Writer } from './writer.fixture.js';

/** Something a writer does. `place` and `reach`, between 0 and 1, say where in the text. */
export type Edit = (writer: Writer, place: number, reach: number) => void;

/** A place between 0 and 1 as a position in the text, and as a block. */
const at = (w: Writer, place: number): number => 1 + Math.floor(place * (w.state.doc.content.size - 2));
const blockAt = (w: Writer, place: number): number => w.state.doc.resolve(at(w, place)).index(0);
const nodeAt = (w: Writer, index: number): { node: Node; from: number; to: number } => {
  const [node, from] = [w.state.doc.child(index), w.start(index) - 1];
  return { node, from, to: from + node.nodeSize };
};

/** What is typed has letters of its own: it is nobody's point, but stands in a block with some. */
const typed = (place: number): string => 'stuvwxyz'.charAt(Math.min(7, Math.floor(place * 8)));

/** What people do in an editor, each in one go. */
export const EDITS: Record<string, Edit> = {
  type: (w, place) => w.dispatch(w.state.tr.insert(at(w, place), schema.text(typed(place))).scrollIntoView()),
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

/** What people do with the clipboard, with time to go by between taking and pasting. */
const CLIPBOARD: Record<string, Edit> = {
  copyOut: (w, place) => w.copy(nodeAt(w, blockAt(w, place))),
  cutOut: (w, place) => {
    const block = nodeAt(w, blockAt(w, place));
    w.copy(block);
    if (w.state.doc.childCount > 1)
      w.dispatch(w.state.tr.delete(block.from, block.to).setMeta('uiEvent', 'cut'));
  },
  copyWords: (w, place, reach) => {
    const { from, to } = nodeAt(w, blockAt(w, place));
    const end = Math.min(to - 1, from + 2 + Math.floor(reach * 4));
    if (end > from + 1) w.copy({ from: from + 1, to: end });
  },
  pasteIn: (w, place) => w.clipboard && w.paste(w.start(blockAt(w, place)) - 1, w.clipboard),
  pasteInside: (w, place) => w.clipboard && w.paste(at(w, place), w.clipboard),
};

/** What people do at the compile desk, beside the text. Points e to h are still to be taken in. */
const COMPILING: Record<string, Edit> = {
  takeIn: (w, place, reach) => void takeIn(w.doc, 'q', pointOf(reach), idAt(w, place), NOW),
  mergeInto: (w, place, reach) => void mergeInto(w.doc, 'q', pointOf(reach), idAt(w, place), NOW),
};

/** What a writer takes back or does again of their own, whatever others have written meanwhile. */
const SECOND_THOUGHTS: Record<string, Edit> = {
  undo: (w) => void w.undos.undo(),
  redo: (w) => void w.undos.redo(),
  pause: (w) => w.undos.stopCapturing(),
};

/** Everything that people do in a draft with a point's words. */
export const WRITING = { ...EDITS, ...CLIPBOARD, ...COMPILING };
export const ANYTHING = { ...WRITING, ...SECOND_THOUGHTS };

const NOW = { by: 'kari', at: '2027-01-19T10:42:00.000Z' };
const idAt = (w: Writer, place: number) => w.state.doc.child(blockAt(w, place)).attrs['id'] as string;
const pointOf = (place: number): PointText => {
  const id = 'efgh'.charAt(Math.min(3, Math.floor(place * 4)));
  return { id, kind: 'paragraph', runs: [{ text: id.repeat(4) }] };
};

/** The points whose words stand in a block: every point is written in a letter of its own. */
export const heard = (block: Block): readonly string[] =>
  [...new Set(plain(block).replace(/[^a-h]/g, ''))].sort();

/** The points whose words stand in a block that does not carry them. */
export const missing = (w: Writer): readonly string[] =>
  w.blocks.flatMap((block) => heard(block).filter((point) => !block.sources.includes(point)));

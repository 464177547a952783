import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import type { BlockKind } from '@samsvar/domain';

/** What a block carries besides its characters. Both editor and stored document use these names. */
export interface BlockAttrs {
  readonly id: string | null;
  /** An attribute and not a node type: a change of node type makes a new node in Yjs, and what
   *  others are writing in the old one at that moment would be lost. */
  readonly kind: BlockKind;
  readonly minority: string | null;
}

/** The attributes of `BlockAttrs` with their values when none is given. */
export const BLOCK_DEFAULTS: BlockAttrs = { id: null, kind: 'paragraph', minority: null };

/** The one node type between the document and its characters; there is no nesting. */
export const BLOCK = 'paragraph';

/** The HTML attributes of a block, on the clipboard and in the editor. */
export const toHtmlAttrs = (attrs: BlockAttrs): Record<string, string> => ({
  ...(attrs.id === null ? {} : { 'data-id': attrs.id }),
  ...(attrs.kind === 'bullet' ? { 'data-kind': attrs.kind } : {}),
  ...(attrs.minority === null ? {} : { 'data-minority': attrs.minority }),
});

/** The block that an element of pasted HTML stands for. A list item of any page is a bullet. */
export const fromHtml = (element: Element): BlockAttrs => ({
  id: element.getAttribute('data-id'),
  kind:
    element.getAttribute('data-kind') === 'bullet' || element.closest('li') !== null ? 'bullet' : 'paragraph',
  minority: element.getAttribute('data-minority'),
});

const block: NodeSpec = {
  group: 'block',
  content: 'text*',
  attrs: {
    id: { default: BLOCK_DEFAULTS.id },
    kind: { default: BLOCK_DEFAULTS.kind },
    minority: { default: BLOCK_DEFAULTS.minority },
  },
  parseDOM: ['p', 'li'].map((tag) => ({ tag, getAttrs: (element) => ({ ...fromHtml(element) }) })),
  toDOM: (node) => ['p', toHtmlAttrs(node.attrs as BlockAttrs), 0],
};

const bold: MarkSpec = { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] };
const italic: MarkSpec = { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] };

/** A question's part of a text, as ProseMirror has it: flat blocks, bold and italic, nothing else. */
export const schema = new Schema({
  nodes: { doc: { content: 'block+' }, [BLOCK]: block, text: { group: 'inline' } },
  marks: { bold, italic },
});

import { InputRule, Mark, Node } from '@tiptap/core';
import type { BlockKind } from '@samsvar/domain';
import { BLOCK, BLOCK_DEFAULTS, fromHtml, toHtmlAttrs, type BlockAttrs } from '@samsvar/prose';

/** The nodes and marks of `@samsvar/prose`, as Tiptap has them, with the keys one writes them by. */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Characters = Node.create({ name: 'text', group: 'inline' });

/** Dashes and dots that begin a bullet, as people type them. */
const BULLET_SIGN = /^\s*[-–*•]\s$/;

const attribute = (name: keyof BlockAttrs) => ({
  default: BLOCK_DEFAULTS[name],
  parseHTML: (element: HTMLElement) => fromHtml(element)[name],
  renderHTML: (attrs: Record<string, unknown>) => toHtmlAttrs({ ...BLOCK_DEFAULTS, [name]: attrs[name] }),
});

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blocks: {
      /** Makes every block of the selection a paragraph or a bullet. */
      setKind: (kind: BlockKind) => ReturnType;
    };
  }
}

export const Block = Node.create({
  name: BLOCK,
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ id: attribute('id'), kind: attribute('kind'), minority: attribute('minority') }),
  parseHTML: () => [{ tag: 'p' }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
  addCommands: () => ({
    setKind:
      (kind) =>
      ({ tr }) => {
        const { from, to } = tr.selection;
        tr.doc.nodesBetween(from, to, (node, at) => {
          if (node.type.name === BLOCK) tr.setNodeAttribute(at, 'kind', kind);
        });
        return true;
      },
  }),
  addKeyboardShortcuts() {
    /** Leaves the list when the cursor stands where a bullet's words begin. */
    const leaveList = (onlyBlank: boolean) => () => {
      const { $from, empty } = this.editor.state.selection;
      const leaves = empty && $from.parentOffset === 0 && $from.parent.attrs['kind'] === 'bullet';
      if (!leaves || (onlyBlank && $from.parent.content.size > 0)) return false;
      return this.editor.commands.setKind('paragraph');
    };
    return {
      Enter: leaveList(true),
      Backspace: leaveList(false),
      'Shift-Enter': () => this.editor.commands.splitBlock(),
    };
  },
  addInputRules: () => [
    new InputRule({
      find: BULLET_SIGN,
      handler: ({ state, range }) => {
        const { tr } = state;
        tr.delete(range.from, range.to).setNodeAttribute(tr.selection.$from.before(), 'kind', 'bullet');
      },
    }),
  ],
});

const mark = (name: 'bold' | 'italic', tags: readonly string[], style: string, key: string) =>
  Mark.create({
    name,
    parseHTML: () =>
      tags.map((tag) => ({
        tag,
        // Some programs put all that is copied into <b style="font-weight: normal">.
        getAttrs: (element: HTMLElement) => element.style.getPropertyValue(style) !== 'normal' && null,
      })),
    renderHTML: () => [tags[0] ?? name, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });

const Bold = mark('bold', ['strong', 'b'], 'font-weight', 'Mod-b');
const Italic = mark('italic', ['em', 'i'], 'font-style', 'Mod-i');

/** Everything a text is made of: flat blocks, bold and italic. */
export const textNodes = [Doc, Characters, Block, Bold, Italic];

/** A line break on the clipboard parts two blocks here; without this the words would run together. */
export const partAtBreaks = (html: string): string => html.replace(/<br\s*\/?>/gi, '</p><p>');

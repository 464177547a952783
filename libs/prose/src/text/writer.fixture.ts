import { ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import type { Slice } from 'prosemirror-model';
import { EditorState, type Plugin, type PluginView, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { plain, type Block, type Text } from '@samsvar/domain';
import { caretPlugin } from './caret-plugin.js';
import { docFrom } from './doc-from.js';
import { lineagePlugin } from './lineage-plugin.js';
import { schema } from './schema.js';
import { textOf } from './text-of.js';
import { undoManager } from './undo.js';

/** A person who writes, with the real plugins but no browser: a view is a state and its listeners. */
export class Writer {
  readonly doc = new Y.Doc();
  readonly undos: Y.UndoManager;
  state: EditorState;
  clipboard: Slice | null = null;
  private readonly plugins: readonly Plugin[];
  private readonly listeners: PluginView[] = [];

  constructor(
    first: Uint8Array,
    private readonly question = 'q',
  ) {
    Y.applyUpdate(this.doc, first);
    const fragment = this.doc.getXmlFragment(question);
    this.undos = undoManager(fragment);
    this.plugins = [
      lineagePlugin(),
      caretPlugin(),
      ySyncPlugin(fragment) as Plugin,
      yUndoPlugin({ undoManager: this.undos }) as Plugin,
    ];
    this.state = EditorState.create({ schema, plugins: [...this.plugins] });
    for (const plugin of this.plugins) {
      const listener = plugin.spec.view?.(this as unknown as EditorView);
      if (listener) this.listeners.push(listener);
    }
  }

  dispatch(tr: Transaction): void {
    const before = this.state;
    this.state = before.apply(tr);
    for (const listener of this.listeners) listener.update?.(this as unknown as EditorView, before);
  }

  hasFocus(): boolean {
    return false;
  }

  /** Puts what stands from one place to another on the clipboard, as the editor does when somebody copies. */
  copy({ from, to }: { readonly from: number; readonly to: number }): void {
    const [lineage] = this.plugins;
    const onCopy = lineage?.props.handleDOMEvents?.copy;
    if (lineage) onCopy?.call(lineage, this as unknown as EditorView, {} as ClipboardEvent);
    this.clipboard = this.state.doc.slice(from, to, true);
  }

  /** Puts a slice in as the editor does when somebody pastes. */
  paste(at: number, slice: Slice): void {
    const taken = this.plugins[0]?.props.transformPasted?.call(
      this.plugins[0],
      slice,
      this as unknown as EditorView,
      false,
    );
    this.dispatch(this.state.tr.replaceRange(at, at, taken ?? slice).setMeta('paste', true));
  }

  get blocks(): readonly Block[] {
    return textOf(this.doc, [this.question])[0]?.blocks ?? [];
  }

  said(): readonly string[] {
    return this.blocks.map((block) => `${plain(block)}:${block.sources.join()}`);
  }

  /** Where the characters of the block begin. */
  start(index: number): number {
    let at = 1;
    for (let i = 0; i < index; i++) at += this.state.doc.child(i).nodeSize;
    return at;
  }
}

export const SEED: Text = [
  {
    question: 'q',
    blocks: ['aaaa', 'bbbb', 'cccc', 'dddd'].map((text) => ({
      id: `id-${text[0]}`,
      kind: 'paragraph',
      runs: [{ text }],
      minority: null,
      sources: [text.slice(0, 1)],
    })),
  },
];
export const writer = (): Writer => new Writer(docFrom(SEED, 'kari', '2027-01-19T10:42:00.000Z'));

export function synced(kari: Writer, ola: Writer): void {
  const [a, b] = [Y.encodeStateAsUpdate(kari.doc), Y.encodeStateAsUpdate(ola.doc)];
  Y.applyUpdate(kari.doc, b);
  Y.applyUpdate(ola.doc, a);
}

/** The ids of the blocks, in order. */
export const ids = (w: Writer): readonly string[] => w.blocks.map((block) => block.id);

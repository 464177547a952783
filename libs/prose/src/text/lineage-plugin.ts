import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Mapping } from 'prosemirror-transform';
import { carryPasted, carrySources, rememberCopied } from '../draft/carry.js';
import { newBlockId } from './block-id.js';
import { idOf, lineage, type Carried } from './lineage.js';
import { isPaste, Pasting } from './pasting.js';
import { writeBlocks, type Binding } from './write-blocks.js';

const lineageKey = new PluginKey<readonly Carried[]>('lineage');

/**
 * Keeps block ids unique and lasting while somebody writes, and carries sources along with the text
 * they belong to. Acts on the writer's own edits only: what others did arrives finished. Must stand
 * before y-tiptap's sync plugin, whose work it does, so that a block never reaches others without
 * its sources.
 */
export function lineagePlugin(): Plugin<readonly Carried[]> {
  const pasting = new Pasting();
  return new Plugin<readonly Carried[]>({
    key: lineageKey,
    state: {
      init: () => [],
      apply: (tr, carried) => {
        const more = tr.getMeta(lineageKey) as readonly Carried[] | undefined;
        if (more) return [...carried, ...more];
        return tr.getMeta('appendedTransaction') ? carried : [];
      },
    },
    appendTransaction: (transactions, before, after) =>
      transactions.some((tr) => tr.docChanged) && !transactions.some(isFromOthers)
        ? settle(transactions, before, after, pasting)
        : null,
    props: {
      transformPasted: (slice) => pasting.take(slice),
      handleDOMEvents: { copy: remember, cut: remember, dragstart: remember },
    },
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc) write(view.state);
      },
    }),
  });
}

const isFromOthers = (tr: Transaction): boolean =>
  (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;

/** The transaction that gives blocks the ids they shall have and says what was carried; null for none. */
function settle(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  pasting: Pasting,
): Transaction | null {
  const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
  const followed = lineage(before.doc, after.doc, mapping, newBlockId);
  const { ids, carried } = transactions.some(isPaste)
    ? pasting.settle(transactions, before.doc, after.doc, followed)
    : followed;
  pasting.remember(before.doc, ids);
  const tr = after.tr;
  after.doc.forEach((block, offset, index) => {
    if (idOf(block) !== ids[index]) tr.setNodeAttribute(offset, 'id', ids[index]);
  });
  if (carried.length > 0) tr.setMeta(lineageKey, carried);
  return tr.docChanged || carried.length > 0 ? tr : null;
}

function remember({ state }: EditorView): void {
  rememberCopied((ySyncPluginKey.getState(state) as { binding: Binding }).binding.doc);
}

/** Writes an edit together with its carried sources as one update. Does nothing while y-tiptap shows
 *  what others wrote: its `mux` lets one in at a time. */
function write(state: EditorState): void {
  const { binding, addToHistory } = ySyncPluginKey.getState(state) as {
    binding: Binding;
    addToHistory: boolean;
  };
  binding.mux(() =>
    binding.doc.transact((transaction) => {
      transaction.meta.set('addToHistory', addToHistory);
      const carried = lineageKey.getState(state) ?? [];
      for (const { from, to, pasted } of carried)
        (pasted ? carryPasted : carrySources)(binding.doc, from, to);
      writeBlocks(binding, state, new Set(carried.map(({ to }) => to)));
    }, ySyncPluginKey),
  );
}

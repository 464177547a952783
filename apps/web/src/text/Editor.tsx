import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor as Tiptap, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caretPlugin, lineagePlugin, undoManager } from '@samsvar/prose';
import { partAtBreaks, textNodes } from './blocks';
import { Carets } from './carets';
import type { LiveText } from './live-text';
import { numbering } from './numbering';
import { SeenCaret } from './seen-caret';
import { UnderBlock, type Slots } from './slots';
import { Toolbar } from './Toolbar';
import './Editor.css';

/** Above Collaboration's 1000: see `lineagePlugin`. Tiptap types plugins by ProseMirror's CommonJS
 *  declarations and we by its modules'; it is one class. */
const Lineage = Extension.create({
  name: 'lineage',
  priority: 1001,
  addProseMirrorPlugins: () => [lineagePlugin() as never, caretPlugin() as never],
});

export interface EditorProps {
  live: LiveText;
  /** The question's id: the part of the document that is written in. */
  question: string;
  /** What is written: «Eldrerådets svar på spørsmål 1». */
  label: string;
  /** Stands before each block's own number: «1» gives 1.1, 1.2 … Empty for plain numbers. */
  prefix: string;
  editable: boolean;
  /** Said in a text where nobody has written yet. */
  hint: string;
  /** The block that the cursor shall go to, such as one that was just added. */
  goTo?: string | null;
  /** Where something is shown under each block. */
  slots?: Slots;
  /** Beside the tools, such as the way to «Enkel skrivemåte». */
  tools?: React.ReactNode;
}

/** Where several people write one question's text at once. Loaded only on pages that write. */
export function Editor({ live, question, label, prefix, editable, hint, goTo, slots, tools }: EditorProps) {
  const { i18n } = useTranslation();
  const toolbar = useRef<HTMLDivElement>(null);
  const extensions = useMemo(() => {
    const fragment = live.doc.getXmlFragment(question);
    return [
      ...textNodes,
      SeenCaret,
      Lineage,
      Collaboration.configure({ fragment, yUndoOptions: { undoManager: undoManager(fragment) } }),
      Carets.configure({ awareness: live.provider.awareness }),
      UnderBlock.configure({ slots: slots ?? null }),
      Extension.create({
        name: 'toToolbar',
        addKeyboardShortcuts: () => ({ 'Alt-F10': () => focusFirst(toolbar.current) }),
      }),
    ];
  }, [live, question, slots]);
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      editable,
      editorProps: { transformPastedHTML: partAtBreaks },
    },
    [extensions],
  );
  useTextboxAttributes(editor, { label, editable, hint, language: i18n.language });
  useEffect(() => {
    editor.state.doc.forEach((block, at) => {
      if (goTo && block.attrs['id'] === goTo) editor.commands.focus(at + 1 + block.content.size);
    });
  }, [editor, goTo]);
  const blank = useEditorState({ editor, selector: ({ editor: { state } }) => state.doc.textContent === '' });
  return (
    <div className="editor">
      {editable && <Toolbar ref={toolbar} editor={editor} tools={tools} />}
      <EditorContent className="editor__text" style={numbering(prefix)} editor={editor} />
      {blank && (
        <p className="editor__hint" aria-hidden="true">
          {hint}
        </p>
      )}
    </div>
  );
}

function focusFirst(toolbar: HTMLElement | null): boolean {
  const button = toolbar?.querySelector<HTMLElement>('button[tabindex="0"]');
  button?.focus();
  return button !== null;
}

interface Textbox {
  label: string;
  editable: boolean;
  hint: string;
  language: string;
}

/** People write in either målform, so the text's language is the reader's own choice and not the page's. */
function useTextboxAttributes(editor: Tiptap, { label, editable, hint, language }: Textbox): void {
  useEffect(() => {
    editor.setEditable(editable, false);
    editor.setOptions({
      editorProps: {
        transformPastedHTML: partAtBreaks,
        attributes: {
          class: 'written-text',
          lang: language,
          spellcheck: 'true',
          'aria-label': label,
          'aria-placeholder': hint,
          ...(editable
            ? { role: 'textbox', 'aria-multiline': 'true' }
            : { role: 'region', tabindex: '-1', 'aria-readonly': 'true' }),
        },
      },
    });
  }, [editor, label, editable, hint, language]);
}

import { ArrowRedoIcon, ArrowUndoIcon, BulletListIcon } from '@navikt/aksel-icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  editor: Editor;
  tools?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** The tools of the text. One stop for Tab; arrows go between them, Escape goes back to the words. */
export function Toolbar({ editor, tools, ref }: Props) {
  const { t } = useTranslation();
  const [stop, setStop] = useState(0);
  const now = useEditorState({
    editor,
    selector: ({ editor: { state, isActive, can } }) => ({
      bold: isActive.call(editor, 'bold'),
      italic: isActive.call(editor, 'italic'),
      bullet: state.selection.$from.parent.attrs['kind'] === 'bullet',
      undo: can.call(editor).undo(),
      redo: can.call(editor).redo(),
    }),
  });
  const act = (run: () => boolean) => () => {
    run();
    editor.commands.focus();
  };
  const buttons = [
    { key: 'bold', pressed: now.bold, run: act(() => editor.commands.toggleMark('bold')), icon: null },
    { key: 'italic', pressed: now.italic, run: act(() => editor.commands.toggleMark('italic')), icon: null },
    {
      key: 'list',
      pressed: now.bullet,
      run: act(() => editor.commands.setKind(now.bullet ? 'paragraph' : 'bullet')),
      icon: <BulletListIcon className="icon" aria-hidden />,
    },
    {
      key: 'undo',
      off: !now.undo,
      run: act(() => editor.commands.undo()),
      icon: <ArrowUndoIcon className="icon" aria-hidden />,
    },
    {
      key: 'redo',
      off: !now.redo,
      run: act(() => editor.commands.redo()),
      icon: <ArrowRedoIcon className="icon" aria-hidden />,
    },
  ] as const;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') editor.commands.focus();
    if (step === undefined) return;
    const next = (stop + step + buttons.length) % buttons.length;
    setStop(next);
    event.currentTarget.querySelectorAll<HTMLElement>('.tool[data-key]')[next]?.focus();
  };
  return (
    <div className="toolbar-frame">
      <div className="toolbar-row">
        <div
          ref={ref}
          className="toolbar"
          role="toolbar"
          aria-label={t('answer.text.tools')}
          onKeyDown={onKeyDown}
        >
          {buttons.map(({ key, run, icon, ...state }, index) => (
            <button
              key={key}
              type="button"
              className="tool"
              data-key={key}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setStop(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={run}
              {...('pressed' in state ? { 'aria-pressed': state.pressed } : { 'aria-disabled': state.off })}
            >
              {icon}
              <span>{t(`answer.text.${key}`)}</span>
            </button>
          ))}
        </div>
        {tools}
      </div>
    </div>
  );
}

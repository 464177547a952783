import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { blocksOf, isBlank, plain, type Text } from '@samsvar/domain';
import { textOf } from '@samsvar/prose';
import type { LiveText } from './live-text';

/** The browser asks before one leaves what is not stored. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Words that an earlier visit left on this machine and the server never took; null when there are none. */
export function useLeftWords(live: LiveText, questions: readonly string[], mayWrite: boolean): Text | null {
  const [left, setLeft] = useState<Text | null>(null);
  useEffect(() => {
    if (mayWrite) return;
    let gone = false;
    const look = async () => {
      const doc = await live.leftHere();
      if (doc && !gone && holdsMore(doc, live.doc)) setLeft(textOf(doc, questions));
    };
    const synced = () => void look();
    if (live.provider.synced) synced();
    else live.provider.once('sync', synced);
    return () => {
      gone = true;
      live.provider.off('sync', synced);
      setLeft(null);
    };
  }, [live, questions, mayWrite]);
  return left;
}

const holdsMore = (left: Y.Doc, stored: Y.Doc): boolean => {
  const known = Y.decodeStateVector(Y.encodeStateVector(stored));
  return [...Y.decodeStateVector(Y.encodeStateVector(left))].some(
    ([client, clock]) => clock > (known.get(client) ?? 0),
  );
};

interface Props {
  /** True while something that was written here is not stored. */
  unsaved: boolean;
  /** The text as it stands: with the words that are not stored, when `unsaved`. */
  text: Text;
  /** The text as an earlier visit left it on this machine; what it has beyond `text` is offered. */
  left: Text | null;
  /** True while one may still write: then it will be sent again by itself. */
  mayWrite: boolean;
  /** Lets go of the words that the server did not take. */
  onForget: () => void;
}

/** Words that came too late, after the meeting was ended or the text frozen: not stored, but not lost either. */
export function UnsavedWords({ unsaved, text, left, mayWrite, onForget }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const missing = left ? beyond(left, text) : [];
  if (mayWrite || !(unsaved || missing.length > 0)) return null;
  const copy = async () => {
    const words = left ? missing : blocksOf(text).map(plain);
    await navigator.clipboard.writeText(words.join('\n\n'));
    setCopied(true);
  };
  return (
    <div className="unsaved-words" role="alert">
      <p>
        <b>{t('answer.unsaved.title')}</b> {t('answer.unsaved.how')}
      </p>
      {left && (
        <details>
          <summary>{t('answer.unsaved.see')}</summary>
          {missing.map((words) => (
            <p key={words} className="written">
              {words}
            </p>
          ))}
        </details>
      )}
      <p className="row">
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => void copy()}>
          {t(copied ? 'answer.unsaved.copied' : left ? 'answer.unsaved.copyLeft' : 'answer.unsaved.copy')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onForget}>
          {t('answer.unsaved.forget')}
        </button>
      </p>
    </div>
  );
}

/** The words of the points that `text` does not have, or has otherwise; each once. */
function beyond(left: Text, text: Text): readonly string[] {
  const stored = new Set(blocksOf(text).map(plain));
  const written = blocksOf(left)
    .filter((block) => !isBlank(block))
    .map(plain);
  return [...new Set(written)].filter((words) => !stored.has(words));
}

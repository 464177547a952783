import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { useAnnounce } from '../ui/announce';
import type { LiveText } from './live-text';

/** Somebody who has the document open, in however many windows. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly me: boolean;
  /** Where the person's caret stands; null for one who reads. */
  readonly place: Place | null;
}

export interface Place {
  /** The question's id. */
  readonly question: string;
  /** The block's number in it, from 1. */
  readonly block: number;
}

interface Seen {
  readonly user?: { readonly id: string; readonly name: string; readonly colour: number };
  readonly cursor?: { readonly head: unknown } | null;
}

/** Who is here, by name; each person once. */
export function usePresence(live: LiveText, questions: readonly string[]): readonly Present[] {
  const store = useMemo(() => presenceStore(live, questions), [live, questions]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function presenceStore({ provider: { awareness }, doc }: LiveText, questions: readonly string[]) {
  let present: readonly Present[] = [];
  const read = (): readonly Present[] => {
    const people = new Map<string, Present>();
    for (const [client, { user, cursor }] of awareness.getStates() as Map<number, Seen>) {
      if (!user) continue;
      const place = cursor ? placeOf(cursor.head, doc, questions) : null;
      const before = people.get(user.id);
      const me = client === awareness.clientID || before?.me === true;
      people.set(user.id, { ...user, me, place: place ?? before?.place ?? null });
    }
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  };
  return {
    get: () => present,
    subscribe: (listener: () => void) => {
      const changed = () => {
        const next = read();
        if (JSON.stringify(next) === JSON.stringify(present)) return;
        present = next;
        listener();
      };
      changed();
      awareness.on('change', changed);
      return () => awareness.off('change', changed);
    },
  };
}

function placeOf(head: unknown, doc: Y.Doc, questions: readonly string[]): Place | null {
  const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), doc);
  let block: Y.AbstractType<unknown> | null = at?.type ?? null;
  while (block?.parent?.parent) block = block.parent as Y.AbstractType<unknown>;
  const question = questions.find((id) => doc.getXmlFragment(id) === (block?.parent ?? block));
  if (!block || question === undefined) return null;
  const blocks = doc.getXmlFragment(question).toArray() as readonly unknown[];
  return { question, block: Math.max(0, blocks.indexOf(block)) + 1 };
}

/** Says, once a person, that somebody has begun to write; never per keystroke. */
export function useSaysWhoWrites(present: readonly Present[], numberOf: (place: Place) => string): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const writing = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, name, me, place } of present) {
      if (me || !place || writing.current.has(id)) continue;
      writing.current.add(id);
      announce(t('answer.presence.begins', { name, point: numberOf(place) }));
    }
    const here = new Set(present.map(({ id }) => id));
    for (const id of writing.current) if (!here.has(id)) writing.current.delete(id);
  }, [present, numberOf, announce, t]);
}

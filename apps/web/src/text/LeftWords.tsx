import { useEffect, useState } from 'react';
import { clearDocument } from 'y-indexeddb';
import type { Text } from '@samsvar/domain';
import { textOf } from '@samsvar/prose';
import { leftAt } from './live-text';
import { UnsavedWords } from './UnsavedWords';

interface Props {
  /** Where on this machine they are; see kept-here.ts. */
  place: string;
  questions: readonly string[];
  /** The text as it was settled. */
  settled: Text;
}

/** Points that were written here without net, and came too late: the text had been settled meanwhile. */
export function LeftWords({ place, questions, settled }: Props) {
  const [left, setLeft] = useState<Text | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const doc = await leftAt(place);
      if (doc && !gone) setLeft(textOf(doc, questions));
    };
    void look();
    return () => {
      gone = true;
    };
  }, [place, questions]);
  const forget = async () => {
    await clearDocument(place);
    setLeft(null);
  };
  return (
    <UnsavedWords
      unsaved={false}
      text={settled}
      left={left}
      mayWrite={false}
      onForget={() => void forget()}
    />
  );
}

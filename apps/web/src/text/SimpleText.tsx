import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { plain, type Block } from '@samsvar/domain';
import { insertBlock, newBlockId, removeBlock, rewriteBlock } from '@samsvar/prose';
import type { LiveText } from './live-text';
import './SimpleText.css';

interface Props {
  live: LiveText;
  question: string;
  blocks: readonly Block[];
  label: string;
  /** The number of a block: «1.2». */
  numberOf: (index: number) => string;
  /** What else belongs to a block, such as its sources. */
  underBlock?: (block: Block) => React.ReactNode;
}

/** «Enkel skrivemåte»: the same text as one plain field per block, for screen readers and for peace of mind. */
export function SimpleText({ live, question, blocks, label, numberOf, underBlock }: Props) {
  const { t } = useTranslation();
  const { doc } = live;
  const add = (after: string | null) => {
    const id = newBlockId();
    insertBlock(doc, question, { id, kind: 'paragraph', runs: [], minority: null }, after);
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`field-${id}`)?.focus()));
  };
  return (
    <div className="simple-text" role="group" aria-label={label}>
      {blocks.map((block, index) => (
        <SimpleBlock
          key={block.id}
          block={block}
          name={t('answer.text.point', { number: numberOf(index) })}
          under={underBlock?.(block)}
          onWrite={(words) => rewriteBlock(doc, question, block.id, words)}
          onAdd={() => add(block.id)}
          onRemove={() => removeBlock(doc, question, block.id)}
        />
      ))}
      <button type="button" className="tool" onClick={() => add(null)}>
        <PlusIcon className="icon" aria-hidden />
        {t('answer.text.newPoint')}
      </button>
    </div>
  );
}

interface BlockProps {
  block: Block;
  name: string;
  under: React.ReactNode;
  onWrite: (words: string) => void;
  onAdd: () => void;
  onRemove: () => void;
}

function SimpleBlock({ block, name, under, onWrite, onAdd, onRemove }: BlockProps) {
  const { t, i18n } = useTranslation();
  const hint = useId();
  return (
    <div className="simple-text__block">
      <label htmlFor={`field-${block.id}`}>{name}</label>
      {block.minority && (
        <p id={hint} className="simple-text__minority">
          {t('answer.minority.heading', { who: block.minority })}
        </p>
      )}
      <textarea
        id={`field-${block.id}`}
        className="written"
        lang={i18n.language}
        rows={2}
        value={plain(block)}
        aria-describedby={block.minority ? hint : undefined}
        onChange={({ target }) => onWrite(target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onAdd();
        }}
      />
      {under}
      <button type="button" className="tool" onClick={onRemove}>
        <TrashIcon className="icon" aria-hidden />
        {t('answer.text.removePoint')} <span className="only-heard">{name}</span>
      </button>
    </div>
  );
}

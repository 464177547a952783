import { wordDiff } from '@samsvar/prose';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { placed, placeName, type Treatment } from '../vote/treatment';
import type { EditedBlock } from './edited';
import { WordDiff } from './WordDiff';

interface Props {
  treatment: Treatment;
  block: EditedBlock;
  place: number;
  question: number;
  onChange: (change: Partial<EditedBlock>) => void;
  onAdd: () => void;
}

/** One block of the copy: its words, and under them what has become other. */
export function EditedBlockField({ treatment, block, place, question, onChange, onAdd }: Props) {
  const { t } = useTranslation();
  const field = useId();
  const stood = placed(treatment, block.id)?.block.text ?? '';
  const now = block.out ? '' : block.text.trim();
  const name = t('proposal.place.in', { question, place: placeName(t, { block, place }) });
  const turned = block.kind === 'bullet' ? 'paragraph' : 'bullet';
  return (
    <div className="edited-block" data-kind={block.kind} data-out={block.out || undefined}>
      {!block.out && (
        <>
          <label htmlFor={field} className="only-heard">
            {name}
          </label>
          <textarea
            id={field}
            className="ds-input written"
            value={block.text}
            maxLength={20_000}
            autoFocus={block.id === null}
            onChange={({ target }) => onChange({ text: target.value.replace(/[\r\n]+/g, ' ') })}
          />
        </>
      )}
      {now !== stood.trim() && (
        <WordDiff
          pieces={wordDiff({ runs: stood ? [{ text: stood }] : [] }, { runs: now ? [{ text: now }] : [] })}
        />
      )}
      <p className="edited-block__acts">
        <button type="button" className="whole-text__propose" onClick={() => onChange({ out: !block.out })}>
          {t(block.out ? 'proposal.alternative.back' : 'proposal.alternative.out')}
          <span className="only-heard"> {name}</span>
        </button>
        {!block.out && (
          <>
            <button type="button" className="whole-text__propose" onClick={() => onChange({ kind: turned })}>
              {t(`proposal.alternative.as.${turned}`)}
              <span className="only-heard"> {name}</span>
            </button>
            <button type="button" className="whole-text__propose" onClick={onAdd}>
              {t('proposal.alternative.add')}
              <span className="only-heard"> {name}</span>
            </button>
          </>
        )}
      </p>
    </div>
  );
}

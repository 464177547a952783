import { useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isBlank, plain, type Block } from '@samsvar/domain';
import { Editor } from '../text/Editor';
import { SimpleText } from '../text/SimpleText';
import { SimpleToggle } from '../text/SimpleToggle';
import { Slots } from '../text/slots';
import { Wordings } from '../wording/Wordings';
import { BlockSources } from './BlockSources';
import type { DeskProps } from './PointsColumn';

const wordCount = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (plain(block).match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0), 0);

/** The draft to one question, with the sources of each block under it. */
export function DraftSheet(props: DeskProps) {
  const { compiled, draft, question, live, blocks } = props;
  const { t } = useTranslation();
  const [slots] = useState(() => new Slots());
  const [simple, setSimple] = useState<boolean | null>(null);
  const places = useSyncExternalStore(slots.subscribe, slots.get);
  const writes = draft.viewerCan.includes('writeDraft');
  const label = t('draft.label', { number: question.number });
  const toggle = <SimpleToggle simple={simple} onToggle={setSimple} />;
  return (
    <section aria-labelledby="draft">
      <div className="desk__head">
        <h2 id="draft">{t('draft.desk.draft')}</h2>
        <span className="quiet">{t('draft.words', { count: wordCount(blocks) })}</span>
      </div>
      <div className="paper draft-sheet">
        <p className="draft-sheet__question">
          <span className="quiet">{t('draft.asks')}</span>
          <span className="question">{question.text}</span>
        </p>
        <Wordings caseId={compiled.id} question={question.id} />
        {simple && writes ? (
          <>
            <div className="toolbar-row">{toggle}</div>
            <SimpleText
              live={live}
              question={question.id}
              blocks={blocks}
              label={label}
              numberOf={(index) => String(index + 1)}
              underBlock={(block) => <BlockSources {...props} block={block} />}
            />
          </>
        ) : (
          <>
            <Editor
              live={live}
              question={question.id}
              label={label}
              prefix=""
              editable={writes}
              hint={writes ? t('draft.hint') : ''}
              slots={slots}
              tools={toggle}
            />
            {blocks.map((block) => {
              const place = places.get(block.id);
              return place && !isBlank(block)
                ? createPortal(<BlockSources {...props} block={block} besideText />, place, block.id)
                : null;
            })}
          </>
        )}
      </div>
    </section>
  );
}

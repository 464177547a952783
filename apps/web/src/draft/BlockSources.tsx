import { XMarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { yearOfSource, type Block } from '@samsvar/domain';
import { dropSource } from '@samsvar/prose';
import { SourceChip } from '../ui/SourceChip';
import type { DeskProps } from './PointsColumn';
import { disagreementsAt } from './related';

interface Props extends DeskProps {
  block: Block;
  /** Inside the text field, where nothing but the text itself is to be heard or reached by Tab: the list of
   *  points says and does the same. */
  besideText?: boolean;
}

/** The points that a block came from; without any it is the kommunedirektør's own. */
export function BlockSources({ block, draft, live, besideText = false }: Props) {
  const { t } = useTranslation();
  const points = block.sources.flatMap((id) => draft.points.find((point) => point.id === id) ?? []);
  const years = [...new Set(block.sources.map(yearOfSource))].filter((year) => year !== null);
  const split = disagreementsAt(block.sources, draft);
  const mayDrop = draft.viewerCan.includes('writeDraft');
  return (
    <div className="block-sources" aria-hidden={besideText || undefined}>
      <span className="block-sources__label">
        {t('draft.sources', { count: Math.max(1, points.length) })}
      </span>
      {points.length === 0 && years.length === 0 && <SourceChip body={null} />}
      {years.map((year) => (
        <span key={year} className="tag">
          {t('start.from', { year })}
        </span>
      ))}
      {points.map((point) => (
        <span key={point.id} className="block-sources__source">
          <SourceChip body={point.body} label={point.number} />
          {mayDrop && (
            <button
              type="button"
              className="block-sources__drop"
              tabIndex={besideText ? -1 : 0}
              title={t('draft.drop', { body: point.body.name, number: point.number })}
              onClick={() => dropSource(live.doc, block.id, point.id)}
            >
              <XMarkIcon aria-hidden />
              <span className="only-heard">
                {t('draft.drop', { body: point.body.name, number: point.number })}
              </span>
            </button>
          )}
        </span>
      ))}
      {split.length > 0 && (
        <span className="block-sources__split">
          {t('disposition.disagrees.block', {
            points: split.map(({ body, number }) => `${body.name} ${number}`).join(' – '),
          })}
        </span>
      )}
    </div>
  );
}

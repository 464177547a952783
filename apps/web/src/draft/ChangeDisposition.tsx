import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { dropSource } from '@samsvar/prose';
import { Problem } from '../ui/Problem';
import { ReopenPoint } from './draft.operations';
import type { PointProps } from './PointItem';

interface Props extends PointProps {
  onChoose: (doing: 'merge') => void;
  onDone: () => void;
}

/** Changes one's mind: takes a point out of the blocks that carry it, adds one more, or opens it again. */
export function ChangeDisposition({
  point,
  account,
  blocks,
  live,
  compiled,
  refetch,
  onChoose,
  onDone,
}: Props) {
  const { t } = useTranslation();
  const [{ error }, reopen] = useMutation(ReopenPoint);
  const { kind, blocks: carriers } = account.of(point.id);
  const carried = kind === 'included' || kind === 'merged';
  const open = async () => {
    const { data } = await reopen({ case: compiled.id, point: point.id });
    if (!data) return;
    refetch();
    onDone();
  };
  return (
    <div className="point__acts">
      {carriers.map((block) => (
        <button
          key={block}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => {
            dropSource(live.doc, block, point.id);
            onDone();
          }}
        >
          {t('draft.dropFrom', { place: blocks.findIndex(({ id }) => id === block) + 1 })}
        </button>
      ))}
      {carried ? (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => onChoose('merge')}
        >
          {t('draft.mergeMore')}
        </button>
      ) : (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => void open()}>
          {t('draft.reopen')}
        </button>
      )}
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onDone}>
        {t('common.cancel')}
      </button>
      <Problem error={error} />
    </div>
  );
}

import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import './MoveButtons.css';

interface MoveProps {
  /** What is moved, for those who hear the buttons. */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  /** Absent where a row cannot be taken away. */
  onRemove?: () => void;
}

/** Up and down, and away, for rows whose order matters. */
export function MoveButtons({ name, first, last, onMove, onRemove }: MoveProps) {
  const { t } = useTranslation();
  const button = {
    type: 'button',
    className: 'ds-button',
    'data-variant': 'tertiary',
    'data-icon': 'true',
  } as const;
  return (
    <div className="move-buttons">
      <button
        {...button}
        aria-label={t('case.register.moveUp', { name })}
        aria-disabled={first}
        onClick={() => !first && onMove(-1)}
      >
        <ArrowUpIcon aria-hidden />
      </button>
      <button
        {...button}
        aria-label={t('case.register.moveDown', { name })}
        aria-disabled={last}
        onClick={() => !last && onMove(1)}
      >
        <ArrowDownIcon aria-hidden />
      </button>
      {onRemove && (
        <button {...button} aria-label={t('case.register.remove', { name })} onClick={onRemove}>
          <TrashIcon aria-hidden />
        </button>
      )}
    </div>
  );
}

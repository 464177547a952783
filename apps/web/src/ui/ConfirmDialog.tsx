import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Dialog, type DialogProps } from './Dialog';
import { Problem } from './Problem';

interface ConfirmProps extends DialogProps {
  /** What the button does, in a verb: «Send svaret til KS». */
  confirm: string;
  onConfirm: () => void;
  error: CombinedError | undefined;
  busy: boolean;
}

/** Asks before something that cannot be undone, and says what it leads to. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onClose, error, busy }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      {typeof children === 'string' ? <p>{children}</p> : children}
      <Problem error={error} />
      <div className="dialog__act">
        <button type="button" className="ds-button" aria-busy={busy || undefined} onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

import { XMarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './Dialog.css';

export interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** A native dialog: focus stays inside, Escape closes, and focus goes back to where it was. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="ds-dialog dialog" aria-labelledby={heading} onClose={onClose}>
      <button
        type="button"
        className="ds-button dialog__close"
        data-variant="tertiary"
        data-color="neutral"
        data-icon="true"
        aria-label={t('common.dialogClose')}
        onClick={onClose}
      >
        <XMarkIcon aria-hidden />
      </button>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

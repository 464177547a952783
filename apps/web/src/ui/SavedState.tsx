import {
  ArrowsCirclepathIcon,
  CheckmarkCircleIcon,
  CloudSlashIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import { time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import './SavedState.css';

/** What is known about the text one writes. `saved` means that the server has stored it, not that it was sent. */
export type Saving =
  | { readonly state: 'saved'; /** ISO 8601; absent before anything was written. */ readonly at?: string }
  | { readonly state: 'saving' }
  | { readonly state: 'offline' }
  /** The server has not answered for a while. */
  | { readonly state: 'slow' }
  | { readonly state: 'failed' };

/** Whether the text is safe, always in words and always in the same corner. */
export function SavedState({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  switch (saving.state) {
    case 'saved':
      return (
        <span className="saved-state" data-state="saved">
          <CheckmarkCircleIcon className="icon" aria-hidden />
          <span>
            <b>{t('common.saved')}</b> {saving.at && time(saving.at)}
          </span>
        </span>
      );
    case 'saving':
      return (
        <span className="saved-state" data-state="saving">
          <ArrowsCirclepathIcon className="icon" aria-hidden />
          <b>{t('common.saving')}</b>
        </span>
      );
    case 'offline':
    case 'slow':
      return (
        <span className="saved-state" data-state="offline">
          <CloudSlashIcon className="icon" aria-hidden />
          <span>
            <b>{t(`common.${saving.state}`)}</b> {t('common.offlineHow')}
          </span>
        </span>
      );
    case 'failed':
      return (
        <span className="saved-state" data-state="failed">
          <XMarkOctagonIcon className="icon" aria-hidden />
          <span>
            <b>{t('common.notSaved')}</b> {t('common.notSavedHow')}
          </span>
        </span>
      );
  }
}

import { PadlockLockedIcon, PencilLineIcon, SealCheckmarkFillIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import './SealedMark.css';

interface Props {
  /** A draft that may change, a frozen version, or the text that was decided. */
  state: 'draft' | 'frozen' | 'decided';
  number: number;
  /** SHA-256 in hexadecimal; its first eight figures are shown. */
  sha256?: string;
  /** Who decided: «bystyret». */
  decidedBy?: string;
}

/** The first figures of a hash, in groups of four as one reads them aloud. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 4)}\u00a0${sha256.slice(4, 8)}`;

/** Tells whether a text can still change: dashed draft, padlock with hash, or seal. */
export function SealedMark({ state, number, sha256, decidedBy }: Props) {
  const { t } = useTranslation();
  if (state === 'decided') {
    return (
      <span className="sealed-mark" data-state="decided">
        <SealCheckmarkFillIcon className="icon" aria-hidden />
        {decidedBy ? t('draft.version.decidedBy', { body: decidedBy }) : t('draft.version.decided')}
      </span>
    );
  }
  const Icon = state === 'draft' ? PencilLineIcon : PadlockLockedIcon;
  return (
    <span className="sealed-mark" data-state={state}>
      <Icon className="icon" aria-hidden />
      {state === 'draft' ? t('draft.version.draft', { number }) : t('draft.version.frozen', { number })}
      {sha256 && <code title={sha256}>{shortHash(sha256)}</code>}
    </span>
  );
}

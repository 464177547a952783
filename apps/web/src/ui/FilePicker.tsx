import { UploadIcon } from '@navikt/aksel-icons';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CombinedError } from 'urql';
import { upload, type Uploaded } from '../upload';
import { Problem } from './Problem';
import './FilePicker.css';

interface Props {
  label: string;
  /** What kinds of file, and how large. */
  hint?: string;
  /** File endings, such as `.docx,.txt`. */
  accept?: string;
  multiple?: boolean;
  onUploaded: (files: readonly Uploaded[]) => void;
}

/** Chooses files and hands them over; says what stands in the way where it does. */
export function FilePicker({ label, hint, accept, multiple = false, onUploaded }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const id = useId();
  const take = async (files: readonly File[]) => {
    setBusy(true);
    setError(undefined);
    try {
      onUploaded(await Promise.all(files.map(upload)));
    } catch (cause) {
      if (!(cause instanceof CombinedError)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <div className="file-picker">
      <label htmlFor={id}>
        <UploadIcon className="icon" aria-hidden />
        <span>{busy ? t('common.uploading') : label}</span>
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => void take([...(event.target.files ?? [])])}
      />
      {hint && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      <Problem error={error} />
    </div>
  );
}

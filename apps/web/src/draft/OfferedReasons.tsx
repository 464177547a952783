import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';

/** As many as one can take in at a glance. */
const OFFERED = 5;

interface Props {
  reasons: Draft['rules']['reasons'];
  /** What is written so far: only reasons that hold it are offered. */
  written: string;
  onChoose: (words: string) => void;
}

/** Reasons that were given before, most used first. Choosing one writes it; it can be rewritten before it is sent. */
export function OfferedReasons({ reasons, written, onChoose }: Props) {
  const { t } = useTranslation();
  const label = useId();
  const sought = written.trim().toLocaleLowerCase('nb');
  const offered = reasons
    .filter(({ words }) => words !== written && words.toLocaleLowerCase('nb').includes(sought))
    .slice(0, OFFERED);
  if (offered.length === 0) return null;
  return (
    <div className="offered-reasons" role="group" aria-labelledby={label}>
      <p id={label}>{t('disposition.reasons')}</p>
      {offered.map(({ id, words, uses }) => (
        <button key={id} type="button" onClick={() => onChoose(words)}>
          {words} <span className="quiet">{t('disposition.reasons.uses', { count: uses })}</span>
        </button>
      ))}
    </div>
  );
}

import { longDate } from '@samsvar/wording';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookletImport } from '../../booklet/BookletImport';
import type { StepProps } from './step';

/** Which booklet asks: one that was taken in before, or a new one. */
export function BookletStep({ filled, fill, choices, onChoicesChanged }: StepProps) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(choices.booklets.length === 0);
  if (importing) {
    return (
      <BookletImport
        onImported={(booklet) => {
          fill({ booklet });
          onChoicesChanged();
          setImporting(false);
        }}
      />
    );
  }
  return (
    <>
      <fieldset className="choices">
        <legend>{t('case.register.whichBooklet')}</legend>
        {choices.booklets.map(({ id, title, importedAt, themes }, index) => (
          <label key={id} className="choice">
            <input
              {...(index === 0 ? { id: 'register-booklet' } : {})}
              type="radio"
              name="booklet"
              className="ds-input"
              checked={filled.booklet === id}
              onChange={() => fill({ booklet: id })}
            />
            <span>
              <b className="written">{title}</b>
              <small>
                {t('booklet.questions', {
                  count: themes.reduce((sum, theme) => sum + theme.questions.length, 0),
                })}
                {', '}
                {t('booklet.importedAt', { day: longDate(importedAt) })}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setImporting(true)}>
        {t('booklet.import')}
      </button>
    </>
  );
}

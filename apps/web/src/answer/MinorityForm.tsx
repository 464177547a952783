import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';

/** Asks who hold the view, as it shall stand over the point. */
export function MinorityForm({ onAdd, onCancel }: { onAdd: (who: string) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState('');
  return (
    <form
      className="minority-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (who.trim() !== '') onAdd(who.trim());
      }}
    >
      <TextField
        label={t('answer.minority.who')}
        hint={t('answer.minority.whoHow')}
        value={who}
        maxLength={120}
        required
        autoFocus
        onChange={({ target }) => setWho(target.value)}
      />
      <p className="row">
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('answer.minority.confirm')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </button>
      </p>
    </form>
  );
}

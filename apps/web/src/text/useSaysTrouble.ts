import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import type { Saving } from '../ui/SavedState';

/** Says aloud that the net is gone or that a text is not stored, and when all is well again; never per keystroke. */
export function useSaysTrouble({ state }: Saving): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const said = useRef<Saving['state']>('saved');
  useEffect(() => {
    if (state === 'saving' || state === said.current) return;
    said.current = state;
    if (state === 'saved') announce(t('common.saved'));
    else if (state === 'failed') announce(`${t('common.notSaved')} ${t('common.notSavedHow')}`);
    else announce(`${t(`common.${state}`)} ${t('common.offlineHow')}`);
  }, [state, announce, t]);
}

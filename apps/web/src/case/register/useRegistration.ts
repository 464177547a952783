import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyRegistration, type Registration } from './registration';

const KEY = 'samsvar.registration';

/** What is filled in so far, kept in this tab so that a reload loses nothing, and forgotten when registered. */
export function useRegistration() {
  const { t } = useTranslation();
  const [filled, setFilled] = useState<Registration>(() => {
    const kept = sessionStorage.getItem(KEY);
    const headings = (['brief', 'background', 'assessment', 'economy', 'conclusion'] as const).map(
      (heading) => t(`case.template.${heading}`),
    );
    return kept ? (JSON.parse(kept) as Registration) : emptyRegistration(headings);
  });
  useEffect(() => sessionStorage.setItem(KEY, JSON.stringify(filled)), [filled]);
  const fill = useCallback(
    (change: Partial<Registration>) => setFilled((before) => ({ ...before, ...change })),
    [],
  );
  const forget = useCallback(() => sessionStorage.removeItem(KEY), []);
  return [filled, fill, forget] as const;
}

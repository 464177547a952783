import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './states.css';

/** Said only when waiting takes long enough to be noticed. */
export function Waiting() {
  const { t } = useTranslation();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" aria-busy="true">
      {noticed ? t('common.waiting') : ''}
    </p>
  );
}

import { useEffect } from 'react';

/** Milliseconds between looks. */
const EVERY = 4_000;

/** Looks again every few seconds, as long as the page is seen. */
export function useLooksAgain(look: () => void) {
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), EVERY);
    return () => clearInterval(timer);
  }, [look]);
}

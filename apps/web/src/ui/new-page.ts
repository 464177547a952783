import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * The link that was followed is gone with its page, and the focus with it. Until the new page has a heading to take
 * it, `<main>` does: somebody without a mouse is then never without a place, however late the page's data come.
 */
export function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement === document.body) mainPart()?.focus({ preventScroll: true });
  }, [pathname]);
}

/**
 * A heading that takes the focus when one has come to its page from another, and not on the page that the browser
 * was opened at. What changes in the address of the same page (a choice, a filter) leaves the focus where it is.
 */
export function useFocusWhenNew(heading: RefObject<HTMLElement | null>): void {
  const { pathname, key } = useLocation();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    // Back on the first page of all the key is what it was when it was opened: the focus waits on `<main>` then.
    if (key === 'default' && document.activeElement !== mainPart()) return;
    heading.current?.focus({ preventScroll: true });
  }, [pathname, key, heading]);
}

const mainPart = () => document.getElementById('main');

import { useEffect, type RefObject } from 'react';

/**
 * What had the focus may go with what it did: a button that has done its work, a point that the filter no longer
 * shows. The focus then goes to the nearest part around it that is still there and can have it (`tabindex`), and not
 * to the top of the page, from where somebody without a mouse would have to find the way back.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = within.current;
    if (!node) return;
    let around: readonly Element[] = [];
    const note = ({ target }: FocusEvent) => {
      around = target instanceof Element ? chainOf(target, node) : [];
    };
    const mend = () => {
      if (around[0]?.isConnected !== false || document.activeElement !== document.body) return;
      const near = around.find((one) => one.isConnected && one.hasAttribute('tabindex'));
      if (near instanceof HTMLElement) near.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(node, { childList: true, subtree: true });
    node.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      node.removeEventListener('focusin', note);
    };
  }, [within]);
}

function chainOf(from: Element, to: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let one: Element | null = from; one; one = one === to ? null : one.parentElement) chain.push(one);
  return chain;
}

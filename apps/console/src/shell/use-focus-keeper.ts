import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** So many places are remembered to go back to. */
const TRAIL_LENGTH_MAX = 20;

/**
 * The focus is never nowhere. What had it and is gone (a dialog that was closed, a row that left) gives it back to what
 * had it before and is still there; a page that was left gives it to the next one. Whoever clicks beside everything has
 * taken it away themselves, and keeps that.
 */
export function useFocusKeeper(page: RefObject<HTMLElement | null>, pathname: string): void {
  const trail = useRef<HTMLElement[]>([]);
  useLayoutEffect(() => {
    if (trail.current.length > 0 && isNowhere()) page.current?.focus({ preventScroll: true });
    trail.current = page.current === null ? [] : [page.current];
  }, [page, pathname]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      trail.current = [...trail.current.filter((one) => one !== target), target].slice(-TRAIL_LENGTH_MAX);
    };
    const giveBack = (): void => {
      if (!isNowhere() || trail.current.at(-1)?.isConnected !== false) return;
      trail.current = trail.current.filter((one) => one.isConnected);
      (trail.current.at(-1) ?? page.current)?.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', remember);
    const observer = new MutationObserver(giveBack);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [page]);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

import { useLayoutEffect, useRef, type RefObject } from 'react';
import { keptRow } from './kept-place.js';

const FRAMES_MAX = 10;

interface Rows {
  readonly ids: readonly string[];
  /** Which list they are of: the place of a row in one says nothing of another. Undefined while another is on its way. */
  readonly list: string | undefined;
  readonly rowPx: number;
  readonly focusId: string | undefined;
}

/**
 * The row that is read stays where it is on the screen when the same list is drawn anew: the one with the focus, or, when
 * that is out of sight, the topmost one. `refocus` is told of it when the one with the focus is not drawn any more.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  { ids, list, rowPx, focusId }: Rows,
  refocus: (id: string) => void,
): void {
  const drawn = useRef({ ids, list });
  useLayoutEffect(() => {
    if (list === undefined) return;
    const before = drawn.current;
    drawn.current = { ids, list };
    const element = scroller.current;
    if (element === null || before.ids === ids || before.list !== list) return;
    const top = Math.floor(element.scrollTop / rowPx);
    const focused = focusId === undefined ? -1 : before.ids.indexOf(focusId);
    const isInSight = focused >= top && focused <= top + element.clientHeight / rowPx;
    if (!isInSight && top === 0) return;
    const kept = keptRow(before.ids, isInSight ? focused : top, ids);
    if (kept === undefined) return;
    scrollBy(element, kept.by * rowPx);
    if (isInSight && document.activeElement === document.body) refocus(kept.id);
  }, [scroller, ids, list, rowPx, focusId, refocus]);
}

/** Again in the next frames until it is there: the height of the rows that were added may not be known yet. */
function scrollBy(element: HTMLElement, px: number): void {
  const target = Math.max(0, element.scrollTop + px);
  const scroll = (framesLeft: number): void => {
    element.scrollTop = target;
    if (framesLeft > 0 && Math.abs(element.scrollTop - target) > 1) requestAnimationFrame(() => scroll(framesLeft - 1));
  };
  scroll(FRAMES_MAX);
}

import type { Page } from '@sluice/testing/console';

/**
 * Texts on the page that somebody cannot read whole: cut by a box, unless three dots say so and a title has the rest;
 * or sticking out of the box they are in. Also a page that is wider than its window. One line each.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(findClipped);
}

/* Runs in the page, sent there alone. */
function findClipped(): string[] {
  const found = new Set<string>();
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const problem = problemOf(element, box);
    if (problem !== undefined) found.add(`“${node.textContent?.trim().slice(0, 60)}” ${problem}`);
  }
  return [...found];

  /** Only for screen readers, closed, or beside what is scrolled into view. */
  function isHidden(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return true;
    return element.closest('.sl-hidden, script, style, option, svg title') !== null;
  }

  function problemOf(element: Element, text: DOMRect): string | undefined {
    // Letters may be higher than their line.
    const high = Math.max(2, parseFloat(getComputedStyle(element).fontSize) * 0.3);
    let isTitled = false;
    let mayGoOutX = false;
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      isTitled ||= at.hasAttribute('title');
      const box = at.getBoundingClientRect();
      const isBox = style.display !== 'inline' && style.display !== 'contents' && box.width > 0;
      const outX = isBox && !mayGoOutX && (text.right > box.right + 1.5 || text.left < box.left - 1.5);
      const outY = isBox && (text.bottom > box.bottom + high || text.top < box.top - high);
      const scrollsX = /auto|scroll/.test(style.overflowX);
      const scrollsY = /auto|scroll/.test(style.overflowY);
      const isCut = (outX && /hidden|clip/.test(style.overflowX)) || (outY && /hidden|clip/.test(style.overflowY));
      if (isCut) {
        const hasDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        const titled = isTitled || at.closest('[title]') !== null;
        return hasDots && titled ? undefined : `is cut by ${nameOf(at)}`;
      }
      // What scrolls is reached; boxes around it have to hold it and not the text.
      if (scrollsX && scrollsY) return undefined;
      if (outX && !scrollsX) return `sticks out of ${nameOf(at)}`;
      mayGoOutX ||= scrollsX;
      if (style.position === 'fixed' || style.position === 'absolute') return undefined;
    }
    return undefined;
  }

  function nameOf(element: Element): string {
    const names = [...element.classList].filter((name) => name.startsWith('_') || name.startsWith('mantine-'));
    return `${element.tagName.toLowerCase()}${names.map((name) => `.${name}`).join('')} (${Math.round(element.getBoundingClientRect().width)} px)`;
  }
}

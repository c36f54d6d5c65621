import { useEffect, useRef } from 'react';
import { isTyping, keyName } from './keys.js';
import { usePreferences } from './preferences.js';

export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** A dialog or a menu is open: keys are its own. */
function isCovered(): boolean {
  return document.querySelector('.mantine-Modal-content, .mantine-Spotlight-content') !== null;
}

/** What Enter and Space do by themselves where the focus is. */
function isOperable(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button, a, input, select, summary, [role=tab], [role=option]') !== null
  );
}

/**
 * Keys of the page, while nobody types and nothing lies over it. Single keys can be switched off (WCAG 2.1.4).
 * @param isFirst before the others: an action that stops the event keeps them from hearing of it
 */
export function useKeys(table: KeyTable, isFirst = false): void {
  const { singleKeys } = usePreferences();
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = keyName(event);
      const action = name === undefined ? undefined : latest.current[name];
      if (name === undefined || action === undefined) return;
      if (!name.startsWith('Mod+') && (isTyping(event.target) || !singleKeys)) return;
      if ((name === 'Enter' || name === 'Space') && isOperable(event.target)) return;
      if (isCovered()) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener('keydown', onKey, isFirst);
    return () => document.removeEventListener('keydown', onKey, isFirst);
  }, [singleKeys, isFirst]);
}

/** As much of a keyboard event as decides what a key means. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a Chinese input method types for keys that we know. */
const WIDE: Readonly<Record<string, string>> = { '？': '?', '、': '/', '【': '[', '】': ']' };
/** Composition is under way, said the older way. */
const COMPOSING = 229;

/**
 * The name of a key as our tables have it: `j`, `Shift+x`, `Mod+k`, `?`, `Enter`. Letters are named by where they lie, so
 * that they work under any input method. Undefined while an input method composes.
 */
export function keyName(press: KeyPress): string | undefined {
  if (press.isComposing || press.keyCode === COMPOSING || press.altKey) return undefined;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const name = letter ?? WIDE[press.key] ?? (press.key === ' ' ? 'Space' : press.key);
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : '';
  // Shift is part of what `?` is, and something besides for a letter.
  const shift = press.shiftKey && (letter !== undefined || name.length > 1) ? 'Shift+' : '';
  return `${mod}${shift}${name}`;
}

/** Whether somebody types there, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

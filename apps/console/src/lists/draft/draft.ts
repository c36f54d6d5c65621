import type { RegistrySchemas } from '@sluice/client';
import type { ListEntry, ListVersion } from '../lists-api.js';

export type NewList = RegistrySchemas['NewList'];

/** An entry while it is written. */
export interface EntryDraft extends Omit<ListEntry, 'markets' | 'requires' | 'signals'> {
  /** Of this form, so that what is typed stays with its entry when another one goes. */
  readonly key: string;
  readonly markets: readonly string[];
  readonly requires: readonly string[];
  readonly signals: readonly string[];
}

/** A version of a list while it is written: what is typed, whether it can be used or not. */
export interface Draft {
  readonly listId: string;
  readonly title: string;
  /** On the clock at `offset`, as a `datetime-local` field has it: `2026-06-01T00:00`. */
  readonly from: string;
  /** The same; empty: until it is replaced. */
  readonly until: string;
  /** Whose midnight is meant: `+08:00`. */
  readonly offset: string;
  readonly origins: readonly string[];
  readonly source: {
    readonly title: string;
    /** `2026-06-01`. */
    readonly publishedOn: string;
    readonly confidence: 'UNVERIFIED' | 'VERIFIED';
    readonly note: string;
  };
  readonly entries: readonly EntryDraft[];
}

const MINUTE_MS = 60_000;

/** A version written anew from an older one. Pure but for the keys. */
export function draftOf(list: ListVersion): Draft {
  const { listId, title, effectiveFrom, effectiveUntil, origins, source, entries } = list;
  const offset = offsetOf(effectiveFrom);
  return {
    ...{ listId, title, offset, origins },
    from: wallText(effectiveFrom, offset),
    until: effectiveUntil ? wallText(effectiveUntil, offset) : '',
    source: { ...source, note: source.note ?? '' },
    entries: entries.map((entry) => ({ ...entry, key: crypto.randomUUID() })),
  };
}

/** A first version of a list that is not there yet, with one entry to begin with. */
export function emptyDraft(offset: string): Draft {
  return {
    ...{ listId: '', title: '', from: '', until: '', offset, origins: [] },
    source: { title: '', publishedOn: '', confidence: 'UNVERIFIED', note: '' },
    entries: [emptyEntry()],
  };
}

export function emptyEntry(): EntryDraft {
  return {
    ...{ key: crypto.randomUUID(), entryId: '', title: '', when: '', completes: 'ON_EVIDENCE' },
    ...{ markets: ['*'], requires: [], signals: [] },
  };
}

/** What the registry is sent. What is left empty and need not be there is left out. Pure. */
export function bodyOf({ listId, title, from, until, offset, origins, source, entries }: Draft): NewList {
  const { note, ...rest } = source;
  return {
    ...{ listId: listId.trim(), title: title.trim(), origins: [...origins] },
    effectiveFrom: instantText(from, offset),
    ...(until !== '' && { effectiveUntil: instantText(until, offset) }),
    source: { ...rest, title: source.title.trim(), ...(note.trim() !== '' && { note: note.trim() }) },
    entries: entries.map(({ key: _, ...entry }) => ({
      ...{ ...entry, entryId: entry.entryId.trim(), title: entry.title.trim() },
      ...{ markets: [...entry.markets], requires: [...entry.requires], signals: [...entry.signals] },
    })),
  };
}

/** `+08:00` of an instant; `Z` is `+00:00`. Pure. */
export function offsetOf(instant: string): string {
  return /[+-]\d{2}:\d{2}$/.exec(instant)?.[0] ?? '+00:00';
}

/** The offset of this screen on a day: `+08:00`. Pure. */
export function offsetHere(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** What the clock says there at an instant; seconds only where there are some. Pure. */
export function wallText(instant: string, offset: string): string {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  const awayMs = ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS * (offset.startsWith('-') ? -1 : 1);
  const wall = new Date(Date.parse(instant) + awayMs).toISOString().slice(0, 19);
  return wall.endsWith(':00') ? wall.slice(0, 16) : wall;
}

/** An instant as RFC 3339 has it, from a clock and where it hangs; an empty one stays so. Pure. */
export function instantText(wall: string, offset: string): string {
  if (wall === '') return '';
  return `${wall.length === 16 ? `${wall}:00` : wall}${offset.trim()}`;
}

import { placesOf } from './row-place.js';

/** A row that is there before and after the rows were replaced by newer ones. */
export interface KeptRow {
  readonly id: string;
  /** How many rows further down it is now. */
  readonly by: number;
}

/** Of the row at `at`, or of the next one that is still there, or the last one before it; undefined: of none. */
export function keptRow(before: readonly string[], at: number, after: readonly string[]): KeptRow | undefined {
  const indexOf = placesOf(after);
  const order = [...before.slice(at).keys()].map((n) => at + n).concat([...before.slice(0, at).keys()].reverse());
  for (const index of order) {
    const id = before[index] ?? '';
    const now = indexOf.get(id);
    if (now !== undefined) return { id, by: now - index };
  }
  return undefined;
}

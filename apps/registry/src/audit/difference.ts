import { isDeepStrictEqual } from 'node:util';

/** What is known of an object, by field: plain JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** From what to what: only the fields that differ. Null: it was not there before, or is not there any more. */
export interface Difference {
  readonly from: Fields | null;
  readonly to: Fields | null;
}

/** The fields in which two states of an object differ; all of them when one of the two is nothing. */
export function difference(before: Fields | null, after: Fields | null): Difference {
  if (before === null || after === null) return { from: before, to: after };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return { from: picked(before, changed), to: picked(after, changed) };
}

/** A field that one side has not is left out there. */
function picked(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));
}

import { badQuery, type Query } from './query.js';

/** A value of a cursor: where a page ended. */
type Step = string | number;

const CURSOR_LENGTH_MAX = 8_000;

/** `nextCursor`: opaque to clients, so that what it holds can change. `list` keeps one list's cursors from another's. */
export function cursorOf(list: string, steps: readonly Step[]): string {
  return Buffer.from(JSON.stringify([list, ...steps])).toString('base64url');
}

/**
 * Where the page before ended, as {@link cursorOf} was told; undefined for the first page.
 * @throws Problem 400 for what is no cursor of this list
 */
export function stepsOf(query: Query, list: string, types: readonly ('string' | 'number')[]): Step[] | undefined {
  const { cursor } = query;
  if (cursor === undefined) return undefined;
  const steps = typeof cursor === 'string' && cursor.length <= CURSOR_LENGTH_MAX ? parsed(cursor) : undefined;
  const [of, ...rest] = Array.isArray(steps) ? (steps as unknown[]) : [];
  if (of !== list || rest.length !== types.length || !rest.every((step, index) => isStep(step, types[index]))) {
    throw badQuery('cursor', 'is not a nextCursor of this list in this order');
  }
  return rest as Step[];
}

function isStep(step: unknown, type: 'string' | 'number' | undefined): boolean {
  if (type === 'number') return Number.isSafeInteger(step);
  return typeof step === 'string' && !step.includes('\0') && step.isWellFormed();
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

import type { ListEntry, ListPublishedData, ListRef } from '@sluice/contracts';
import { compileCondition, ConditionError, type Condition } from './condition.js';
import type { ProductScope } from './scope.js';
import { compileSignals, type SignalMatcher } from './signals.js';
import { parseInstant } from './time.js';

/** An entry with its condition compiled. */
export interface CompiledEntry {
  readonly entryId: string;
  readonly title: string;
  readonly condition: Condition;
  /** The markets that are named; `*` is `everyMarket`. */
  readonly markets: ReadonlySet<string>;
  /** `*`: every destination other than the exporter's country. */
  readonly everyMarket: boolean;
  readonly signals: SignalMatcher | undefined;
  readonly data: ListEntry;
}

/** One version of an applicable list with its conditions compiled. Compile once, use for every product and shipment. */
export interface CompiledList {
  /** `listId@version`: the key of this version in `ProductFact.scopes`. */
  readonly key: string;
  readonly listId: string;
  readonly version: number;
  readonly approved: boolean;
  readonly effectiveFromMs: number;
  /** Excluded; `Infinity` when the list has no end. */
  readonly effectiveUntilMs: number;
  readonly origins: ReadonlySet<string>;
  readonly entries: readonly CompiledEntry[];
  /** The signal words of all entries: one pass over a text says whether to look further. */
  readonly signals: SignalMatcher | undefined;
  /** The scope of every product that no entry concerns: one for all of them, so that it can be told by itself. */
  readonly outOfAll: ProductScope;
  /** As decisions name this version. */
  readonly ref: ListRef;
  readonly data: ListPublishedData;
}

/** An entry's condition is not CEL, or cannot be true or false. `position` counts UTF-16 code units from 0. */
export class ListConditionError extends Error {
  override readonly name = 'ListConditionError';
  constructor(
    readonly entryId: string,
    readonly position: number,
    /** What is wrong at that position, as a sentence. */
    readonly problem: string,
  ) {
    super(`The condition of entry ${entryId} cannot be used (at character ${position}): ${problem}`);
  }
}

/** Compiles a list version; throws `ListConditionError` for the first condition that cannot be used. */
export function compileList(list: ListPublishedData): CompiledList {
  return {
    key: listKey(list.listId, list.version),
    listId: list.listId,
    version: list.version,
    approved: list.status === 'APPROVED',
    effectiveFromMs: parseInstant(list.effectiveFrom),
    effectiveUntilMs: list.effectiveUntil ? parseInstant(list.effectiveUntil) : Number.POSITIVE_INFINITY,
    origins: new Set(list.origins),
    entries: list.entries.map(compileEntry),
    signals: compileSignals(list.entries.flatMap((entry) => entry.signals)),
    outOfAll: Object.freeze(list.entries.map(outOfEntry)),
    ref: Object.freeze({ listId: list.listId, version: list.version }),
    data: list,
  };
}

const NONE: readonly string[] = Object.freeze([]);

function outOfEntry({ entryId }: ListEntry): ProductScope[number] {
  return Object.freeze({ entryId, verdict: 'OUT', missingAttributes: NONE, conflictSignals: NONE });
}

function compileEntry(entry: ListEntry): CompiledEntry {
  return {
    entryId: entry.entryId,
    title: entry.title,
    condition: conditionOf(entry),
    markets: new Set(entry.markets.filter((market) => market !== '*')),
    everyMarket: entry.markets.includes('*'),
    signals: compileSignals(entry.signals),
    data: entry,
  };
}

function conditionOf(entry: ListEntry): Condition {
  try {
    return compileCondition(entry.when);
  } catch (error) {
    if (error instanceof ConditionError) throw new ListConditionError(entry.entryId, error.position, error.message);
    throw error;
  }
}

/** `listId@version`, the key of a list version in `ProductFact.scopes`. */
export function listKey(listId: string, version: number): string {
  return `${listId}@${version}`;
}

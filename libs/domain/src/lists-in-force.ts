import type { ListRef } from '@sluice/contracts';
import type { CompiledList } from './applicable-list.js';

/** A stretch of time in which the same lists are in force. */
interface Stretch {
  readonly fromMs: number;
  readonly lists: readonly CompiledList[];
  /** Frozen: shared by all decisions of the stretch. */
  readonly refs: ListRef[];
}

interface Timeline {
  /** How many versions it was made of: an array that grew since is read again. */
  readonly versions: number;
  readonly stretches: readonly Stretch[];
}

const NOTHING_IN_FORCE = stretchOf(Number.NEGATIVE_INFINITY, []);

// Every shipment asks which lists are in force, and the answer changes a few times a year.
const timelines = new WeakMap<readonly CompiledList[], Timeline>();

/** Per list, the highest approved version with `effectiveFrom` ≤ `atMs` < `effectiveUntil`; in order of listId. */
export function listsInForce(lists: readonly CompiledList[], atMs: number): readonly CompiledList[] {
  return stretchAt(lists, atMs).lists;
}

/** The same as decisions name them: `listId` and `version`. */
export function listRefsInForce(lists: readonly CompiledList[], atMs: number): ListRef[] {
  return stretchAt(lists, atMs).refs;
}

function stretchAt(lists: readonly CompiledList[], atMs: number): Stretch {
  const { stretches } = timelineOf(lists);
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const stretch = stretches[i];
    if (stretch !== undefined && stretch.fromMs <= atMs) return stretch;
  }
  return NOTHING_IN_FORCE;
}

function timelineOf(lists: readonly CompiledList[]): Timeline {
  const known = timelines.get(lists);
  if (known !== undefined && known.versions === lists.length) return known;
  const instants = lists.flatMap((list) => [list.effectiveFromMs, list.effectiveUntilMs]).filter(Number.isFinite);
  const stretches = [...new Set(instants)].sort((a, b) => a - b).map((fromMs) => stretchFrom(lists, fromMs));
  const timeline = { versions: lists.length, stretches };
  timelines.set(lists, timeline);
  return timeline;
}

function stretchFrom(lists: readonly CompiledList[], fromMs: number): Stretch {
  const highest = new Map<string, CompiledList>();
  for (const list of lists) {
    if (!list.approved || list.effectiveFromMs > fromMs || fromMs >= list.effectiveUntilMs) continue;
    const other = highest.get(list.listId);
    if (other === undefined || other.version < list.version) highest.set(list.listId, list);
  }
  const inForce = [...highest.values()].sort((a, b) => (a.listId < b.listId ? -1 : 1));
  return stretchOf(fromMs, inForce);
}

function stretchOf(fromMs: number, inForce: CompiledList[]): Stretch {
  const refs = inForce.map((list) => list.ref);
  return Object.freeze({ fromMs, lists: Object.freeze(inForce), refs: freezeArray(refs) });
}

/** Frozen at run time under the contract's type, which knows no readonly arrays. */
function freezeArray<T>(array: T[]): T[] {
  Object.freeze(array);
  return array;
}

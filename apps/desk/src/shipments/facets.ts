import type { Reason } from '@sluice/contracts';
import { REASONS, shanghaiDay, startOfShanghaiDay } from '@sluice/domain';
import type { QueueFilter } from './queue-filter.js';

/** How many shipments of the queue there are by what they can be narrowed to. Each facet ignores its own filter. */
export interface Facets {
  readonly asOf: string;
  readonly total: number;
  readonly views: ViewCounts;
  /** Shipments with such a hold; the sum can be greater than the total. */
  readonly reasons: Partial<Readonly<Record<Reason, number>>>;
  readonly exporters: readonly ValueCount[];
  readonly warehouses: readonly ValueCount[];
  readonly destinations: readonly ValueCount[];
}

/** What stands on the console's tabs: under the filter, but for status, owner, dispatch and decision, which they set. */
export interface ViewCounts {
  readonly leaving: number;
  readonly late: number;
  readonly due4h: number;
  readonly due24h: number;
  readonly unassigned: number;
  readonly mine: number;
  readonly releasedToday: number;
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export const VALUES_MAX = 50;

export const DIMENSIONS = ['reasons', 'exporters', 'warehouses', 'destinations'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The filter that a facet counts under: without its own. Pure. */
export function withoutOwn(filter: QueueFilter, dimension: Dimension): QueueFilter {
  switch (dimension) {
    case 'reasons': {
      const { reason, ...tags } = filter.tags ?? {};
      return reason === undefined ? filter : without({ ...filter, tags }, Object.keys(tags).length > 0 ? [] : ['tags']);
    }
    case 'exporters':
      return without(filter, ['exporterIds']);
    case 'warehouses':
      return without(filter, ['warehouseIds']);
    case 'destinations':
      return without(filter, ['destinations']);
    default:
      return unknownDimension(dimension);
  }
}

/** What the tabs count under. Pure. */
export function underViews(filter: QueueFilter): QueueFilter {
  return { ...without(filter, ['owners', 'dispatch', 'decidedFromMs']), statuses: ['HELD', 'RECALLED'] };
}

export function releasedToday(filter: QueueFilter, nowMs: number): QueueFilter {
  const decidedFromMs = startOfShanghaiDay(shanghaiDay(nowMs));
  return { ...underViews(filter), statuses: ['RELEASED'], decidedFromMs };
}

/** Shipments by the bits of their reasons, told by reason. Pure. */
export function byReason(counts: readonly { readonly bits: number; readonly count: number }[]): Facets['reasons'] {
  const told = REASONS.map((reason, rank) => {
    const having = counts.filter(({ bits }) => (bits & (1 << rank)) !== 0);
    return [reason, having.reduce((sum, { count }) => sum + count, 0)] as const;
  });
  return Object.fromEntries(told.filter(([, count]) => count > 0));
}

function without(filter: QueueFilter, names: readonly (keyof QueueFilter)[]): QueueFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([name]) => !names.includes(name as keyof QueueFilter)),
  ) as unknown as QueueFilter;
}

function unknownDimension(dimension: never): never {
  throw new Error(`unknown facet: ${String(dimension)}`);
}

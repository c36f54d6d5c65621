import type { Reason } from '@sluice/contracts';

/** What the overview can look back over, and how long that is. */
export const RANGES = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 } as const satisfies Record<string, number>;
export type Range = keyof typeof RANGES;
export const RANGE_WORDS = Object.keys(RANGES) as readonly Range[];

/** Reasons as an overview groups them: by who has something to do. */
export const FAMILIES = ['LIST', 'DESTINATION', 'PRODUCT', 'FILING', 'MANUAL'] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<Reason, Family>> = {
  LIST_UNAVAILABLE: 'LIST',
  DESTINATION_UNKNOWN: 'DESTINATION',
  PRODUCT_UNKNOWN: 'PRODUCT',
  CLASSIFICATION_INCOMPLETE: 'PRODUCT',
  DESCRIPTION_CONFLICT: 'PRODUCT',
  FILING_REVOKED: 'FILING',
  FILING_REJECTED: 'FILING',
  FILING_EXPIRED: 'FILING',
  FILING_INCOMPLETE: 'FILING',
  FILING_MISSING: 'FILING',
  MANUAL: 'MANUAL',
};

/** Open holds by how long they are open, each in one of the columns. */
export interface HoldAges {
  readonly family: Family;
  readonly under4h: number;
  readonly under1d: number;
  readonly under3d: number;
  readonly under7d: number;
  readonly over7d: number;
}

/** What was decided in one hour. */
export interface ThroughputHour {
  /** Its beginning. */
  readonly hour: string;
  readonly held: number;
  readonly released: number;
  readonly recalled: number;
}

/** What `GET /v1/stats` answers. Counts are of shipments unless said otherwise. */
export interface Stats {
  readonly asOf: string;
  readonly range: Range;
  readonly from: string;
  readonly heldNow: number;
  /** Held or recalled, and planned to leave within 24 h; late ones too. */
  readonly leavingNotFree: number;
  /** Since midnight in Shanghai, and still released. */
  readonly releasedToday: number;
  /** Of releases within the range, from when the shipment was first held or recalled; null: there was none. */
  readonly medianReleaseSeconds: number | null;
  readonly breaches: number;
  /** Every hour of the range, also those in which nothing was decided. */
  readonly throughput: readonly ThroughputHour[];
  /** Holds, not shipments. */
  readonly openHoldAges: readonly HoldAges[];
  /** Orders that are wanted today (Shanghai) or later. */
  readonly promisesAtRisk: number;
  /** What this process is behind the gate. */
  readonly gateLagSeconds: number;
  /** Records of the desk itself; null for whoever acts for some exporters only: nobody knows whose they are. */
  readonly parkedRecords: number | null;
  readonly filingsEndingCount: number;
  /** The first twenty, within 60 days. */
  readonly filingsEnding: readonly {
    readonly filingId: string;
    readonly exporterId: string;
    readonly listId: string;
    readonly entryId: string;
    readonly validUntil: string;
  }[];
  readonly listsAheadCount: number;
  /** The first twenty approved versions that are not in force yet, soonest first. */
  readonly listsAhead: readonly {
    readonly listId: string;
    readonly version: number;
    readonly title: string;
    readonly effectiveFrom: string;
  }[];
}

/** Counts of holds by reason and age, as families. @param rows one for each reason that is open */
export function agesOf(rows: readonly (Omit<HoldAges, 'family'> & { readonly reason: Reason })[]): HoldAges[] {
  return FAMILIES.map((family) => {
    const of = rows.filter(({ reason }) => FAMILY_OF[reason] === family);
    const sum = (column: keyof Omit<HoldAges, 'family'>): number => of.reduce((total, row) => total + row[column], 0);
    return {
      family,
      under4h: sum('under4h'),
      under1d: sum('under1d'),
      under3d: sum('under3d'),
      under7d: sum('under7d'),
      over7d: sum('over7d'),
    };
  });
}

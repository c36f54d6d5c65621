import type { DeskSchemas } from '@sluice/client';

/** What a version would make of a product. */
export interface ProductImpact {
  readonly sku: string;
  readonly name: string;
  readonly change: 'ENTERS' | 'LEAVES' | 'UNDECIDED';
  readonly entries: readonly { readonly entryId: string; readonly missingAttributes: readonly string[] }[];
}

/** What a version would make of a shipment. HELD: held where it was not, or for a reason it had not. */
export interface ShipmentImpact {
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly destinationCountry: string;
  readonly plannedDispatchAt: string;
  readonly change: 'HELD' | 'RELEASED' | 'RECALLED';
  readonly reasons: readonly DeskSchemas['Reason'][];
}

/** How many of what would become what. */
export interface ImpactCount {
  readonly products: Readonly<Record<'enter' | 'leave' | 'undecided' | 'unchanged' | 'products', number>>;
  readonly shipments: Readonly<Record<'held' | 'released' | 'recalled' | 'unchanged' | 'shipments', number>>;
}

/** An answer as far as it has come. */
export interface Impact {
  readonly count: ImpactCount | undefined;
  readonly notes: readonly string[];
  /** The first {@link ROWS_MAX} of each change: counts are of all. */
  readonly products: readonly ProductImpact[];
  readonly shipments: readonly ShipmentImpact[];
  /** It came whole: its last line is there. */
  readonly isWhole: boolean;
}

export const NO_IMPACT: Impact = { count: undefined, notes: [], products: [], shipments: [], isWhole: false };

/** Of each change; more than anybody reads, and little enough to keep. */
export const ROWS_MAX = 500;

/** So long an impact is a ground to approve on. */
export const FRESH_MS = 15 * 60_000;

/** Takes in whole lines of an answer. Lines of a kind that this build does not know are left out. Pure. */
export function withLines(impact: Impact, lines: readonly string[]): Impact {
  const products = [...impact.products];
  const shipments = [...impact.shipments];
  const keepProduct = keeper(products);
  const keepShipment = keeper(shipments);
  let { count, notes, isWhole } = impact;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const said = JSON.parse(line) as {
      count?: ImpactCount;
      notes?: readonly string[];
      product?: ProductImpact;
      shipment?: ShipmentImpact;
      end?: object;
    };
    if (said.count) [count, notes] = [said.count, said.notes ?? []];
    if (said.product) keepProduct(said.product);
    if (said.shipment) keepShipment(said.shipment);
    if (said.end) isWhole = true;
  }
  return { count, notes, products, shipments, isWhole };
}

/** Adds a row unless there are enough of its change. */
function keeper<T extends { readonly change: string }>(rows: T[]): (row: T) => void {
  const kept = new Map<string, number>();
  for (const { change } of rows) kept.set(change, (kept.get(change) ?? 0) + 1);
  return (row) => {
    const before = kept.get(row.change) ?? 0;
    if (before >= ROWS_MAX) return;
    kept.set(row.change, before + 1);
    rows.push(row);
  };
}

/** Why an impact is no ground to approve on; undefined: it is one. Pure. */
export function whyNoGround(
  asked: { readonly etag: string | undefined; readonly computedAtMs: number | undefined } | undefined,
  etag: string | undefined,
  nowMs: number,
): 'none' | 'running' | 'changed' | 'old' | undefined {
  if (asked === undefined) return 'none';
  if (asked.computedAtMs === undefined) return 'running';
  if (asked.etag !== etag) return 'changed';
  return nowMs - asked.computedAtMs >= FRESH_MS ? 'old' : undefined;
}

/** What keeps shipments back: a filing that has to be made, a filing as a whole, or one document kind of it. */
export interface Blocker {
  readonly exporterId: string;
  /** Null: there is no filing yet. */
  readonly filingId: string | null;
  readonly requirement: { readonly listId: string; readonly entryId: string };
  /** The evidence kind; null: the filing as a whole. */
  readonly kind: string | null;
  /** Held or recalled shipments that it keeps back, perhaps with others. */
  readonly shipments: number;
  /** Their lines that it keeps back. */
  readonly lines: number;
  /** Shipments that nothing else keeps back: so many are free once this is settled. */
  readonly aloneShipments: number;
  readonly aloneLines: number;
}

/** What would free most comes first; in a stable order, so that a page can end between any two. */
export function byWhatItFrees(a: Blocker, b: Blocker): number {
  return (
    b.aloneShipments - a.aloneShipments ||
    b.aloneLines - a.aloneLines ||
    b.shipments - a.shipments ||
    b.lines - a.lines ||
    compareTexts(nameOf(a), nameOf(b))
  );
}

/** Ids hold no line break. */
function nameOf({ exporterId, requirement: { listId, entryId }, filingId, kind }: Blocker): string {
  return [exporterId, listId, entryId, filingId ?? '', kind ?? ''].join('\n');
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

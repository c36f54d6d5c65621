/** What is frozen of a shipment when it is selected: what people looked at when they decided. */
export interface Selected {
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly decisionVersion: number;
  readonly holdIds: readonly string[];
}

/** A selection is a set of explicit ids, frozen when each was selected; what comes later is never in it. */
export interface Selection {
  readonly items: ReadonlyMap<string, Selected>;
  /** When the last was added; undefined when it is empty. */
  readonly frozenAtMs: number | undefined;
  /** From where Shift reaches. */
  readonly anchor: string | undefined;
}

export const NOTHING: Selection = { items: new Map(), frozenAtMs: undefined, anchor: undefined };

/** As much of a row as a selection keeps. */
export interface Selectable {
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly decisionVersion: number;
  readonly holds: readonly { readonly holdId: string }[];
}

const freeze = ({ shipmentId, exporterId, decisionVersion, holds }: Selectable): Selected => ({
  shipmentId,
  exporterId,
  decisionVersion,
  holdIds: holds.map(({ holdId }) => holdId),
});

/** Rows that are held can be selected; others have nothing to act on. */
export function isSelectable(row: Selectable | undefined): row is Selectable {
  return row !== undefined && row.holds.length > 0;
}

export function toggle(selection: Selection, row: Selectable, nowMs: number): Selection {
  const items = new Map(selection.items);
  if (items.delete(row.shipmentId)) return settled(items, selection.frozenAtMs, row.shipmentId);
  return isSelectable(row) ? add(selection, [row], nowMs, row.shipmentId) : selection;
}

/** Adds rows; those that are in it already stay as they were frozen. */
export function add(selection: Selection, rows: readonly Selectable[], nowMs: number, anchor?: string): Selection {
  const items = new Map(selection.items);
  for (const row of rows) if (isSelectable(row) && !items.has(row.shipmentId)) items.set(row.shipmentId, freeze(row));
  return settled(items, nowMs, anchor ?? selection.anchor);
}

/** What was acted on leaves; what failed stays selected. */
export function remove(selection: Selection, shipmentIds: Iterable<string>): Selection {
  const items = new Map(selection.items);
  for (const id of shipmentIds) items.delete(id);
  return settled(items, selection.frozenAtMs, selection.anchor);
}

function settled(
  items: ReadonlyMap<string, Selected>,
  atMs: number | undefined,
  anchor: string | undefined,
): Selection {
  return items.size === 0 ? NOTHING : { items, frozenAtMs: atMs, anchor };
}

/** Ids from the anchor to here, whichever comes first. */
export function rangeOf(selection: Selection, ids: readonly string[], to: string): readonly string[] {
  const [a, b] = [ids.indexOf(selection.anchor ?? to), ids.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

export function holdCount(selection: Selection): number {
  let count = 0;
  for (const { holdIds } of selection.items.values()) count += holdIds.length;
  return count;
}

import type { GateShipmentData } from '@sluice/contracts';
import type { Exporters } from '@sluice/platform';
import type { ShipmentSummary } from './summary.js';
import { TAG_KINDS, tagOf, type TagKind } from './tags.js';
import { tsqueryOf } from './words.js';

/**
 * What the queue can be narrowed to; all of it together, and within one filter any of its values. Everything but `tags` and
 * `fixes` is of the shipment; of those it is enough when one of the shipment's holds has them.
 */
export interface QueueFilter {
  readonly statuses: readonly GateShipmentData['status'][];
  readonly shipmentIds?: readonly string[];
  readonly exporterIds?: readonly string[];
  readonly warehouseIds?: readonly string[];
  readonly destinations?: readonly string[];
  readonly tags?: Partial<Readonly<Record<TagKind, readonly string[]>>>;
  readonly fixes?: readonly string[];
  /** Null: nobody. */
  readonly owners?: readonly (string | null)[];
  /** When it leaves: from the first instant on, before the second one. */
  readonly dispatch?: Span;
  /** Its oldest open hold is not younger than that. */
  readonly heldForMs?: number;
  /** Decided since then. Milliseconds since the epoch. */
  readonly decidedFromMs?: number;
  /** Beginnings of words, all of which have to be there. */
  readonly terms?: readonly string[];
  /** Those of the caller. */
  readonly exporters: Exporters;
}

/** Milliseconds after now; negative before it, and infinite when there is no bound. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a filter looks at: a summary, and who looks after the shipment. */
export type Filtered = ShipmentSummary & { readonly owner: string | null };

/** Whether a shipment is in the filtered queue at this instant: what {@link conditions} asks of the database. Pure. */
export function matches(filter: QueueFilter, shipment: Filtered, nowMs: number): boolean {
  const { dispatch, heldForMs, decidedFromMs, terms = [], tags = {} } = filter;
  return (
    filter.statuses.includes(shipment.status) &&
    isOneOf(filter.shipmentIds, shipment.shipmentId) &&
    isOneOf(filter.exporterIds, shipment.exporterId) &&
    isOneOf(filter.warehouseIds, shipment.warehouseId) &&
    isOneOf(filter.destinations, shipment.destination) &&
    isOneOf(filter.owners, shipment.owner) &&
    TAG_KINDS.every((kind) =>
      haveOneOf(
        tags[kind]?.map((value) => tagOf(kind, value)),
        shipment.tags,
      ),
    ) &&
    haveOneOf(
      filter.fixes,
      shipment.fixes.map(({ key }) => key),
    ) &&
    (dispatch === undefined || isWithin(dispatch, shipment.dispatchMs - nowMs)) &&
    (heldForMs === undefined || shipment.heldSinceMs <= nowMs - heldForMs) &&
    (decidedFromMs === undefined || shipment.decidedAtMs >= decidedFromMs) &&
    terms.every((term) => shipment.words.some((word) => word.startsWith(term))) &&
    (filter.exporters === 'ALL' || filter.exporters.has(shipment.exporterId))
  );
}

function isOneOf<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.includes(value);
}

function haveOneOf(wanted: readonly string[] | undefined, values: readonly string[]): boolean {
  return wanted === undefined || wanted.some((one) => values.includes(one));
}

function isWithin({ fromMs, toMs }: Span, ms: number): boolean {
  return fromMs <= ms && ms < toMs;
}

/** Adds a value to a statement; the answer is its place, `$3`. */
export type Bind = (value: unknown) => string;

/** The same filter as conditions on `shipment_summary AS s`. What names one index comes first. */
export function conditions(filter: QueueFilter, nowMs: number, bind: Bind): string[] {
  return [...openness(filter, bind), ...ofShipment(filter, nowMs, bind), ...ofSomeHold(filter, bind)];
}

/** Whether only the open ones are looked at, for which there are indexes of their own. */
export function isOfTheOpen({ statuses }: QueueFilter): boolean {
  return statuses.every((status) => status === 'HELD' || status === 'RECALLED');
}

function* openness(filter: QueueFilter, bind: Bind): Generator<string> {
  const both = isOfTheOpen(filter) && filter.statuses.length === 2;
  if (isOfTheOpen(filter)) yield 's.open';
  if (!both && filter.statuses.length < STATUS_COUNT) yield `s.status = ANY (${bind(filter.statuses)})`;
}

const STATUS_COUNT = 5;

function* ofShipment(filter: QueueFilter, nowMs: number, bind: Bind): Generator<string> {
  const { shipmentIds, exporterIds, warehouseIds, destinations, dispatch, heldForMs, decidedFromMs, terms } = filter;
  if (shipmentIds) yield `s.shipment_id = ANY (${bind(shipmentIds)})`;
  if (exporterIds) yield equalToOne('s.exporter_id', exporterIds, bind);
  if (warehouseIds) yield equalToOne('s.warehouse_id', warehouseIds, bind);
  if (destinations) yield equalToOne('s.destination', destinations, bind);
  if (filter.owners) yield ownedBy(filter.owners, bind);
  if (dispatch && dispatch.fromMs > -Infinity) yield `s.dispatch_at >= ${bind(instant(nowMs + dispatch.fromMs))}`;
  if (dispatch && dispatch.toMs < Infinity) yield `s.dispatch_at < ${bind(instant(nowMs + dispatch.toMs))}`;
  if (heldForMs !== undefined) yield `s.held_since <= ${bind(instant(nowMs - heldForMs))}`;
  if (decidedFromMs !== undefined) yield `s.decided_at >= ${bind(instant(decidedFromMs))}`;
  if (terms && terms.length > 0) yield `s.words @@ ${bind(tsqueryOf(terms))}::tsquery`;
  if (filter.exporters !== 'ALL') yield `s.exporter_id = ANY (${bind([...filter.exporters])})`;
}

function* ofSomeHold(filter: QueueFilter, bind: Bind): Generator<string> {
  for (const condition of tagConditions(filter, 's', bind)) yield condition;
  if (filter.fixes) yield `s.fixes && ${bind(filter.fixes)}::text[]`;
}

/**
 * Exporter, warehouse and destination once more, as the index has them that holds the tags too: for whoever gathers what meets
 * several filters at once. Says nothing that {@link conditions} does not say.
 */
export function placeConditions(
  { exporterIds, warehouseIds, destinations }: Pick<QueueFilter, 'exporterIds' | 'warehouseIds' | 'destinations'>,
  bind: Bind,
): string[] {
  return Object.entries({ x: exporterIds, w: warehouseIds, d: destinations }).flatMap(([letter, values]) =>
    values === undefined ? [] : [`${PLACES} && ${bind(values.map((value) => `${letter}:${value}`))}::text[]`],
  );
}

/** As in the index `summary_tags`. */
const PLACES = `ARRAY['x:' || s.exporter_id, 'w:' || s.warehouse_id, 'd:' || s.destination]`;

/** For the holds themselves, `hold AS h`: one hold has to meet all of them. */
export function holdConditions(filter: QueueFilter, bind: Bind): string[] {
  return [
    ...tagConditions(filter, 'h', bind),
    ...(filter.fixes === undefined ? [] : [`h.fix = ANY (${bind(filter.fixes)})`]),
  ];
}

function* tagConditions({ tags = {} }: QueueFilter, table: 's' | 'h', bind: Bind): Generator<string> {
  for (const kind of TAG_KINDS) {
    const values = tags[kind];
    if (values) yield `${table}.tags && ${bind(values.map((value) => tagOf(kind, value)))}::text[]`;
  }
}

function equalToOne(column: string, values: readonly string[], bind: Bind): string {
  return values.length === 1 ? `${column} = ${bind(values[0])}` : `${column} = ANY (${bind(values)})`;
}

function ownedBy(owners: readonly (string | null)[], bind: Bind): string {
  const people = owners.filter((owner) => owner !== null);
  const byThem = `s.owner = ANY (${bind(people)})`;
  return people.length === owners.length ? byThem : `(s.owner IS NULL OR ${byThem})`;
}

/** As PostgreSQL reads an instant. */
export function instant(ms: number): string {
  return ms === Infinity ? 'infinity' : new Date(ms).toISOString();
}

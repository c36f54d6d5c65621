import type { GateLine, ListRef, ShipmentLine, ShipmentStatus } from '@sluice/contracts';
import type { ManualHold, Override, ShipmentState } from '@sluice/domain';

/*
 * The column `shipment.state`: JSON arrays by position instead of objects by name, and nothing that another column holds
 * or that can be told from the rest. It is a third of the state's JSON, and as much quicker to write and to read.
 */

/** The columns of a shipment that its state is made of. */
export interface StateColumns {
  readonly shipment_id: string;
  readonly status: ShipmentStatus;
  readonly shipment_version: number;
  readonly decision_version: number;
  readonly state: string;
}

type StoredState = [
  consignment: StoredConsignment,
  decidedAt: string,
  lists: [listId: string, version: number][],
  /** 0: out of scope, with nothing more to say, and as the consignment names it. */
  lines: (GateLine | 0)[],
  /** Absent for the many shipments on which nobody put a hand. */
  rest?: StoredRest,
];

type StoredConsignment = [
  /** 0: the shipment's own. */
  version: number,
  orderIds: string[],
  exporterId: string,
  exporterCountry: string,
  consigneeName: string,
  consigneeCountry: string,
  warehouseId: string,
  destinationCountry: string,
  plannedDispatchAt: string,
  lines: StoredLine[],
];

type StoredLine = [
  lineNo: number,
  sku: string,
  quantity: number,
  orderId?: string | null,
  description?: string | null,
  serials?: string[],
];

interface StoredRest extends Omit<
  ShipmentState,
  | 'snapshot'
  | 'shipmentVersion'
  | 'decisionVersion'
  | 'status'
  | 'lines'
  | 'lists'
  | 'decidedAt'
  | 'manualHolds'
  | 'overrides'
> {
  manualHolds?: readonly ManualHold[];
  overrides?: readonly Override[];
}

/** The column `state` of a shipment. */
export function encodeState(state: ShipmentState): string {
  const {
    snapshot,
    shipmentVersion,
    decisionVersion: _decisionVersion,
    status: _status,
    lines,
    lists,
    decidedAt,
    manualHolds,
    overrides,
    ...dates
  } = state;
  const { exporter, consignee } = snapshot;
  const stored: StoredState = [
    [
      snapshot.shipmentVersion === shipmentVersion ? 0 : snapshot.shipmentVersion,
      snapshot.orderIds,
      exporter.id,
      exporter.country,
      consignee.name,
      consignee.country,
      snapshot.shipFrom.warehouseId,
      snapshot.destinationCountry,
      snapshot.plannedDispatchAt,
      snapshot.lines.map(encodeLine),
    ],
    decidedAt,
    lists.map(({ listId, version }) => [listId, version]),
    lines.map((line, n) => (isPlainlyOutOfScope(line, snapshot.lines[n]) ? 0 : line)),
  ];
  const rest: StoredRest = {
    ...dates,
    ...(manualHolds.length > 0 ? { manualHolds } : {}),
    ...(overrides.length > 0 ? { overrides } : {}),
  };
  for (const _some in rest) return JSON.stringify([...stored, rest]);
  return JSON.stringify(stored);
}

/** What `encodeState` wrote; also the state's own JSON, as versions before 0.2 stored it. */
export function decodeState(columns: StateColumns): ShipmentState {
  const stored = JSON.parse(columns.state) as StoredState | ShipmentState;
  if (!Array.isArray(stored)) return stored;
  const [[version, orderIds, exporterId, ...consignment], decidedAt, lists, lines, rest = {}] = stored;
  const [exporterCountry, consigneeName, consigneeCountry, warehouseId, destinationCountry, plannedDispatchAt] =
    consignment;
  const snapshotLines = consignment[6].map(decodeLine);
  const { manualHolds = [], overrides = [], ...dates } = rest;
  return {
    snapshot: {
      shipmentId: columns.shipment_id,
      shipmentVersion: version || columns.shipment_version,
      orderIds,
      exporter: { id: exporterId, country: exporterCountry },
      consignee: { name: consigneeName, country: consigneeCountry },
      shipFrom: { warehouseId },
      destinationCountry,
      plannedDispatchAt,
      lines: snapshotLines,
    },
    shipmentVersion: columns.shipment_version,
    decisionVersion: columns.decision_version,
    status: columns.status,
    lines: lines.map((line, n) => (line === 0 ? outOfScope(snapshotLines[n]) : line)),
    lists: lists.map(([listId, listVersion]): ListRef => ({ listId, version: listVersion })),
    decidedAt,
    manualHolds,
    overrides,
    ...dates,
  };
}

function encodeLine({ lineNo, sku, quantity, orderId, description, serials }: ShipmentLine): StoredLine {
  if (serials !== undefined) return [lineNo, sku, quantity, orderId ?? null, description ?? null, serials];
  if (description !== undefined) return [lineNo, sku, quantity, orderId ?? null, description];
  return orderId === undefined ? [lineNo, sku, quantity] : [lineNo, sku, quantity, orderId];
}

function decodeLine([lineNo, sku, quantity, orderId, description, serials]: StoredLine): ShipmentLine {
  const line: ShipmentLine = { lineNo, sku, quantity };
  if (orderId != null) line.orderId = orderId;
  if (description != null) line.description = description;
  if (serials !== undefined) line.serials = serials;
  return line;
}

function isPlainlyOutOfScope(line: GateLine, of: ShipmentLine | undefined): boolean {
  return (
    line.basis === 'OUT_OF_SCOPE' &&
    line.verdict === 'CLEAR' &&
    line.filings.length === 0 &&
    line.holds.length === 0 &&
    line.lineNo === of?.lineNo &&
    line.sku === of.sku
  );
}

function outOfScope(of: ShipmentLine | undefined): GateLine {
  if (!of) throw new Error('a stored line stands for none of its consignment');
  return { lineNo: of.lineNo, sku: of.sku, verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds: [] };
}

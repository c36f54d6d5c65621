import type { HoldOfRow, ShipmentRow } from '../shipment-row.js';

/** The first line of an export. */
export const EXPORT_COLUMNS = [
  ...['shipmentId', 'status', 'plannedDispatchAt', 'exporterId', 'warehouseId', 'destinationCountry', 'orderIds'],
  ...[
    'lineNo',
    'sku',
    'reason',
    'since',
    'listId',
    'entryId',
    'filingId',
    'missing',
    'remedy',
    'nextStep',
    'nextStepBy',
  ],
  ...['owner', 'notes', 'decisionVersion', 'decidedAt'],
];

/** A line for each open hold; one without a hold where there is none. Pure. */
export function exportLines(row: ShipmentRow): string[][] {
  const holds: readonly (HoldOfRow | undefined)[] = row.holds.length === 0 ? [undefined] : row.holds;
  return holds.map((hold) => [
    ...[row.shipmentId, row.status, row.plannedDispatchAt, row.exporterId, row.warehouseId, row.destinationCountry],
    row.orderIds.join(' '),
    ...holdCells(hold),
    ...[row.owner?.person ?? '', String(row.noteCount), String(row.decisionVersion), row.decidedAt],
  ]);
}

function holdCells(hold: HoldOfRow | undefined): string[] {
  if (hold === undefined) return Array<string>(11).fill('');
  const { lineNo, sku, reason, since, requirement, filingId = '', missing = [], remedy, fix } = hold;
  return [
    ...[String(lineNo), sku, reason, since, requirement?.listId ?? '', requirement?.entryId ?? '', filingId],
    ...[missing.join(' '), remedy, fix.kind, fix.role],
  ];
}

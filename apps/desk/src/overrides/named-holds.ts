import type { Reason, Requirement } from '@sluice/contracts';
import { done, refuseOtherExporter, type Caller, type Outcome, type Refused } from '@sluice/platform';
import type { Tx } from '../database/transactions.js';
import type { AskedShipment } from './override-body.js';
import { exportersDiffer, holdNotOpen, shipmentChanged, shipmentTwice, unknownShipment } from './override-refusals.js';
import type { NewOverride } from './overrides.repository.js';

interface KnownShipment {
  readonly shipment_id: string;
  readonly exporter_id: string;
  readonly decision_version: number;
}

interface OpenHold {
  readonly shipment_id: string;
  readonly hold_id: string;
  readonly line_no: number;
  readonly sku: string;
  readonly reason: Reason;
  readonly requirement: Requirement | null;
}

/** The holds that somebody names, as they are open now; the first one that cannot be asked for is refused by its field. */
export async function namedHolds(
  tx: Tx,
  asked: readonly AskedShipment[],
  caller: Caller,
): Promise<Outcome<Pick<NewOverride, 'exporterId' | 'holds'>>> {
  const ids = asked.map(({ shipmentId }) => shipmentId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  const repeated = asked[twice];
  if (repeated) return shipmentTwice(repeated, twice);
  const known = await shipmentsOf(tx, ids);
  const open = await openHoldsOf(tx, ids);
  const holds: OpenHold[] = [];
  for (const [index, shipment] of asked.entries()) {
    const found = take(shipment, index, known.get(shipment.shipmentId), open, caller);
    if (!found.ok) return found;
    holds.push(...found.value);
  }
  const exporterIds = [...new Set([...known.values()].map(({ exporter_id }) => exporter_id))];
  const [exporterId] = exporterIds;
  if (exporterId === undefined || exporterIds.length > 1) return exportersDiffer(exporterIds);
  return done({ exporterId, holds: holds.map(namedHold) });
}

function take(
  asked: AskedShipment,
  index: number,
  known: KnownShipment | undefined,
  open: ReadonlyMap<string, OpenHold>,
  caller: Caller,
): Outcome<OpenHold[]> {
  if (!known) return unknownShipment(asked, index);
  const refusal: Refused | undefined =
    refuseOtherExporter(caller, known.exporter_id) ??
    (asked.decisionVersion === undefined || asked.decisionVersion === known.decision_version
      ? undefined
      : shipmentChanged(asked, index, known.decision_version));
  if (refusal) return refusal;
  const holds: OpenHold[] = [];
  for (const [at, holdId] of asked.holdIds.entries()) {
    const hold = open.get(placeOf(asked.shipmentId, holdId));
    if (!hold) return holdNotOpen(asked, index, at);
    holds.push(hold);
  }
  return done(holds);
}

async function shipmentsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownShipment>> {
  const { rows } = await tx.client.query<KnownShipment>(
    'SELECT shipment_id, exporter_id, decision_version FROM shipment WHERE shipment_id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.shipment_id, row]));
}

async function openHoldsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, OpenHold>> {
  const { rows } = await tx.client.query<OpenHold>(
    `SELECT shipment_id, hold_id, line_no, sku, reason, hold -> 'requirement' AS requirement
       FROM hold WHERE shipment_id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [placeOf(row.shipment_id, row.hold_id), row]));
}

/** Neither id can hold a line break. */
function placeOf(shipmentId: string, holdId: string): string {
  return `${shipmentId}\n${holdId}`;
}

function namedHold({
  shipment_id,
  hold_id,
  line_no,
  sku,
  reason,
  requirement,
}: OpenHold): NewOverride['holds'][number] {
  return {
    ...{ shipmentId: shipment_id, holdId: hold_id, lineNo: line_no, sku, reason },
    ...(requirement === null ? {} : { requirement }),
  };
}

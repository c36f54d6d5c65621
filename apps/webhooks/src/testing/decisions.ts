import type { GateShipmentData } from '@sluice/contracts';

type Said = 'held' | 'released' | 'recalled' | 'breached';

export interface DecisionToSay {
  readonly id: string;
  readonly type: `sluice.shipment.${Said}`;
  readonly data: GateShipmentData;
}

/** What the gate says about a shipment, as far as a receiver of it cares. `ce_id` follows from it. */
export function aDecision(
  said: Said,
  shipmentId: string,
  decisionVersion: number,
  changes: Partial<GateShipmentData> = {},
): DecisionToSay {
  const data: GateShipmentData = {
    ...{ shipmentId, shipmentVersion: 1, decisionVersion, status: STATUS[said] },
    ...{ decidedAt: new Date().toISOString(), exporterId: 'acme-sz', orderIds: ['SO-1001'], warehouseId: 'SZX-2' },
    ...{ destinationCountry: 'SE', plannedDispatchAt: '2027-06-20T09:00:00Z' },
    lists: [],
    lines: [{ lineNo: 1, sku: 'HINGE-1', verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds: [] }],
    cause: { type: 'logistics.shipment.requested', id: 'some-id' },
    ...changes,
  };
  return { id: `${shipmentId}/${decisionVersion}`, type: `sluice.shipment.${said}`, data };
}

const STATUS = { held: 'HELD', released: 'RELEASED', recalled: 'RECALLED', breached: 'BREACHED' } as const;

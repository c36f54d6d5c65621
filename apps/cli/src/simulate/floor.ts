import type { GateShipmentData, ShipmentData } from '@sluice/contracts';

/** A shipment as the warehouse floor knows it: what was planned, and what the gate said last. */
export interface Standing {
  readonly shipment: ShipmentData;
  readonly decision?: GateShipmentData;
}

/** A line that waits for a filing. */
export interface Need {
  readonly exporterId: string;
  readonly sku: string;
  readonly listId: string;
  readonly entryId: string;
}

/** Every shipment that has not left, as the simulation planned it and as it heard the gate. */
export class Floor {
  readonly #standing = new Map<string, Standing>();

  get size(): number {
    return this.#standing.size;
  }

  plan(shipment: ShipmentData): void {
    this.#standing.set(shipment.shipmentId, { ...this.#standing.get(shipment.shipmentId), shipment });
  }

  /** Others' shipments are none of ours. */
  hear(decision: GateShipmentData): void {
    const known = this.#standing.get(decision.shipmentId);
    if (known === undefined || (known.decision?.decisionVersion ?? 0) >= decision.decisionVersion) return;
    this.#standing.set(decision.shipmentId, { ...known, decision });
  }

  leave(shipmentId: string): void {
    this.#standing.delete(shipmentId);
  }

  /** Those of one status; undefined: of whom the gate has said nothing yet. */
  those(status: GateShipmentData['status'] | undefined): Standing[] {
    return [...this.#standing.values()].filter(({ decision }) => decision?.status === status);
  }

  /** What shipments wait for because nobody has opened a filing, the most awaited first. */
  needs(): Need[] {
    const counted = new Map<string, { need: Need; shipments: number }>();
    for (const need of this.those('HELD').flatMap(({ decision }) => (decision ? needsOf(decision) : []))) {
      const key = JSON.stringify(need);
      counted.set(key, { need, shipments: (counted.get(key)?.shipments ?? 0) + 1 });
    }
    return [...counted.values()].sort((a, b) => b.shipments - a.shipments).map(({ need }) => need);
  }
}

function needsOf({ exporterId, lines }: GateShipmentData): Need[] {
  return lines.flatMap(({ sku, holds }) =>
    holds.flatMap(({ reason, requirement }) =>
      requirement && ['FILING_MISSING', 'FILING_REVOKED', 'FILING_REJECTED'].includes(reason)
        ? [{ exporterId, sku, listId: requirement.listId, entryId: requirement.entryId }]
        : [],
    ),
  );
}

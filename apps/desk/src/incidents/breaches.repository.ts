import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData, Hold } from '@sluice/contracts';
import type { Exporters } from '@sluice/platform';
import type { Pool } from 'pg';
import { POOL } from '../shared.js';
import { kindOf, type IncidentKind } from './incident.js';

/** A shipment that left without a release. */
export interface BreachRow extends Pick<
  GateShipmentData,
  'shipmentId' | 'decisionVersion' | 'exporterId' | 'warehouseId' | 'destinationCountry' | 'plannedDispatchAt' | 'cause'
> {
  readonly kind: IncidentKind;
  /** When the gate heard that it had left; RFC 3339. */
  readonly heardAt: string;
  /** What was open then, the first {@link HOLDS_SHOWN_MAX}, as the gate said it. */
  readonly holds: readonly Hold[];
  readonly holdCount: number;
}

/** Where a page starts: behind this breach, newest first. */
export interface BreachPlace {
  readonly heardAt: string;
  readonly shipmentId: string;
}

const HOLDS_SHOWN_MAX = 20;

/** Breaches, from the gate's own word. */
@Injectable()
export class BreachesRepository {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Newest first. `endsAt`: where the page ends when there is more. */
  async page(
    exporters: Exporters,
    { after, limit }: { readonly after: BreachPlace | undefined; readonly limit: number },
  ): Promise<{ items: BreachRow[]; endsAt?: BreachPlace }> {
    const { rows } = await this.pool.query<{ state: GateShipmentData; before: GateShipmentData['status'] | null }>(
      `SELECT d.state, b.status AS before
         FROM decision AS d
         LEFT JOIN decision AS b ON b.shipment_id = d.shipment_id AND b.decision_version = d.decision_version - 1
        WHERE d.status = 'BREACHED' AND ($1::text[] IS NULL OR d.exporter_id = ANY ($1))
          AND ($2::timestamptz IS NULL OR (d.decided_at, d.shipment_id) < ($2, $3))
        ORDER BY d.decided_at DESC, d.shipment_id DESC LIMIT $4`,
      [exporters === 'ALL' ? null : [...exporters], after?.heardAt ?? null, after?.shipmentId ?? '', limit + 1],
    );
    const items = rows.slice(0, limit).map(({ state, before }) => rowOf(state, before ?? undefined));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return last === undefined ? { items } : { items, endsAt: { heardAt: last.heardAt, shipmentId: last.shipmentId } };
  }
}

function rowOf(breach: GateShipmentData, before: GateShipmentData['status'] | undefined): BreachRow {
  const { shipmentId, decisionVersion, decidedAt: heardAt, exporterId, warehouseId } = breach;
  const { destinationCountry, plannedDispatchAt, cause } = breach;
  const holds = breach.lines.flatMap((line) => line.holds);
  return {
    ...{ shipmentId, decisionVersion, kind: kindOf(before), heardAt, exporterId, warehouseId },
    ...{ destinationCountry, plannedDispatchAt, cause, holds: holds.slice(0, HOLDS_SHOWN_MAX) },
    holdCount: holds.length,
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData, Hold } from '@sluice/contracts';
import type { Pool } from 'pg';
import { POOL } from '../shared.js';
import type { HoldFilter, HoldPage, HoldPlace } from './hold-query.js';

/** An open hold as `GET /v1/holds` tells it: what the gate said of it, and of its shipment. */
export interface HoldItem
  extends
    Hold,
    Pick<
      GateShipmentData,
      | 'shipmentId'
      | 'shipmentVersion'
      | 'decisionVersion'
      | 'status'
      | 'exporterId'
      | 'warehouseId'
      | 'destinationCountry'
      | 'plannedDispatchAt'
    > {
  readonly lineNo: number;
  readonly sku: string;
  /** The override that was asked for it and that people or the gate have not decided. */
  readonly overrideId?: string;
}

interface Row {
  readonly hold: Hold;
  readonly line_no: number;
  readonly sku: string;
  readonly state: Omit<HoldItem, keyof Hold | 'lineNo' | 'sku' | 'overrideId'>;
  readonly planned_dispatch_at: Date;
  readonly override_id: string | null;
}

/** Open holds, searched. */
@Injectable()
export class HoldsRepository {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** What leaves next comes first. `endsAt`: where the page ends when there is more. */
  async page(filter: HoldFilter, { after, limit }: HoldPage): Promise<{ items: HoldItem[]; endsAt?: HoldPlace }> {
    const values: unknown[] = [];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where = [...conditions(filter, value)];
    if (after !== undefined) {
      const place = [new Date(after.dispatchMs), after.shipmentId, after.holdId].map(value).join(', ');
      where.push(`(h.planned_dispatch_at, h.shipment_id, h.hold_id) > (${place})`);
    }
    const { rows } = await this.pool.query<Row>(
      `SELECT h.hold, h.line_no, h.sku, h.planned_dispatch_at, o.override_id,
              s.state - '{lines,lists,cause,orderIds,decidedAt}'::text[] AS state
         FROM hold h
         JOIN shipment s USING (shipment_id)
         LEFT JOIN override_hold o ON o.shipment_id = h.shipment_id AND o.hold_id = h.hold_id AND o.undecided
        ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
        ORDER BY h.planned_dispatch_at, h.shipment_id, h.hold_id
        LIMIT ${value(limit + 1)}`,
      values,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map(itemOf), ...(last === undefined ? {} : { endsAt: placeOf(last) }) };
  }
}

function* conditions(filter: HoldFilter, value: (given: unknown) => string): Generator<string> {
  const { shipmentId, exporterId, sku, reasons, statuses, exporters } = filter;
  if (shipmentId !== undefined) yield `h.shipment_id = ${value(shipmentId)}`;
  if (exporterId !== undefined) yield `h.exporter_id = ${value(exporterId)}`;
  if (sku !== undefined) yield `h.sku = ${value(sku)}`;
  if (reasons !== undefined) yield `h.reason = ANY (${value(reasons)})`;
  if (statuses !== undefined) yield `h.status = ANY (${value(statuses)})`;
  if (exporters !== 'ALL') yield `h.exporter_id = ANY (${value([...exporters])})`;
}

function itemOf({ hold, line_no: lineNo, sku, state, override_id: overrideId }: Row): HoldItem {
  return { ...state, ...hold, lineNo, sku, ...(overrideId === null ? {} : { overrideId }) };
}

function placeOf({ planned_dispatch_at, state, hold }: Row): HoldPlace {
  return { dispatchMs: planned_dispatch_at.getTime(), shipmentId: state.shipmentId, holdId: hold.holdId };
}

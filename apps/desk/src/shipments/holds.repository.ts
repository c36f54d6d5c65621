import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData, Hold } from '@sluice/contracts';
import type { Pool } from 'pg';
import { POOL } from '../shared.js';
import type { HoldQuery } from './hold-query.js';
import { holdConditions } from './queue-filter.js';
import type { HoldPlace, QueuePlace } from './queue-order.js';
import { QueueRepository } from './queue.repository.js';

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
  readonly place: number;
  readonly override_id: string | null;
}

/** Open holds, searched. */
@Injectable()
export class HoldsRepository {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly queue: QueueRepository,
  ) {}

  /**
   * One page: the shipments of the queue in order, and of each the holds that meet the filter themselves. `endsAt`: where
   * the page ends when there is more.
   */
  async page(query: HoldQuery): Promise<{ items: HoldItem[]; endsAt?: HoldPlace }> {
    const { filter, order, after, limit } = query;
    const found: { item: HoldItem; place: QueuePlace }[] = [];
    let from: QueuePlace | undefined = after;
    // A shipment can meet a filter by two holds, and none of them alone: then it fills no place, and the next ones are read.
    for (let more = true, withIt = true; more && found.length <= limit; withIt = false) {
      const shipments: QueuePlace[] = await this.queue.page({ filter, order, after: from, withIt, limit: limit + 1 });
      found.push(...(await this.holdsOf(shipments, query)));
      from = shipments.at(-1);
      more = shipments.length > limit;
    }
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      items: found.slice(0, limit).map(({ item }) => item),
      ...(last === undefined ? {} : { endsAt: { ...last.place, holdId: last.item.holdId } }),
    };
  }

  private async holdsOf(
    shipments: readonly QueuePlace[],
    { filter, after, limit }: HoldQuery,
  ): Promise<{ item: HoldItem; place: QueuePlace }[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const ids = bind(shipments.map(({ shipmentId }) => shipmentId));
    const where = holdConditions(filter, bind);
    if (after) where.push(`(h.shipment_id <> ${bind(after.shipmentId)} OR h.hold_id > ${bind(after.holdId)})`);
    const { rows } = await this.pool.query<Row>(
      `SELECT h.hold, h.line_no, h.sku, wanted.place::integer, o.override_id,
              s.state - '{lines,lists,cause,orderIds,decidedAt}'::text[] AS state
         FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted (shipment_id, place)
         JOIN hold AS h USING (shipment_id)
         JOIN shipment AS s USING (shipment_id)
         LEFT JOIN override_hold AS o ON o.shipment_id = h.shipment_id AND o.hold_id = h.hold_id AND o.undecided
        ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
        ORDER BY wanted.place, h.hold_id
        LIMIT ${bind(limit + 1)}`,
      values,
    );
    return rows.flatMap((row) => {
      const place = shipments[row.place - 1];
      return place === undefined ? [] : [{ item: itemOf(row), place }];
    });
  }
}

function itemOf({ hold, line_no: lineNo, sku, state, override_id: overrideId }: Row): HoldItem {
  return { ...state, ...hold, lineNo, sku, ...(overrideId === null ? {} : { overrideId }) };
}

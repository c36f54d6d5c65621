import { Inject, Injectable } from '@nestjs/common';
import type { FilingUpdatedData, GateShipmentData } from '@sluice/contracts';
import type { Pool } from 'pg';
import { summaryOf } from '../shipments/summary.js';
import { POOL } from '../shared.js';
import type { StreamEvent } from './stream-event.js';

/** Reads what changed, as it stands by now. */
@Injectable()
export class StreamReader {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async shipments(shipmentIds: readonly string[]): Promise<StreamEvent[]> {
    const { rows } = await this.pool.query<{ state: GateShipmentData; owner: string | null }>(
      `SELECT s.state, a.person AS owner FROM shipment AS s LEFT JOIN assignment AS a USING (shipment_id)
        WHERE s.shipment_id = ANY ($1)`,
      [shipmentIds],
    );
    return rows.map(({ state, owner }) => {
      const { shipmentId, decisionVersion, status, exporterId, plannedDispatchAt } = state;
      const data = { shipmentId, decisionVersion, status, plannedDispatchAt };
      return { kind: 'shipment', exporterId, filtered: { ...summaryOf(state), owner }, data };
    });
  }

  async filings(filingIds: readonly string[]): Promise<StreamEvent[]> {
    const { rows } = await this.pool.query<{ data: FilingUpdatedData }>(
      'SELECT data FROM fact_filing WHERE filing_id = ANY ($1)',
      [filingIds],
    );
    return rows.map(({ data: { filingId, filingVersion, status, exporterId, listId, entryId, missing } }) => ({
      ...{ kind: 'filing', exporterId },
      data: { filingId, filingVersion, status, exporterId, listId, entryId, missing },
    }));
  }
}

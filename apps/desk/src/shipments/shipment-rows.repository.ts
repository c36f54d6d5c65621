import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { Exporters } from '@sluice/platform';
import type { Pool } from 'pg';
import { LikelyClears } from '../facts/likely-clear.js';
import { POOL } from '../shared.js';
import { rowOf, type ShipmentRow } from './shipment-row.js';

interface Row {
  readonly state: GateShipmentData;
  readonly person: string | null;
  readonly assigned_at: Date | null;
  readonly notes: number;
  readonly overrides: Record<string, string> | null;
}

/** Rows of the queue, whole, for the shipments that somebody looks at. */
@Injectable()
export class ShipmentRowsRepository {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly likelyClears: LikelyClears,
  ) {}

  /** In the order in which they are asked for; what nobody has heard of, or is of another exporter, is left out. */
  async rowsOf(shipmentIds: readonly string[], exporters: Exporters): Promise<ShipmentRow[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT s.state, a.person, a.assigned_at,
              (SELECT count(*)::integer FROM note AS n WHERE n.shipment_id = s.shipment_id) AS notes,
              (SELECT json_object_agg(o.hold_id, o.override_id)
                 FROM override_hold AS o WHERE o.shipment_id = s.shipment_id AND o.undecided) AS overrides
         FROM unnest($1::text[]) WITH ORDINALITY AS wanted (shipment_id, place)
         JOIN shipment AS s USING (shipment_id)
         LEFT JOIN assignment AS a USING (shipment_id)
        WHERE $2::text[] IS NULL OR s.exporter_id = ANY ($2)
        ORDER BY place`,
      [shipmentIds, exporters === 'ALL' ? null : [...exporters]],
    );
    const likely = await this.likelyClears.of(rows.map(({ state }) => state));
    return rows.map(({ state, person, assigned_at: at, notes, overrides }) =>
      rowOf(state, {
        owner: person === null || at === null ? undefined : { person, at },
        noteCount: notes,
        overrides: new Map(Object.entries(overrides ?? {})),
        likelyClear: likely.get(state.shipmentId),
      }),
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { FilingChange } from '../facts/fact-changes.js';
import { POOL } from '../shared.js';
import { DecisionHistory, type DecisionResource } from '../timeline/decision-history.js';
import { filingIdsIn } from '../timeline/timeline.js';

/** A filing as the registry had told of it by then. */
export interface FilingAsOf extends Omit<FilingChange, 'attached' | 'statusBefore'> {
  readonly filingId: string;
  /** Since when it stood so; RFC 3339. */
  readonly since: string;
}

/** What stood at an instant. */
export interface AsOf {
  /** The gate's word that held then, whole, with its place in the journal. */
  readonly decision: DecisionResource;
  /** The filings that the word rests on or asks for, as they stood. */
  readonly filings: readonly FilingAsOf[];
  /** The word that came next; absent while it still holds. */
  readonly overtakenBy?: Pick<GateShipmentData, 'decisionVersion' | 'decidedAt' | 'status'>;
}

/** What the gate had said of a shipment by an instant, from the decisions that the desk has heard. */
@Injectable()
export class AsOfRepository {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly history: DecisionHistory,
  ) {}

  /** Undefined: the gate had said nothing by then, or the desk had not been there to hear it. */
  async find(shipmentId: string, at: Date): Promise<AsOf | undefined> {
    const { rows } = await this.pool.query<{
      decision_version: number;
      is_after: boolean;
      decided_at: Date;
      status: GateShipmentData['status'];
    }>(
      `(SELECT decision_version, false AS is_after, decided_at, status FROM decision
         WHERE shipment_id = $1 AND decided_at <= $2 ORDER BY decision_version DESC LIMIT 1)
       UNION ALL
       (SELECT decision_version, true, decided_at, status FROM decision
         WHERE shipment_id = $1 AND decided_at > $2 ORDER BY decision_version LIMIT 1)`,
      [shipmentId, at],
    );
    const held = rows.find(({ is_after }) => !is_after);
    const next = rows.find(({ is_after }) => is_after);
    const decision = held && (await this.history.find(shipmentId, held.decision_version));
    if (decision === undefined) return undefined;
    return {
      decision,
      filings: await this.filings(filingIdsIn([decision]), at),
      ...(next === undefined
        ? {}
        : {
            overtakenBy: {
              decisionVersion: next.decision_version,
              decidedAt: next.decided_at.toISOString(),
              status: next.status,
            },
          }),
    };
  }

  private async filings(filingIds: readonly string[], at: Date): Promise<FilingAsOf[]> {
    const { rows } = await this.pool.query<{ filingId: string; at: Date; what: FilingChange }>(
      `SELECT DISTINCT ON (entity_id) entity_id AS "filingId", at, what FROM fact_change
        WHERE kind = 'FILING' AND entity_id = ANY ($1) AND at <= $2
        ORDER BY entity_id, at DESC, (what->>'filingVersion')::integer DESC`,
      [filingIds, at],
    );
    return rows.map(({ filingId, at: since, what: { filingVersion, status, missing } }) => ({
      ...{ filingId, filingVersion, status, missing },
      since: since.toISOString(),
    }));
  }
}

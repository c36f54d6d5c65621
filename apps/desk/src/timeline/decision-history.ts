import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';

/** A decision as it was heard. */
export interface HeardDecision {
  readonly state: GateShipmentData;
  /** `ce_id`. */
  readonly eventId: string;
  /** `ce_sequence`: its place in the gate's journal, decimal digits. */
  readonly sequence: string | undefined;
  /** `ce_journalhash`, hexadecimal. */
  readonly journalHash: string | undefined;
}

/** A decision as it was said, and where it stands in the gate's journal. */
export interface DecisionResource extends GateShipmentData {
  /** The event that said it: absent when it was heard before the desk kept that. */
  readonly event?: { readonly id: string; readonly sequence?: string; readonly journalHash?: string };
}

/** A story is shown back to here; the numbers before are there, one by one. */
const DECISIONS_SHOWN_MAX = 500;
/** A decision of a thousand lines is a megabyte: few are in memory at once. */
const BATCH_MAX = 50;

/** Every decision that the desk has heard. */
@Injectable()
export class DecisionHistory {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Adds what is new, whatever its order; what was heard before says the same again. */
  async keep({ client }: Tx, decisions: readonly HeardDecision[]): Promise<void> {
    const rows = onceEach(decisions).map(({ state, eventId, sequence, journalHash }) => ({
      shipment_id: state.shipmentId,
      decision_version: state.decisionVersion,
      status: state.status,
      exporter_id: state.exporterId,
      decided_at: state.decidedAt,
      event_id: eventId,
      sequence: sequence ?? null,
      journal_hash: journalHash ?? null,
      state,
    }));
    await client.query(
      `INSERT INTO decision AS known
       SELECT r.* FROM jsonb_to_recordset($1)
           AS r (shipment_id text, decision_version integer, status text, exporter_id text, decided_at timestamptz,
                 event_id text, sequence text, journal_hash text, state jsonb)
       ON CONFLICT (shipment_id, decision_version) DO UPDATE
         SET event_id = excluded.event_id, sequence = excluded.sequence, journal_hash = excluded.journal_hash
       WHERE known.event_id IS NULL`,
      [JSON.stringify(rows)],
    );
  }

  async find(shipmentId: string, decisionVersion: number): Promise<DecisionResource | undefined> {
    const { rows } = await this.pool.query<Row>(
      `SELECT state, event_id, sequence, journal_hash FROM decision WHERE shipment_id = $1 AND decision_version = $2`,
      [shipmentId, decisionVersion],
    );
    return rows[0] && resourceOf(rows[0]);
  }

  /** All of them, oldest first, a batch at a time. */
  async *all(shipmentId: string): AsyncGenerator<DecisionResource[]> {
    for (let after = 0; ;) {
      const { rows } = await this.pool.query<Row>(
        `SELECT state, event_id, sequence, journal_hash FROM decision
          WHERE shipment_id = $1 AND decision_version > $2 ORDER BY decision_version LIMIT ${BATCH_MAX}`,
        [shipmentId, after],
      );
      yield rows.map(resourceOf);
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH_MAX) return;
      after = last.state.decisionVersion;
    }
  }

  /** The latest, newest first. */
  async latest(shipmentId: string, max = DECISIONS_SHOWN_MAX): Promise<GateShipmentData[]> {
    const { rows } = await this.pool.query<Pick<Row, 'state'>>(
      `SELECT state FROM decision WHERE shipment_id = $1 ORDER BY decision_version DESC LIMIT $2`,
      [shipmentId, max],
    );
    return rows.map(({ state }) => state);
  }
}

interface Row {
  readonly state: GateShipmentData;
  readonly event_id: string | null;
  readonly sequence: string | null;
  readonly journal_hash: string | null;
}

function resourceOf({ state, event_id: id, sequence, journal_hash: journalHash }: Row): DecisionResource {
  if (id === null) return state;
  return {
    ...state,
    event: { id, ...(sequence === null ? {} : { sequence }), ...(journalHash === null ? {} : { journalHash }) },
  };
}

function onceEach(decisions: readonly HeardDecision[]): HeardDecision[] {
  const known = new Map(decisions.map((one) => [`${one.state.decisionVersion}/${one.state.shipmentId}`, one]));
  return [...known.values()];
}

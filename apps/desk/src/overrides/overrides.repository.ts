import { Inject, Injectable } from '@nestjs/common';
import type { Exporters } from '@sluice/platform';
import type { ClientBase, Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import type { GateAnswer } from './gate-answer.js';
import { statusOf, type NamedHold, type Override } from './override.js';
import { overrideResource, type OverrideResource } from './override-resource.js';
import type { OverrideFilter, OverridePage } from './override-query.js';
import { SELECT_OVERRIDES } from './overrides-sql.js';

/** What somebody asks for, with the holds as they are now. */
export interface NewOverride extends Pick<Override, 'reason' | 'until' | 'exporterId' | 'requestedBy'> {
  readonly holds: readonly (Omit<NamedHold, 'open'> & { readonly shipmentId: string })[];
}

/** Reading and writing overrides. They are locked in the order of their ids, and after the shipments they name. */
@Injectable()
export class OverridesRepository {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(overrideId: string): Promise<Override | undefined> {
    return (await read(this.pool, 'o.override_id = $1', [overrideId]))[0];
  }

  async page(filter: OverrideFilter, { after, limit }: OverridePage): Promise<Override[]> {
    const { statuses, shipmentId, exporterId, exporters } = filter;
    const values: unknown[] = [];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where = [`o.ordinal > ${value(after)}`];
    if (statuses !== undefined) where.push(`o.status = ANY (${value(statuses)})`);
    if (exporterId !== undefined) where.push(`o.exporter_id = ${value(exporterId)}`);
    if (exporters !== 'ALL') where.push(`o.exporter_id = ANY (${value([...exporters])})`);
    if (shipmentId !== undefined) where.push(`o.override_id IN (${OF_SHIPMENT} = ${value(shipmentId)})`);
    return read(this.pool, `${where.join(' AND ')} ORDER BY o.ordinal LIMIT ${value(limit)}`, values);
  }

  /** Those that were asked for a shipment, oldest first. */
  async ofShipment(shipmentId: string, exporters: Exporters): Promise<OverrideResource[]> {
    const found = await read(this.pool, `o.override_id IN (${OF_SHIPMENT} = $1) ORDER BY o.ordinal`, [shipmentId]);
    return found
      .filter(({ exporterId }) => exporters === 'ALL' || exporters.has(exporterId))
      .map((override) => overrideResource(override));
  }

  /** Locks the override until the transaction ends, its shipments first: what the gate says waits meanwhile. */
  async lock(tx: Tx, overrideId: string): Promise<Override | undefined> {
    await tx.client.query(
      `SELECT FROM shipment WHERE shipment_id IN (SELECT shipment_id FROM override_shipment WHERE override_id = $1)
        ORDER BY shipment_id FOR SHARE`,
      [overrideId],
    );
    return (await lockAll(tx, '= $1', overrideId))[0];
  }

  /** Locks the overrides of these shipments that the gate was told of. */
  lockOfShipments(tx: Tx, shipmentIds: readonly string[]): Promise<Override[]> {
    return lockAll(tx, `IN (${OF_SHIPMENT} = ANY ($1) AND event_id IS NOT NULL)`, shipmentIds);
  }

  /** Locks the overrides whose commands these are, by `ce_id`. */
  lockOfCommands(tx: Tx, eventIds: readonly string[]): Promise<Override[]> {
    return lockAll(tx, 'IN (SELECT override_id FROM override_shipment WHERE event_id = ANY ($1))', eventIds);
  }

  /** Which of the shipments, that are locked, have departed or were cancelled. */
  async over(tx: Tx, shipmentIds: readonly string[]): Promise<string[]> {
    const { rows } = await tx.client.query<{ shipment_id: string }>(
      `SELECT shipment_id FROM shipment WHERE shipment_id = ANY ($1) AND status IN ('CLOSED', 'BREACHED') ORDER BY 1`,
      [shipmentIds],
    );
    return rows.map(({ shipment_id }) => shipment_id);
  }

  /** Undefined where one of the holds is asked for by another override that is not decided. */
  async insert(tx: Tx, { reason, until, exporterId, requestedBy, holds }: NewOverride): Promise<Override | undefined> {
    const { client, now } = tx;
    const inserted = await client.query<{ override_id: string }>(
      `WITH next AS (SELECT nextval('override_ordinal') AS ordinal)
       INSERT INTO override (override_id, ordinal, override_version, status, reason, until, exporter_id, requested_by, requested_at)
       SELECT 'O-' || ordinal, ordinal, 1, 'REQUESTED', $1, $2, $3, $4, $5 FROM next RETURNING override_id`,
      [reason, until, exporterId, requestedBy, now],
    );
    const overrideId = String(inserted.rows[0]?.override_id);
    const rows = JSON.stringify(holds.map(rowOf));
    await client.query(
      `INSERT INTO override_shipment (override_id, shipment_id, status)
       SELECT DISTINCT $1, shipment_id, 'REQUESTED' FROM jsonb_to_recordset($2) AS h (shipment_id text)`,
      [overrideId, rows],
    );
    const named = await client.query(
      `INSERT INTO override_hold
       SELECT $1, h.*, true FROM jsonb_to_recordset($2) AS h (shipment_id text, hold_id text, line_no integer, sku text,
                                                              reason text, requirement jsonb)
        ORDER BY shipment_id, hold_id
       ON CONFLICT (shipment_id, hold_id) WHERE undecided DO NOTHING`,
      [overrideId, rows],
    );
    return named.rowCount === holds.length ? readOne(client, overrideId) : undefined;
  }

  async approve(tx: Tx, { overrideId }: Override, person: string): Promise<Override> {
    await tx.client.query(
      `UPDATE override SET status = 'APPROVED', approved_by = $2, approved_at = $3, override_version = override_version + 1
        WHERE override_id = $1`,
      [overrideId, person, tx.now],
    );
    // Of its shipments each waits from when its command is in the journal: `commandWritten`.
    const override = await readOne(tx.client, overrideId);
    return { ...override, shipments: override.shipments.map((one) => ({ ...one, status: 'WAITING' })) };
  }

  async commandWritten(tx: Tx, overrideId: string, shipmentId: string, eventId: string): Promise<void> {
    await tx.client.query(
      `UPDATE override_shipment SET status = 'WAITING', event_id = $3 WHERE override_id = $1 AND shipment_id = $2`,
      [overrideId, shipmentId, eventId],
    );
  }

  async reject(tx: Tx, { overrideId }: Override, person: string, reason: string): Promise<Override> {
    await tx.client.query(
      `UPDATE override SET status = 'REJECTED', rejected_by = $2, rejected_at = $3, rejection_reason = $4,
                           override_version = override_version + 1
        WHERE override_id = $1`,
      [overrideId, person, tx.now, reason],
    );
    await tx.client.query(`UPDATE override_shipment SET status = 'REJECTED' WHERE override_id = $1`, [overrideId]);
    await tx.client.query('UPDATE override_hold SET undecided = false WHERE override_id = $1', [overrideId]);
    return readOne(tx.client, overrideId);
  }

  /** What the gate said, by shipment. */
  async answered(tx: Tx, override: Override, answers: ReadonlyMap<string, GateAnswer>): Promise<void> {
    const { overrideId, shipments } = override;
    for (const [shipmentId, answer] of answers) {
      const [version, refusal] = answer.status === 'REFUSED' ? [null, answer.refusal] : [answer.decisionVersion, null];
      await tx.client.query(
        `UPDATE override_shipment SET status = $3, decision_version = $4, refusal = $5
          WHERE override_id = $1 AND shipment_id = $2`,
        [overrideId, shipmentId, answer.status, version, refusal],
      );
    }
    await tx.client.query(
      'UPDATE override_hold SET undecided = false WHERE override_id = $1 AND shipment_id = ANY ($2) AND undecided',
      [overrideId, [...answers.keys()]],
    );
    const status = statusOf(shipments.map((one) => answers.get(one.shipmentId) ?? one));
    await tx.client.query(
      'UPDATE override SET status = $2, override_version = override_version + 1 WHERE override_id = $1',
      [overrideId, status],
    );
  }
}

const OF_SHIPMENT = 'SELECT override_id FROM override_shipment WHERE shipment_id';

function rowOf({ shipmentId, holdId, lineNo, sku, reason, requirement }: NewOverride['holds'][number]) {
  return { shipment_id: shipmentId, hold_id: holdId, line_no: lineNo, sku, reason, requirement };
}

async function lockAll(tx: Tx, which: string, value: unknown): Promise<Override[]> {
  const { rows } = await tx.client.query<{ override_id: string }>(
    `SELECT override_id FROM override WHERE override_id ${which} ORDER BY override_id FOR UPDATE`,
    [value],
  );
  if (rows.length === 0) return [];
  return read(tx.client, 'o.override_id = ANY ($1)', [rows.map(({ override_id }) => override_id)]);
}

async function readOne(client: ClientBase, overrideId: string): Promise<Override> {
  const [override] = await read(client, 'o.override_id = $1', [overrideId]);
  if (!override) throw new Error(`${overrideId} was written and is not there`);
  return override;
}

async function read(client: Pick<Pool, 'query'> | ClientBase, where: string, values: unknown[]): Promise<Override[]> {
  const { rows } = await client.query<Override>(`${SELECT_OVERRIDES} WHERE ${where}`, values);
  return rows;
}

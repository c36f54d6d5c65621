import { Injectable } from '@nestjs/common';
import { actsFor, done, type Answer, type Caller, type Outcome, type PostIdentity } from '@sluice/platform';
import { Transactions, type Tx } from '../database/transactions.js';
import type { AssignBody, AssignResult, Assignee } from './assignment.js';

interface Known {
  readonly shipment_id: string;
  readonly exporter_id: string;
  readonly status: string;
  readonly person: string | null;
  readonly assigned_at: Date | null;
}

/** Says who looks after shipments. What cannot be assigned is told, and keeps nothing else back. */
@Injectable()
export class AssignmentsService {
  constructor(private readonly transactions: Transactions) {}

  assign(post: PostIdentity, body: AssignBody): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const results = await assignAll(tx, post.caller, body);
      return done({ status: 200, body: { results } });
    });
  }
}

/** In the order of the request. */
export async function assignAll(tx: Tx, caller: Caller, { shipmentIds, to }: AssignBody): Promise<AssignResult[]> {
  const known = await lockShipments(tx, shipmentIds);
  const results = shipmentIds.map((shipmentId) => resultFor(shipmentId, known.get(shipmentId), caller, to, tx.now));
  const assigned = results.filter(({ outcome }) => outcome === 'ASSIGNED').map(({ shipmentId }) => shipmentId);
  if (assigned.length > 0) await write(tx, assigned, to, caller.person);
  return results;
}

/** The summary's row is locked, in the order of the ids: of two who assign at once the second sees what the first said. */
async function lockShipments(tx: Tx, shipmentIds: readonly string[]): Promise<Map<string, Known>> {
  await tx.client.query('SELECT FROM shipment_summary WHERE shipment_id = ANY ($1) ORDER BY shipment_id FOR UPDATE', [
    shipmentIds,
  ]);
  const { rows } = await tx.client.query<Known>(
    `SELECT s.shipment_id, s.exporter_id, s.status, a.person, a.assigned_at
       FROM shipment_summary AS s LEFT JOIN assignment AS a USING (shipment_id)
      WHERE s.shipment_id = ANY ($1)`,
    [shipmentIds],
  );
  return new Map(rows.map((row) => [row.shipment_id, row]));
}

function resultFor(
  shipmentId: string,
  known: Known | undefined,
  caller: Caller,
  to: Assignee,
  now: Date,
): AssignResult {
  if (known === undefined) return { shipmentId, outcome: 'SHIPMENT_UNKNOWN' };
  if (!actsFor(caller, known.exporter_id)) return { shipmentId, outcome: 'EXPORTER_OUT_OF_SCOPE' };
  const { person, assigned_at } = known;
  const owner = person === null || assigned_at === null ? {} : { owner: { person, at: assigned_at.toISOString() } };
  if (known.status === 'CLOSED' || known.status === 'BREACHED')
    return { shipmentId, outcome: 'SHIPMENT_OVER', ...owner };
  if (person === to) return { shipmentId, outcome: 'UNCHANGED', ...owner };
  const next = to === null ? {} : { owner: { person: to, at: now.toISOString() } };
  return { shipmentId, outcome: 'ASSIGNED', ...next, previous: person };
}

async function write(tx: Tx, shipmentIds: readonly string[], to: Assignee, by: string): Promise<void> {
  const { client, now } = tx;
  if (to === null) await client.query('DELETE FROM assignment WHERE shipment_id = ANY ($1)', [shipmentIds]);
  else {
    await client.query(
      `INSERT INTO assignment (shipment_id, person, assigned_by, assigned_at)
       SELECT shipment_id, $2, $3, $4 FROM unnest($1::text[]) AS shipment_id
       ON CONFLICT (shipment_id) DO UPDATE
         SET person = excluded.person, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
      [shipmentIds, to, by, now],
    );
  }
  await client.query(
    `INSERT INTO assignment_change (shipment_id, person, assigned_by, assigned_at)
     SELECT shipment_id, $2, $3, $4 FROM unnest($1::text[]) AS shipment_id`,
    [shipmentIds, to, by, now],
  );
  await client.query('UPDATE shipment_summary SET owner = $2 WHERE shipment_id = ANY ($1)', [shipmentIds, to]);
}

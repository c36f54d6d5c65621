import type { Tx } from '../database/transactions.js';
import { CLAIM_LOCK } from './claim-deliveries.js';
import type { DeliveryStatus } from './delivery.js';

/** Which deliveries of an endpoint are sent again. */
export type Replayed =
  | { readonly ordinal: string }
  | { readonly since: Date; readonly until: Date; readonly status: DeliveryStatus | undefined };

/**
 * Queues deliveries again, in their old order, and with each whatever came after it for the same shipment or filing: the
 * last thing a receiver is told of a shipment is always the last thing that happened to it. Otherwise a release that is
 * replayed would stand after the recall that took it back. Gives how many are sent again.
 */
export async function replayDeliveries(
  { client, now }: Tx,
  { endpointId, person }: { readonly endpointId: string; readonly person: string },
  replayed: Replayed,
): Promise<number> {
  // No claim is under way that has not seen which delivery of a key is the first one now.
  await client.query(`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})`);
  const [condition, values] = chosen(replayed);
  const { rowCount } = await client.query(
    `WITH chosen AS (
       SELECT d.key, min(d.ordinal) AS ordinal
         FROM delivery AS d JOIN event AS e USING (event_id)
        WHERE d.endpoint_id = $1 AND ${condition}
        GROUP BY d.key
     )
     UPDATE delivery AS d
        SET status = 'PENDING', attempts = 0, claim = d.claim + 1, next_attempt_at = $2, replayed_by = $3, replayed_at = $2
       FROM chosen
      WHERE d.endpoint_id = $1 AND d.key = chosen.key AND d.ordinal >= chosen.ordinal`,
    [endpointId, now, person, ...values],
  );
  return rowCount ?? 0;
}

function chosen(replayed: Replayed): [condition: string, values: unknown[]] {
  if ('ordinal' in replayed) return ['d.ordinal = $4', [replayed.ordinal]];
  const { since, until, status } = replayed;
  const condition = 'e.occurred_at >= $4 AND e.occurred_at < $5 AND ($6::text IS NULL OR d.status = $6)';
  return [condition, [since, until, status ?? null]];
}

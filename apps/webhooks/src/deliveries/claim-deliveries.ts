import { inTransaction } from '@sluice/platform';
import type { Pool } from 'pg';

/** A delivery that this process may send now: nobody else does until the lease ends. */
export interface ClaimedDelivery {
  readonly ordinal: string;
  /** Of this very claim: its outcome is recorded only while it is the last. */
  readonly claim: number;
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: string;
  readonly url: string;
  readonly body: string;
  /** Before this one, since it was queued or replayed. */
  readonly attempts: number;
  readonly secret: Buffer;
  readonly oldSecret: Buffer | null;
  readonly oldSecretUntil: Date | null;
  readonly leasedUntil: Date;
  /** By this process's clock: from then on somebody else may be sending it. */
  readonly leaseEndsMs: number;
}

export interface Claiming {
  readonly now: Date;
  readonly leaseMs: number;
  /** Deliveries at most. */
  readonly limit: number;
  readonly perEndpointMax: number;
  /** What this process is sending, by endpoint. */
  readonly inFlight: ReadonlyMap<string, number>;
}

/** A replay changes what is first of a key, so nothing is claimed meanwhile: see `replay-deliveries.ts`. */
export const CLAIM_LOCK = `hashtextextended('webhooks.claim', 0)`;

/**
 * What is due, of endpoints that can be sent to, a few for each so that one that is slow or behind leaves room for the
 * others. Of a key (a shipment, a filing) only the first that is pending, and only when none of the key is being sent: a
 * release never overtakes the recall that follows it. Leases go by the database's clock, which all processes share.
 */
const CLAIM_SQL = `
  WITH due AS (
    SELECT d.ordinal
      FROM endpoint AS e
      LEFT JOIN unnest($3::text[], $4::int[]) AS busy (endpoint_id, in_flight) USING (endpoint_id)
     CROSS JOIN LATERAL (
       SELECT d.ordinal
         FROM delivery AS d
        WHERE d.endpoint_id = e.endpoint_id AND d.status = 'PENDING' AND d.next_attempt_at <= $1
          AND (d.leased_until IS NULL OR d.leased_until <= now())
          AND NOT EXISTS (
            SELECT FROM delivery AS o
             WHERE o.endpoint_id = d.endpoint_id AND o.key = d.key AND o.status = 'PENDING'
               AND (o.ordinal < d.ordinal OR (o.ordinal > d.ordinal AND o.leased_until > now())))
        ORDER BY d.next_attempt_at
        LIMIT greatest($5 - coalesce(busy.in_flight, 0), 0)
          FOR UPDATE OF d SKIP LOCKED) AS d
     WHERE e.status = 'ACTIVE' AND (e.paused_until IS NULL OR e.paused_until <= $1)
     LIMIT $6
  )
  UPDATE delivery AS d
     SET leased_until = date_trunc('milliseconds', clock_timestamp()) + $2 * interval '1 millisecond', claim = d.claim + 1
    FROM due, endpoint AS e, event AS v
   WHERE d.ordinal = due.ordinal AND e.endpoint_id = d.endpoint_id AND v.event_id = d.event_id
  RETURNING d.ordinal, d.claim, d.endpoint_id AS "endpointId", d.event_id AS "eventId", v.type, e.url, v.body, d.attempts,
            e.secret, e.old_secret AS "oldSecret", e.old_secret_until AS "oldSecretUntil", d.leased_until AS "leasedUntil"`;

export async function claimDeliveries(pool: Pool, claiming: Claiming): Promise<ClaimedDelivery[]> {
  const { now, leaseMs, limit, perEndpointMax, inFlight } = claiming;
  return inTransaction(pool, `BEGIN; SELECT pg_advisory_xact_lock_shared(${CLAIM_LOCK})`, async (client) => {
    const { rows } = await client.query<Omit<ClaimedDelivery, 'leaseEndsMs'>>(CLAIM_SQL, [
      now,
      leaseMs,
      [...inFlight.keys()],
      [...inFlight.values()],
      perEndpointMax,
      limit,
    ]);
    // Counted from before the question: rather too short than too long.
    return rows.map((row) => ({ ...row, leaseEndsMs: now.getTime() + leaseMs }));
  });
}

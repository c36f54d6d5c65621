import type { Tx } from '../database/transactions.js';
import type { AttemptResult } from '../sending/sender.js';
import type { ClaimedDelivery } from './claim-deliveries.js';
import { errorOf, isReceiversFailure, type RetryPolicy, type Verdict } from './judge-attempt.js';

export interface AttemptRecord {
  readonly delivery: ClaimedDelivery;
  readonly result: AttemptResult;
  readonly verdict: Verdict;
}

/**
 * Writes down what an attempt came to, for the delivery and its endpoint; answers why the endpoint is disabled now, if it
 * is. An attempt whose delivery was claimed or replayed again meanwhile is history: only its lease ends.
 */
export async function recordAttempt(tx: Tx, record: AttemptRecord, policy: RetryPolicy): Promise<string | undefined> {
  const { delivery, result, verdict } = record;
  const { client, now } = tx;
  const updated = await client.query(
    `UPDATE delivery
        SET status = $3, attempts = attempts + 1, next_attempt_at = $4, leased_until = NULL,
            last_attempt_at = $5, last_status = $6, last_error = $7, last_excerpt = $8, last_was_receivers = $9
      WHERE ordinal = $1 AND claim = $2`,
    [
      delivery.ordinal,
      delivery.claim,
      verdict.status,
      verdict.status === 'PENDING' ? new Date(verdict.nextAttemptAtMs) : null,
      now,
      result.kind === 'ANSWERED' ? result.status : null,
      errorOf(result),
      result.kind === 'ANSWERED' ? (result.excerpt ?? null) : null,
      isReceiversFailure(result),
    ],
  );
  if (updated.rowCount === 0) await endLease(tx, delivery);
  if (verdict.status === 'DELIVERED') {
    await endpointAnswers(tx, delivery.endpointId);
    return undefined;
  }
  return endpointFails(tx, record, policy);
}

/** For an attempt that was broken off because the service stops: another process may send it at once. */
export async function endLease(
  { client }: Pick<Tx, 'client'>,
  { ordinal, leasedUntil }: ClaimedDelivery,
): Promise<void> {
  await client.query('UPDATE delivery SET leased_until = NULL WHERE ordinal = $1 AND leased_until = $2', [
    ordinal,
    leasedUntil,
  ]);
}

/** After a failure of the receiver, what waits for its next attempt goes now: the receiver is back. */
async function endpointAnswers({ client, now }: Tx, endpointId: string): Promise<void> {
  const back = await client.query(
    'UPDATE endpoint SET failing_since = NULL, paused_until = NULL WHERE endpoint_id = $1 AND failing_since IS NOT NULL',
    [endpointId],
  );
  if (back.rowCount === 0) return;
  await client.query(
    `UPDATE delivery SET next_attempt_at = $2
      WHERE endpoint_id = $1 AND status = 'PENDING' AND next_attempt_at > $2 AND last_was_receivers`,
    [endpointId, now],
  );
}

async function endpointFails(
  { client, now }: Tx,
  { delivery, result, verdict }: AttemptRecord,
  { disableAfterMs }: RetryPolicy,
): Promise<string | undefined> {
  const pauseUntil =
    verdict.status === 'PENDING' && verdict.pauseUntilMs !== undefined ? new Date(verdict.pauseUntilMs) : null;
  const { rows } = await client.query<{ failing_since: Date }>(
    `UPDATE endpoint
        SET failing_since = coalesce(failing_since, $2), paused_until = greatest(paused_until, $3)
      WHERE endpoint_id = $1 AND status = 'ACTIVE' RETURNING failing_since`,
    [delivery.endpointId, now, pauseUntil],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const isGone = verdict.status === 'PENDING' && verdict.gone === true;
  const isFailingTooLong = row.failing_since.getTime() <= now.getTime() - disableAfterMs;
  if (!isGone && !isFailingTooLong) return undefined;
  const reason = isGone
    ? 'The receiver answered 410: it wants no more events.'
    : `No delivery has succeeded since ${row.failing_since.toISOString()}; last, ${errorOf(result)}.`;
  await client.query(
    `UPDATE endpoint
        SET status = 'DISABLED', disabled_reason = $2, disabled_at = $3, version = version + 1,
            updated_by = 'webhooks', updated_at = $3
      WHERE endpoint_id = $1`,
    [delivery.endpointId, reason, now],
  );
  return reason;
}

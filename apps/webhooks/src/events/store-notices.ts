import type { Tx } from '../database/transactions.js';
import { completedFiling, type Notice } from './notice.js';
import { wants, type Wish } from './wanted.js';

/**
 * Stores a delivery for each endpoint that wants each event, in the order of the events. Storing an event again changes
 * nothing: its id and the endpoint's make the delivery.
 */
export async function storeNotices({ client, now }: Tx, read: readonly Notice[]): Promise<void> {
  const notices = await withoutKnownCompletions({ client, now }, read);
  // No endpoint is deleted until its deliveries are stored.
  const { rows: wishes } = await client.query<Wish>(
    `SELECT endpoint_id AS "endpointId", event_types AS "eventTypes", exporter_id AS "exporterId", created_at AS "createdAt"
       FROM endpoint ORDER BY ordinal FOR KEY SHARE`,
  );
  const deliveries = notices.flatMap((notice) =>
    wishes.filter((wish) => wants(wish, notice)).map(({ endpointId }) => ({ endpointId, notice })),
  );
  if (deliveries.length === 0) return;
  const wanted = [...new Set(deliveries.map(({ notice }) => notice))];
  await client.query(
    `INSERT INTO event (event_id, type, exporter_id, occurred_at, stored_at, body)
     SELECT event_id, type, exporter_id, occurred_at, $6, body
       FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
         AS e (event_id, type, exporter_id, occurred_at, body)
     ON CONFLICT (event_id) DO NOTHING`,
    [
      wanted.map(({ eventId }) => eventId),
      wanted.map(({ type }) => type),
      wanted.map(({ exporterId }) => exporterId),
      wanted.map(({ occurredAt }) => occurredAt),
      wanted.map(({ body }) => body),
      now,
    ],
  );
  await client.query(
    `INSERT INTO delivery (endpoint_id, event_id, key, next_attempt_at, created_at)
     SELECT endpoint_id, event_id, key, $4, $4
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS d (endpoint_id, event_id, key, place)
      ORDER BY place
     ON CONFLICT (endpoint_id, event_id) DO NOTHING`,
    [
      deliveries.map(({ endpointId }) => endpointId),
      deliveries.map(({ notice }) => notice.eventId),
      deliveries.map(({ notice }) => notice.key),
      now,
    ],
  );
}

/** A filing is complete once, however often it is updated afterwards. */
async function withoutKnownCompletions({ client }: Tx, notices: readonly Notice[]): Promise<readonly Notice[]> {
  const completed = notices.flatMap((notice) => completedFiling(notice) ?? []);
  if (completed.length === 0) return notices;
  const { rows } = await client.query<{ filing_id: string }>(
    `INSERT INTO completed_filing SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING RETURNING filing_id`,
    [completed],
  );
  const fresh = new Set(rows.map(({ filing_id }) => filing_id));
  return notices.filter((notice) => {
    const filingId = completedFiling(notice);
    return filingId === undefined || fresh.delete(filingId);
  });
}

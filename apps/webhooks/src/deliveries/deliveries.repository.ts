import type { ClientBase, Pool } from 'pg';
import type { Delivery } from './delivery.js';
import type { DeliveryQuery } from './delivery-query.js';

const COLUMNS = `d.ordinal, d.endpoint_id AS "endpointId", d.event_id AS "eventId", e.type, d.key,
  e.occurred_at AS "occurredAt", d.status, d.attempts, d.claim, d.next_attempt_at AS "nextAttemptAt",
  d.created_at AS "createdAt", d.last_attempt_at AS "lastAttemptAt", d.last_status AS "lastStatus",
  d.last_error AS "lastError", d.last_excerpt AS "lastExcerpt", d.replayed_by AS "replayedBy", d.replayed_at AS "replayedAt"`;

type Client = Pick<ClientBase | Pool, 'query'>;

export async function findDelivery(client: Client, ordinal: string): Promise<Delivery | undefined> {
  const { rows } = await client.query<Delivery>(
    `SELECT ${COLUMNS} FROM delivery AS d JOIN event AS e USING (event_id) WHERE d.ordinal = $1`,
    [ordinal],
  );
  return rows[0];
}

/** Newest first. */
export async function pageOfDeliveries(
  client: Client,
  endpointId: string,
  { status, before, limit }: DeliveryQuery,
): Promise<Delivery[]> {
  const { rows } = await client.query<Delivery>(
    `SELECT ${COLUMNS} FROM delivery AS d JOIN event AS e USING (event_id)
      WHERE d.endpoint_id = $1 AND ($2::text IS NULL OR d.status = $2) AND ($3::bigint IS NULL OR d.ordinal < $3)
      ORDER BY d.ordinal DESC LIMIT $4`,
    [endpointId, status ?? null, before ?? null, limit],
  );
  return rows;
}

export interface TestEvent {
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: string;
  readonly exporterId: string | null;
  readonly body: string;
  readonly at: Date;
}

/** Under a key of its own: it neither waits for other events nor do they wait for it. */
export async function insertTest(client: Client, test: TestEvent): Promise<string> {
  const { endpointId, eventId, type, exporterId, body, at } = test;
  await client.query(
    `INSERT INTO event (event_id, type, exporter_id, occurred_at, stored_at, body) VALUES ($1, $2, $3, $4, $4, $5)`,
    [eventId, type, exporterId, at, body],
  );
  const { rows } = await client.query<{ ordinal: string }>(
    `INSERT INTO delivery (endpoint_id, event_id, key, next_attempt_at, created_at)
     VALUES ($1, $2, 'test ' || $2, $3, $3) RETURNING ordinal`,
    [endpointId, eventId, at],
  );
  return String(rows[0]?.ordinal);
}

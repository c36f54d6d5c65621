import type { Exporters } from '@sluice/platform';
import type { ClientBase, Pool } from 'pg';
import type { Endpoint } from './endpoint.js';

const COLUMNS = `endpoint_id AS "endpointId", ordinal, url, event_types AS "eventTypes", exporter_id AS "exporterId",
  description, status, disabled_reason AS "disabledReason", disabled_at AS "disabledAt", failing_since AS "failingSince",
  old_secret_until AS "oldSecretUntil", version, created_by AS "createdBy", created_at AS "createdAt",
  updated_by AS "updatedBy", updated_at AS "updatedAt"`;

type Client = Pick<ClientBase | Pool, 'query'>;

export interface NewEndpoint {
  readonly endpointId: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly exporterId: string | null;
  readonly description: string;
  /** Sealed. */
  readonly secret: Buffer;
  readonly by: string;
  readonly at: Date;
}

export async function insertEndpoint(client: Client, endpoint: NewEndpoint): Promise<Endpoint> {
  const { endpointId, url, eventTypes, exporterId, description, secret, by, at } = endpoint;
  const { rows } = await client.query<Endpoint>(
    `INSERT INTO endpoint (endpoint_id, url, event_types, exporter_id, description, status, secret, version,
                           created_by, created_at, updated_by, updated_at)
     VALUES ($1, $2, $3, $4, $5, 'ACTIVE', $6, 1, $7, $8, $7, $8) RETURNING ${COLUMNS}`,
    [endpointId, url, eventTypes, exporterId, description, secret, by, at],
  );
  return only(rows);
}

export async function findEndpoint(client: Client, endpointId: string): Promise<Endpoint | undefined> {
  const { rows } = await client.query<Endpoint>(`SELECT ${COLUMNS} FROM endpoint WHERE endpoint_id = $1`, [endpointId]);
  return rows[0];
}

/** Locked until the transaction ends, so that its changes follow one another. */
export async function lockEndpoint(client: Client, endpointId: string): Promise<Endpoint | undefined> {
  const { rows } = await client.query<Endpoint>(
    `SELECT ${COLUMNS} FROM endpoint WHERE endpoint_id = $1 FOR NO KEY UPDATE`,
    [endpointId],
  );
  return rows[0];
}

/** A page, oldest first, of those exporters. */
export async function pageOfEndpoints(
  client: Client,
  exporters: Exporters,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Endpoint[]> {
  const { rows } = await client.query<Endpoint>(
    `SELECT ${COLUMNS} FROM endpoint
      WHERE ordinal > $1 AND ($2::text[] IS NULL OR exporter_id = ANY ($2)) ORDER BY ordinal LIMIT $3`,
    [after, exporters === 'ALL' ? null : [...exporters], limit],
  );
  return rows;
}

export async function countEndpoints(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM endpoint');
  return Number(rows[0]?.count);
}

/** Writes what people may change. Enabling it forgets why it was disabled, and that it failed. */
export async function saveEndpoint(client: Client, endpoint: Endpoint, by: string, at: Date): Promise<Endpoint> {
  const { endpointId, url, eventTypes, description, status, disabledReason, disabledAt, failingSince } = endpoint;
  const { rows } = await client.query<Endpoint>(
    `UPDATE endpoint
        SET url = $2, event_types = $3, description = $4, status = $5, disabled_reason = $6, disabled_at = $7,
            failing_since = $8, paused_until = CASE WHEN $8::timestamptz IS NULL THEN NULL ELSE paused_until END,
            version = version + 1, updated_by = $9, updated_at = $10
      WHERE endpoint_id = $1 RETURNING ${COLUMNS}`,
    [endpointId, url, eventTypes, description, status, disabledReason, disabledAt, failingSince, by, at],
  );
  return only(rows);
}

/** What waits for its next attempt goes at once, and has all its attempts before it. */
export async function hurryDeliveries(client: Client, endpointId: string, at: Date): Promise<void> {
  await client.query(
    `UPDATE delivery SET next_attempt_at = $2, attempts = 0 WHERE endpoint_id = $1 AND status = 'PENDING'`,
    [endpointId, at],
  );
}

export interface NewSecret {
  readonly endpointId: string;
  /** Sealed. */
  readonly secret: Buffer;
  /** The one before signs too until then; null: it does not. */
  readonly oldUntil: Date | null;
  readonly by: string;
  readonly at: Date;
}

export async function replaceSecret(client: Client, rotation: NewSecret): Promise<Endpoint> {
  const { endpointId, secret, oldUntil, by, at } = rotation;
  const { rows } = await client.query<Endpoint>(
    `UPDATE endpoint
        SET old_secret = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE secret END, old_secret_until = $3, secret = $2,
            version = version + 1, updated_by = $4, updated_at = $5
      WHERE endpoint_id = $1 RETURNING ${COLUMNS}`,
    [endpointId, secret, oldUntil, by, at],
  );
  return only(rows);
}

export async function deleteEndpoint(client: Client, endpointId: string): Promise<void> {
  await client.query('DELETE FROM endpoint WHERE endpoint_id = $1', [endpointId]);
}

function only(rows: readonly Endpoint[]): Endpoint {
  const [endpoint] = rows;
  if (endpoint === undefined) throw new Error('The endpoint was written and is not there');
  return endpoint;
}

import type { Pool, PoolClient } from 'pg';

/** A session as it is stored: sealed, see `sealed.ts`. */
export interface StoredSession {
  readonly sessionId: Buffer;
  readonly person: string;
  readonly tokens: string;
  readonly tokenExpiresAt: Date;
  readonly endsAt: Date;
}

const COLUMNS = `session_id AS "sessionId", person, tokens, token_expires_at AS "tokenExpiresAt", ends_at AS "endsAt"`;

/** Reading and writing sessions. */
export class SessionsRepository {
  constructor(private readonly pool: Pool) {}

  async insert(session: StoredSession, now: Date): Promise<void> {
    const { sessionId, person, tokens, tokenExpiresAt, endsAt } = session;
    await this.pool.query(
      `INSERT INTO session (session_id, person, tokens, token_expires_at, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [sessionId, person, tokens, tokenExpiresAt, endsAt, now],
    );
  }

  async find(sessionId: Buffer): Promise<StoredSession | undefined> {
    const { rows } = await this.pool.query<StoredSession>(`SELECT ${COLUMNS} FROM session WHERE session_id = $1`, [
      sessionId,
    ]);
    return rows[0];
  }

  /** Which of these have not ended, in hexadecimal. */
  async living(sessionIds: readonly Buffer[], now: Date): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT encode(session_id, 'hex') AS id FROM session WHERE session_id = ANY ($1::bytea[]) AND ends_at > $2`,
      [sessionIds, now],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async delete(sessionId: Buffer): Promise<void> {
    await this.pool.query('DELETE FROM session WHERE session_id = $1', [sessionId]);
  }

  /**
   * Changes the session's tokens while nobody else does: a refresh token can be good for one use only. `change` sees it
   * as it is by then; what it answers is stored, and undefined ends the session.
   */
  async renew(
    sessionId: Buffer,
    change: (session: StoredSession) => Promise<StoredSession | undefined>,
  ): Promise<StoredSession | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const renewed = await renewLocked(client, sessionId, change);
      await client.query('COMMIT');
      return renewed;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  /** The key of sign-ins that are under way, made by whoever needs it first. */
  async signInKey(random: Buffer): Promise<Uint8Array> {
    const { rows } = await this.pool.query<{ key: Buffer }>(
      `WITH made AS (INSERT INTO sign_in_key (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key)
       SELECT key FROM made UNION ALL SELECT key FROM sign_in_key LIMIT 1`,
      [random],
    );
    const [row] = rows;
    // Somebody else made it at this very moment: it is there for the next statement.
    return row ? new Uint8Array(row.key) : this.signInKey(random);
  }
}

/** Forgets sessions that have ended; run it now and then. */
export async function forgetEndedSessions(client: Pick<PoolClient, 'query'>, now: Date): Promise<void> {
  await client.query('DELETE FROM session WHERE ends_at < $1', [now]);
}

async function renewLocked(
  client: PoolClient,
  sessionId: Buffer,
  change: (session: StoredSession) => Promise<StoredSession | undefined>,
): Promise<StoredSession | undefined> {
  const { rows } = await client.query<StoredSession>(
    `SELECT ${COLUMNS} FROM session WHERE session_id = $1 FOR UPDATE`,
    [sessionId],
  );
  const renewed = rows[0] && (await change(rows[0]));
  if (renewed) {
    await client.query('UPDATE session SET tokens = $2, token_expires_at = $3 WHERE session_id = $1', [
      sessionId,
      renewed.tokens,
      renewed.tokenExpiresAt,
    ]);
  } else await client.query('DELETE FROM session WHERE session_id = $1', [sessionId]);
  return renewed;
}

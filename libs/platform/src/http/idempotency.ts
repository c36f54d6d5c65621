import type { ClientBase } from 'pg';
import type { Answer } from './answer.js';
import { done, refused, type Outcome } from './outcome.js';
import type { PostIdentity } from './post-identity.js';

/** The table of `answerOnce`, in the connection's own schema. Can be run again and by several processes at once. */
export const IDEMPOTENCY_TABLE_SQL = `
  SELECT pg_advisory_xact_lock(hashtext('idempotency_key'));
  CREATE TABLE IF NOT EXISTS idempotency_key (
    key         text        NOT NULL,
    person      text        NOT NULL,
    fingerprint text        NOT NULL,
    answer      jsonb,                     -- null only inside the transaction that claims the key
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (key, person)
  );
  CREATE INDEX IF NOT EXISTS idempotency_key_age ON idempotency_key (created_at);`;

/**
 * A POST that happens once. The key is claimed and the answer stored in the transaction of the change itself: of two
 * requests at once the second waits for the first, and a restart between them changes nothing. The caller commits when
 * the outcome is ok and rolls back when it is not, so that a refusal stores nothing.
 */
export async function answerOnce(
  client: Pick<ClientBase, 'query'>,
  post: PostIdentity,
  now: Date,
  work: () => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  if (post.key === undefined) return work();
  const claimed = await client.query(
    `INSERT INTO idempotency_key (key, person, fingerprint, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [post.key, post.person, post.fingerprint, now],
  );
  if (claimed.rowCount === 0) return earlierAnswer(client, post);
  const outcome = await work();
  if (outcome.ok) {
    await client.query('UPDATE idempotency_key SET answer = $3 WHERE key = $1 AND person = $2', [
      post.key,
      post.person,
      JSON.stringify(outcome.value),
    ]);
  }
  return outcome;
}

/** A client that repeats a request after a week has forgotten what it asked. */
const ANSWER_RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

/** Forgets answers that nobody will ask for again; run it now and then. */
export async function forgetOldAnswers(client: Pick<ClientBase, 'query'>, now: Date): Promise<void> {
  await client.query('DELETE FROM idempotency_key WHERE created_at < $1', [
    new Date(now.getTime() - ANSWER_RETENTION_MS),
  ]);
}

async function earlierAnswer(client: Pick<ClientBase, 'query'>, post: PostIdentity): Promise<Outcome<Answer>> {
  const { rows } = await client.query<{ fingerprint: string; answer: Answer }>(
    'SELECT fingerprint, answer FROM idempotency_key WHERE key = $1 AND person = $2',
    [post.key, post.person],
  );
  const [earlier] = rows;
  if (earlier?.fingerprint === post.fingerprint) return done(earlier.answer);
  return keyReused();
}

/** One key for two different requests is a mistake of the client. */
function keyReused(): Outcome<never> {
  return refused(422, {
    code: 'IDEMPOTENCY_KEY_REUSED',
    detail: 'This Idempotency-Key was used for another request.',
    field: 'Idempotency-Key',
    remedy: 'Make a new key for every new request; send the old one only to repeat exactly the same request.',
  });
}

import type { Pool } from 'pg';
import type { SecretBox } from './secret-box.js';

/** Tells at the start, and not with the first delivery, that the key is another one. @throws SealBrokenError */
export async function openOneSecret(pool: Pool, box: SecretBox): Promise<void> {
  const { rows } = await pool.query<{ endpoint_id: string; secret: Buffer }>(
    'SELECT endpoint_id, secret FROM endpoint ORDER BY ordinal DESC LIMIT 1',
  );
  for (const { endpoint_id, secret } of rows) box.open(secret, endpoint_id);
}

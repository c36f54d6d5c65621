import type { ClientBase } from 'pg';
import { textArray } from '@sluice/platform';

/** Topics whose records are about a shipment: one that is parked holds back the later ones of all of them. */
const TOPICS_OF_SHIPMENTS = ['logistics.shipment.v1', 'gate.command.v1'];

/** Which of these keys have a parked record that later ones wait behind (docs/adr/0002). Keys are base64. */
export async function blockedKeys(client: ClientBase, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>({
    name: 'blocked-keys',
    text: `SELECT DISTINCT key FROM dead_letter
            WHERE blocks_key AND state = 'OPEN' AND topic = ANY ($1::text[]) AND key = ANY ($2::text[])`,
    values: [textArray(TOPICS_OF_SHIPMENTS), textArray(keys)],
  });
  return new Set(rows.map((row) => row.key));
}

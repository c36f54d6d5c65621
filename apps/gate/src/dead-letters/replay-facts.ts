import type { Queryable, ReplayedRecord } from '@sluice/messaging';
import { refused, type Refused } from '@sluice/platform';
import type { PoolClient } from 'pg';
import type { FactsChange } from '../facts/facts-barrier.js';
import { toUpdate } from '../facts/facts.service.js';
import { writeFacts, type FactUpdate } from '../facts/facts-writer.js';
import { laneRecord } from '../lane/lane-record.js';

/**
 * Stores replayed facts in the caller's transaction, which holds the barrier; answers why one of them must not be stored.
 * The last record of a key is the fact, and a replayed one is not the last any more: it must not undo what came after it.
 */
export async function replayFacts(
  client: PoolClient,
  change: FactsChange,
  records: readonly ReplayedRecord[],
  nowMs: number,
): Promise<Refused | undefined> {
  const updates: FactUpdate[] = [];
  for (const { topic, partition, raw, mark } of records) {
    const { parsed } = laneRecord(topic, partition, raw);
    if (!parsed.ok) throw new Error(`${mark.deadLetterId} was checked, and does not fit the contract`);
    const update = toUpdate(topic, raw, parsed);
    if (await isSuperseded(client, update)) return superseded(mark.deadLetterId);
    updates.push(update);
  }
  const [refusal] = await writeFacts(client, updates, change, nowMs);
  return refusal && conditionRefused(refusal);
}

/** Whether the same or a newer version is stored already. The removal of a fact has no version, and always counts. */
async function isSuperseded(client: Queryable, update: FactUpdate): Promise<boolean> {
  if (update.data === null) return false;
  const { rowCount } = await storedVersion(client, update);
  return (rowCount ?? 0) > 0;
}

function storedVersion(client: Queryable, update: FactUpdate) {
  switch (update.kind) {
    case 'product':
      return client.query('SELECT FROM fact_product WHERE sku = $1 AND version >= $2', [
        update.sku,
        update.data?.productVersion,
      ]);
    case 'list':
      return client.query('SELECT FROM fact_list WHERE list_id = $1 AND version = $2', [
        update.listId,
        update.data?.version,
      ]);
    case 'filing':
      return client.query('SELECT FROM fact_filing WHERE filing_id = $1 AND version >= $2', [
        update.filingId,
        update.data?.filingVersion,
      ]);
  }
}

function superseded(deadLetterId: string): Refused {
  return refused(409, {
    code: 'SUPERSEDED',
    detail: `${deadLetterId}: the same or a newer version of this fact is stored already, and a replay would undo it.`,
    remedy: 'Discard it. If what is stored is wrong, have the registry say it again.',
  });
}

function conditionRefused({ message, field }: { message: string; field: string }): Refused {
  return refused(422, {
    code: 'LIST_CONDITION_INVALID',
    detail: message,
    field,
    remedy: 'Correct the condition in the request and send it again; earlier versions stay in force meanwhile.',
  });
}

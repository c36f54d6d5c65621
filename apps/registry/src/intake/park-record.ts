import {
  deadLetterEntry,
  deadLetterOf,
  insertDeadLetters,
  type ParkingProblem,
  type RawRecord,
} from '@sluice/messaging';
import type { Tx } from '../database/transactions.js';

export interface RecordToPark {
  readonly topic: string;
  readonly partition: number;
  readonly record: RawRecord;
  readonly problem: ParkingProblem;
}

/**
 * Puts a record aside where a person finds it: in `dead_letter` and on `sluice.dead-letter.v1`, with its bytes.
 * A record that is there already (a batch that came again) is not said twice.
 */
export async function parkRecord(tx: Tx, parked: RecordToPark): Promise<void> {
  const letter = deadLetterOf({ ...parked, service: 'registry', parkedAt: tx.now, blocksKey: false });
  const known = await tx.client.query('SELECT 1 FROM dead_letter WHERE dead_letter_id = $1', [letter.deadLetterId]);
  if (known.rowCount !== 0) return;
  await insertDeadLetters(tx.client, [letter]);
  const { key } = deadLetterEntry(letter);
  tx.say('sluice.record.parked', key, letter);
}

import { deadLetterEntry, deadLetterOf, insertDeadLetters, type ParkingProblem } from '../dead-letters/dead-letter.js';
import type { RawRecord } from '../kafka-port.js';
import type { IntakeTx } from './intake-transaction.js';

export interface UnusableRecord {
  /** Who parks it, e.g. `registry`. */
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly record: RawRecord;
  readonly problem: ParkingProblem;
}

/**
 * Puts a record aside where a person finds it: in `dead_letter` and on `sluice.dead-letter.v1`, with its bytes.
 * A record that is there already (a batch that came again) is not said twice.
 */
export async function parkRecord(tx: IntakeTx, unusable: UnusableRecord): Promise<void> {
  const letter = deadLetterOf({ ...unusable, parkedAt: tx.now, blocksKey: false });
  const known = await tx.client.query('SELECT 1 FROM dead_letter WHERE dead_letter_id = $1', [letter.deadLetterId]);
  if (known.rowCount !== 0) return;
  await insertDeadLetters(tx.client, [letter]);
  const { key } = deadLetterEntry(letter);
  tx.say('sluice.record.parked', key, letter);
}

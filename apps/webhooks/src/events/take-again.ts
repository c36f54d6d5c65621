import { parseRecord, type TopicName } from '@sluice/contracts';
import type { RawRecord } from '@sluice/messaging';
import { done, refused, type Outcome } from '@sluice/platform';
import type { Tx } from '../database/transactions.js';
import { noticeOf } from './notice.js';
import { storeNotices } from './store-notices.js';

/** Takes in a record that was parked before, or answers why it still cannot be used: it stays parked then. */
export async function takeAgain(tx: Tx, topic: string, record: RawRecord): Promise<Outcome<null>> {
  const parsed = parseRecord(record, topic as TopicName);
  if (!parsed.ok) return refused(422, { ...parsed.problem, detail: parsed.problem.message });
  const notice = parsed.tombstone ? undefined : noticeOf(parsed.event, new Date(record.timestamp));
  if (notice !== undefined) await storeNotices(tx, [notice]);
  return done(null);
}

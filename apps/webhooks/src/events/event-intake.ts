import { parseRecord, type TopicName } from '@sluice/contracts';
import { deadLetterOf, insertDeadLetters, type RawRecord, type RecordBatch } from '@sluice/messaging';
import { done, type Logger } from '@sluice/platform';
import { Counter, type Registry } from 'prom-client';
import type { Transactions, Tx } from '../database/transactions.js';
import { noticeOf, type Notice } from './notice.js';
import { storeNotices } from './store-notices.js';

/** One transaction takes at most so many records. */
const RECORDS_PER_TRANSACTION_MAX = 200;

export interface EventIntakeParts {
  readonly transactions: Transactions;
  readonly metrics: Registry;
  readonly logger: Logger;
  /** Told after deliveries were stored. */
  readonly onStored: () => void;
}

/**
 * Takes batches of what the gate and the registry say. When it resolves, the deliveries are stored, and only then are the
 * offsets committed: a batch that comes again changes nothing.
 */
export class EventIntake {
  readonly #parts: EventIntakeParts;
  readonly #parked: Counter<'topic' | 'code'>;

  constructor(parts: EventIntakeParts) {
    this.#parts = parts;
    this.#parked = new Counter({
      name: 'sluice_webhooks_parked_records_total',
      help: 'Records put aside in dead_letter',
      labelNames: ['topic', 'code'],
      registers: [parts.metrics],
    });
  }

  async take(batch: RecordBatch): Promise<void> {
    for (let at = 0; at < batch.records.length && !batch.signal.aborted; at += RECORDS_PER_TRANSACTION_MAX) {
      const records = batch.records.slice(at, at + RECORDS_PER_TRANSACTION_MAX);
      await this.#parts.transactions.run(async (tx) => {
        await this.#store(tx, batch, records);
        return done(null);
      });
      this.#parts.onStored();
    }
  }

  async #store(tx: Tx, batch: RecordBatch, records: readonly RawRecord[]): Promise<void> {
    const notices: Notice[] = [];
    for (const record of records) {
      const parsed = parseRecord(record, batch.topic as TopicName);
      if (!parsed.ok) await this.#park(tx, batch, record, parsed.problem);
      else if (!parsed.tombstone) {
        const notice = noticeOf(parsed.event, new Date(record.timestamp));
        if (notice !== undefined) notices.push(notice);
      }
    }
    if (notices.length > 0) await storeNotices(tx, notices);
  }

  /** What the gate and the registry say is checked before it is said: this is a reader that is older than its writer. */
  async #park(
    tx: Tx,
    { topic, partition }: RecordBatch,
    record: RawRecord,
    problem: Parameters<typeof deadLetterOf>[0]['problem'],
  ): Promise<void> {
    this.#parts.logger.error(
      { topic, partition, offset: String(record.offset), code: problem.code },
      'A record was parked',
    );
    this.#parked.inc({ topic, code: problem.code });
    const letter = deadLetterOf({
      ...{ service: 'webhooks', topic, partition, record, problem },
      ...{ parkedAt: tx.now, blocksKey: false },
    });
    const known = await tx.client.query('SELECT 1 FROM dead_letter WHERE dead_letter_id = $1', [letter.deadLetterId]);
    if (known.rowCount === 0) await insertDeadLetters(tx.client, [letter]);
  }
}

import { createLogger } from '@sluice/platform';
import { publishRaw, type RawRecordToPublish, type TestDatabase, type TestTopics } from '@sluice/testing';
import { Client } from 'pg';
import {
  batchOf,
  chainEntries,
  type JournalBatch,
  type JournalEntry,
  type JournalHead,
} from '../journal/journal-entries.js';
import { JournalPublisher } from '../journal/journal-publisher.js';
import { recordsByPartition } from '../journal/journal-records.js';
import { GENESIS_HASH, type JournalRow } from '../journal/journal-row.js';
import { partitionOfKey } from '../journal/partition-of-key.js';
import { readJournalRows } from '../journal/read-journal.js';
import type { KafkaPort, KafkaSettings } from '../kafka-port.js';
import { journalTableSql } from '../sql/journal-table.js';
import type { LaneReport } from './lane-audit.js';
import { Verification } from './verification.js';

/** The tables of the gate that a verification reads. */
export async function prepareGateJournal(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE SCHEMA gate; ${journalTableSql('gate')};
    CREATE TABLE gate.lane (lane text PRIMARY KEY, seq bigint NOT NULL, published bigint NOT NULL, head bytea NOT NULL)`);
  await client.end();
}

export function settingsFor({ brokers, prefix }: TestTopics): KafkaSettings {
  return { brokers: [brokers], prefix, ssl: false, clientId: 'verify-spec' };
}

/** For specs: a lane of the gate in a real database, and its partition in a real broker, so that both can be damaged. */
export class AuditedLane {
  readonly rows: JournalRow[] = [];
  readonly batches: JournalBatch[] = [];

  constructor(
    readonly lane: `${'shipment' | 'order'}/${number}`,
    private readonly database: TestDatabase,
    private readonly topics: TestTopics,
  ) {}

  get topic(): string {
    return `gate.${this.lane.split('/')[0]}.v1`;
  }

  get partition(): number {
    return Number(this.lane.split('/')[1]);
  }

  /** An entry of the lane's partition; each has a key of its own. */
  entry(n: number, changes: Partial<JournalEntry> = {}): JournalEntry {
    return {
      topic: this.topic,
      partition: this.partition,
      key: `SH-${n}`,
      type: 'sluice.shipment.held',
      payload: Buffer.from(JSON.stringify({ shipmentId: `SH-${n}`, decisionVersion: 1, padding: 'x'.repeat(n % 50) })),
      ...changes,
    };
  }

  /** Writes so many rows of so many entries to the journal, as committed transactions of the lane would. */
  async say(rows: number, entriesPerRow: number, time = new Date('2026-11-01T08:00:00Z')): Promise<void> {
    for (let row = 0; row < rows; row += 1) {
      const first = this.rows.length + 1;
      await this.sayTogether(
        Array.from({ length: entriesPerRow }, (_, index) => this.entry(first + index)),
        time,
      );
    }
  }

  /** Writes one row. */
  async sayTogether(entries: JournalEntry[], time = new Date('2026-11-01T08:00:00Z')): Promise<void> {
    const head: JournalHead = { seq: BigInt(this.rows.length), hash: this.rows.at(-1)?.hash ?? GENESIS_HASH };
    const rows = chainEntries(this.lane, head, entries, time);
    const batch = batchOf(rows, head.hash);
    if (!batch) return;
    this.rows.push(...rows);
    this.batches.push(batch);
    await this.insert(batch);
    await this.database.pool.query(
      `INSERT INTO gate.lane (lane, seq, published, head) VALUES ($1, $2, 0, $3)
       ON CONFLICT (lane) DO UPDATE SET seq = $2, head = $3`,
      [this.lane, batch.lastSeq.toString(), batch.hash],
    );
  }

  insert({ firstSeq, lastSeq, time, previous, hash, entries }: JournalBatch): Promise<unknown> {
    return this.sql(
      'INSERT INTO gate.journal (lane, first_seq, last_seq, time, previous, hash, entries) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [firstSeq.toString(), lastSeq.toString(), time, previous, hash, entries],
    );
  }

  /** `$1` is the lane. */
  sql(text: string, values: unknown[] = []): Promise<unknown> {
    return this.database.pool.query(text, [this.lane, ...values]);
  }

  /** The row of the journal whose entries are those of another: what a hand in the database would write. */
  async storeAt(batch: JournalBatch, contents: Pick<JournalBatch, 'entries'> & Partial<JournalBatch>): Promise<void> {
    const { entries, previous = batch.previous, hash = batch.hash } = contents;
    await this.sql('UPDATE gate.journal SET entries = $3, previous = $4, hash = $5 WHERE lane = $1 AND last_seq = $2', [
      batch.lastSeq.toString(),
      entries,
      previous,
      hash,
    ]);
  }

  /** The entries of a batch with one payload changed, as they would be stored. */
  altered(batch: JournalBatch, seq: bigint, payload: Buffer): Buffer {
    const rows = this.rows
      .filter((row) => row.seq >= batch.firstSeq && row.seq <= batch.lastSeq)
      .map((row) => (row.seq === seq ? { ...row, payload } : row));
    const changed = batchOf(rows, batch.previous);
    if (!changed) throw new Error('an empty batch');
    return changed.entries;
  }

  /** Publishes as the gate does. */
  async publishAll(kafka: KafkaPort): Promise<void> {
    const publisher = await JournalPublisher.takeOver({
      kafka,
      service: 'gate',
      lane: this.lane,
      anchor: { topic: this.topic, partition: this.partition },
      ownsAnchor: true,
      publishedInDatabase: 0n,
      readJournal: (afterSeq, limit) => readJournalRows(this.database.pool, this.lane, afterSeq, limit, 'gate'),
    });
    await publisher.close();
    await this.knowPublished(this.rows.length);
  }

  knowPublished(seq: number): Promise<unknown> {
    return this.sql('UPDATE gate.lane SET published = $2 WHERE lane = $1', [seq]);
  }

  /** Sends the records of these seqs in this order, whatever the lane itself would send. */
  async send(...seqs: number[]): Promise<void> {
    await this.sendRaw(...(await Promise.all(seqs.map((seq) => this.recordOf(seq)))));
  }

  /** Sends the records of `from` to `to`, and notes in the database that all of them are published. */
  async sendAll(from = 1, to = this.rows.length): Promise<void> {
    await this.send(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
    await this.knowPublished(this.rows.length);
  }

  async sendRaw(...records: RawRecordToPublish[]): Promise<void> {
    const { brokers, prefix } = this.topics;
    await publishRaw(
      brokers,
      `${prefix}${this.topic}`,
      records.map((record) => ({ partition: this.partition, ...record })),
    );
  }

  /** The record that the gate would send for this seq. */
  async recordOf(seq: number): Promise<RawRecordToPublish & { headers: Record<string, string> }> {
    const row = this.rows[seq - 1];
    if (!row) throw new Error(`seq ${seq} was never said`);
    const choose = (_: string, key: string) => Promise.resolve(partitionOfKey(key, 6));
    const record = (await recordsByPartition('gate', [row], choose))[0]?.records[0];
    if (!record) throw new Error('no record');
    const headers = Object.fromEntries(Object.entries(record.headers).map(([name, value]) => [name, value.toString()]));
    return { key: record.key, value: record.value, headers };
  }

  /** What `sluice verify` finds about the lane. */
  async verify({ settleMs = 0 } = {}): Promise<LaneReport> {
    const verification = await this.open(settleMs);
    try {
      await verification.findStrays();
      const lane = verification.lanes.find((one) => one.lane === this.lane);
      if (!lane) throw new Error(`${this.lane} has said nothing`);
      return await verification.audit(lane);
    } finally {
      await verification.close();
    }
  }

  open(settleMs = 0): Promise<Verification> {
    return Verification.open({
      kafka: settingsFor(this.topics),
      databaseUrl: this.database.url,
      logger: createLogger({ service: 'verify-spec', level: 'silent' }),
      settleMs,
    });
  }
}

/** Kind, seqs and words of each finding. */
export function told(report: Pick<LaneReport, 'findings'>): string[] {
  return report.findings.map(({ kind, seqs, says }) => `${kind} ${seqs ? seqs.join('-') : ''}: ${says}`);
}

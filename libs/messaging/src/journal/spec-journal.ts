import { randomUUID } from 'node:crypto';
import { eventually, publishRaw, readTopic, type ReadRecord, type TestTopics } from '@sluice/testing';
import type { KafkaPort } from '../kafka-port.js';
import { JournalPublisher, type JournalBounds } from './journal-publisher.js';
import { chainHash, GENESIS_HASH, type JournalRow } from './journal-row.js';

/** For specs: the journal of one lane, kept in memory as its table would keep it, and what an outsider sees of it. */
export class SpecJournal {
  readonly rows: JournalRow[] = [];
  /** Limits given to `read`, in order. */
  readonly reads: bigint[] = [];

  constructor(
    readonly lane: string,
    private readonly kafka: KafkaPort,
    private readonly topics: TestTopics,
    private readonly partition: number,
  ) {}

  /** Appends rows as a committed transaction of the lane would. */
  append(count: number, row: Partial<JournalRow> = {}): JournalRow[] {
    const added = Array.from({ length: count }, () => this.#next(row));
    return added;
  }

  takeOver(options: { publishedInDatabase?: bigint; bounds?: JournalBounds } = {}): Promise<JournalPublisher> {
    return JournalPublisher.takeOver({
      kafka: this.kafka,
      service: 'gate',
      lane: this.lane,
      anchor: { topic: 'gate.shipment.v1', partition: this.partition },
      ownsAnchor: true,
      publishedInDatabase: options.publishedInDatabase ?? 0n,
      readJournal: (afterSeq, limit) => {
        this.reads.push(afterSeq);
        return Promise.resolve(this.rows.slice(Number(afterSeq), Number(afterSeq) + limit));
      },
      ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
    });
  }

  /**
   * What stands in the lane's partition, as a reader of committed records sees it. A commit is acknowledged before it can
   * be read; once a record written after it can be read, everything before that is settled.
   */
  async inKafka(): Promise<ReadRecord[]> {
    const { brokers, prefix } = this.topics;
    const topic = `${prefix}gate.shipment.v1`;
    const last = `settled ${randomUUID()}`;
    await publishRaw(brokers, topic, [{ key: last, value: '', partition: this.partition }]);
    return eventually(async () => {
      const records = (await readTopic(brokers, topic)).filter(({ partition }) => partition === this.partition);
      if (records.at(-1)?.key !== last) throw new Error(`${topic} is not settled`);
      return records.filter(({ key }) => !key?.startsWith('settled '));
    });
  }

  async seqsInKafka(): Promise<number[]> {
    return (await this.inKafka()).map(({ headers }) => Number(headers['ce_sequence']));
  }

  #next(row: Partial<JournalRow>): JournalRow {
    const seq = BigInt(this.rows.length + 1);
    const payload = Buffer.from(JSON.stringify({ seq: Number(seq) }));
    const next: JournalRow = {
      lane: this.lane,
      seq,
      topic: 'gate.shipment.v1',
      partition: this.partition,
      key: `SH-${seq}`,
      type: 'sluice.shipment.held',
      time: new Date('2026-06-02T08:00:00Z'),
      payload,
      hash: chainHash(this.rows.at(-1)?.hash ?? GENESIS_HASH, payload),
      ...row,
    };
    this.rows.push(next);
    return next;
  }
}

/** 1, 2, … n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

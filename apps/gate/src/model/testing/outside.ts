import { topicDefinition, type TopicName } from '@sluice/contracts';
import { eventually, type TestDatabase, type TestTopics } from '@sluice/testing';
import { CompressionTypes, Kafka, logLevel, type Consumer, type Producer } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import type { StoryRecord } from './scene.js';

const OUTPUTS = ['gate.shipment.v1', 'gate.order.v1', 'sluice.dead-letter.v1'] as const satisfies readonly TopicName[];
const REST_TIMEOUT_MS = 60_000;
const REST_POLL_MS = 4;

/** Where a record came to lie. */
export interface Place {
  readonly topic: TopicName;
  readonly partition: number;
  readonly offset: bigint;
}

/** A record of the gate as an outsider reads it. */
export interface Heard {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly type: string;
  /** `lane/seq`. */
  readonly id: string;
  readonly lane: string;
  readonly seq: number;
  readonly journalHash: string;
  readonly value: Buffer;
}

/** Everybody outside the gate: publishes to it, hears all it says, and knows when it has come to rest. */
export class Outside {
  readonly heard: Heard[] = [];
  readonly #producer: Producer;
  readonly #consumer: Consumer;
  /** By topic and partition: the offset after the last record that was published. */
  readonly #ends = new Map<string, bigint>();
  /** By lane: the last seq heard, and how many. */
  readonly #heardOf = new Map<string, number>();

  constructor(
    private readonly topics: TestTopics,
    private readonly database: TestDatabase,
  ) {
    const kafka = new Kafka({ brokers: topics.brokers.split(','), clientId: 'outside', logLevel: logLevel.NOTHING });
    this.#producer = kafka.producer({ allowAutoTopicCreation: false });
    this.#consumer = kafka.consumer({ groupId: `outside-${randomBytes(6).toString('hex')}`, maxWaitTimeInMs: 1_000 });
  }

  async open(): Promise<void> {
    await this.#producer.connect();
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: OUTPUTS.map((topic) => this.topics.prefix + topic), fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        const header = (name: string) => String(message.headers?.[name] ?? '');
        const id = header('ce_id');
        const lane = id.slice(0, id.lastIndexOf('/'));
        this.#heardOf.set(lane, (this.#heardOf.get(lane) ?? 0) + 1);
        this.heard.push({
          topic: topic.slice(this.topics.prefix.length),
          partition,
          offset: BigInt(message.offset),
          key: message.key?.toString() ?? '',
          type: header('ce_type'),
          id,
          lane,
          seq: Number(header('ce_sequence')),
          journalHash: header('ce_journalhash'),
          value: message.value ?? Buffer.alloc(0),
        });
        await Promise.resolve();
      },
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#producer.disconnect(), this.#consumer.disconnect()]);
  }

  /** Publishes all at once, the records of one partition in this order; returns where each came to lie. */
  async publish(records: readonly StoryRecord[]): Promise<Place[]> {
    const partitions = new Map<string, { topic: TopicName; partition: number; indexes: number[] }>();
    for (const [index, record] of records.entries()) {
      const partition = partitionOf(record);
      const name = `${record.topic}/${partition}`;
      const known = partitions.get(name) ?? { topic: record.topic, partition, indexes: [] };
      known.indexes.push(index);
      partitions.set(name, known);
    }
    const places: Place[] = [];
    await Promise.all(
      [...partitions].map(async ([name, { topic, partition, indexes }]) => {
        const messages = indexes.map((index) => message(records[index] as StoryRecord, partition));
        // One partition a request: kafkajs can lose track of a batch that goes to several.
        const [answer] = await this.#producer.send({
          topic: this.topics.prefix + topic,
          messages,
          acks: -1,
          compression: CompressionTypes.None,
        });
        const base = BigInt(answer?.baseOffset ?? 0);
        for (const [at, index] of indexes.entries()) places[index] = { topic, partition, offset: base + BigInt(at) };
        this.#ends.set(name, base + BigInt(indexes.length));
      }),
    );
    return places;
  }

  /**
   * Waits until the gate has nothing left to do and everything it said has been heard: all records read, no work left
   * for a lane, no boundary in time overdue.
   */
  async untilRest(nowMs: number, assertRunning: () => void): Promise<void> {
    await eventually(
      async () => {
        assertRunning();
        const left = await this.#left(nowMs);
        if (left !== undefined) throw new Error(`the gate does not come to rest: ${left}`);
      },
      { timeoutMs: REST_TIMEOUT_MS, everyMs: REST_POLL_MS },
    );
  }

  /** What is still to be done; undefined when nothing is. */
  async #left(nowMs: number): Promise<string | undefined> {
    const { rows } = await this.database.pool.query<RestRow>(REST, [new Date(nowMs)]);
    const [row] = rows;
    if (!row) return 'the database does not answer';
    if (row.work > 0) return `${row.work} rows of lane work`;
    if (row.overdue > 0) return `${row.overdue} boundaries in time are overdue`;
    const next = new Map<string, bigint>();
    for (const { lane, next_offset } of row.lanes) next.set(inputOf(lane), BigInt(next_offset));
    for (const { topic, partition, next_offset } of row.inputs) next.set(`${topic}/${partition}`, BigInt(next_offset));
    for (const [name, end] of this.#ends) {
      if ((next.get(name) ?? 0n) < end) return `${name} is read up to ${next.get(name) ?? 0n}, and ends at ${end}`;
    }
    for (const { lane, seq } of row.lanes) {
      const heard = this.#heardOf.get(lane) ?? 0;
      if (heard < Number(seq)) return `lane ${lane} said ${seq} things, and ${heard} were heard`;
    }
    return undefined;
  }
}

interface RestRow {
  readonly work: number;
  readonly overdue: number;
  readonly lanes: readonly { readonly lane: string; readonly seq: string; readonly next_offset: string }[];
  readonly inputs: readonly { readonly topic: string; readonly partition: number; readonly next_offset: string }[];
}

const REST = `
  SELECT (SELECT count(*)::int FROM gate.lane_work) AS work,
         (SELECT count(*)::int FROM gate.boundary WHERE at <= $1) AS overdue,
         (SELECT coalesce(json_agg(json_build_object('lane', lane, 'seq', seq::text, 'next_offset', next_offset::text)), '[]') FROM gate.lane) AS lanes,
         (SELECT coalesce(json_agg(json_build_object('topic', topic, 'partition', partition, 'next_offset', next_offset::text)), '[]') FROM gate.input_offset) AS inputs`;

function inputOf(lane: string): string {
  return `logistics.${lane.replace('/', '.v1/')}`;
}

/** An outsider may use any partitioner, as long as it is the same for every record of a key; `elsewhere`, it was not. */
function partitionOf({ topic, key, elsewhere }: StoryRecord): number {
  const { partitions } = topicDefinition(topic);
  const sum = [...key].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (sum + (elsewhere ? 1 : 0)) % partitions;
}

function message({ key, event }: StoryRecord, partition: number) {
  if (!event) return { key, partition, value: null };
  const headers = {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: '/test/outside',
    ce_type: event.type,
    ce_partitionkey: key,
    'content-type': 'application/json',
  };
  return { key, partition, value: JSON.stringify(event.data), headers };
}

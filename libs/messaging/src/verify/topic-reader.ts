import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@sluice/platform';
// As a whole: Node finds only some of the names that this CommonJS module exports.
import kafkajs, { type Admin } from 'kafkajs';
import { TopicMissingError, type KafkaSettings, type RawRecord, type TopicPartition } from '../kafka-port.js';
import { AdminSession } from '../kafkajs/admin-session.js';
import { clientOptions } from '../kafkajs/client-options.js';
import { registerCodecs } from '../kafkajs/compression/register-codecs.js';
import { clusterOf, type ClusterOfKafkajs, type FetchArguments } from '../kafkajs/kafkajs-internals.js';
import { patchKafkajs } from '../kafkajs/kafkajs-patches.js';
import { TopicNames } from '../kafkajs/topic-names.js';
import { policyOf, POLICY_SETTINGS, type TopicPolicy } from './topic-policy.js';

const { ConfigResourceTypes, Kafka } = kafkajs;

const require = createRequire(import.meta.url);

export interface TopicDescription {
  readonly partitions: number;
  readonly policy: TopicPolicy;
}

export interface PartitionBounds {
  /** The oldest offset still there. */
  readonly low: bigint;
  /** One after the last record that a reader of committed records can see. */
  readonly end: bigint;
}

export interface Fetched {
  readonly records: readonly RawRecord[];
  /** Where to go on; the offset asked for, when the broker sent nothing. */
  readonly nextOffset: bigint;
  /** The offset asked for has been removed; the oldest one there now. */
  readonly trimmedTo?: bigint;
}

const READ_COMMITTED = 1;
const EARLIEST = '-2';
const LATEST = '-1';
const FETCH_MAX_WAIT_MS = 500;
const FETCH_BYTES_MAX = 2 * 1024 * 1024;
const ATTEMPTS_MAX = 60;
const RETRY_DELAY_MS = 250;

/**
 * Reads partitions without a consumer group, so that it leaves no trace on the cluster and can read several places at its
 * own pace. Topic names are without the installation's prefix. kafkajs has this only inside: its cluster and brokers.
 */
export class TopicReader {
  readonly #names: TopicNames;
  readonly #cluster: ClusterOfKafkajs;
  readonly #admin: AdminSession;
  #connected: Promise<void> | undefined;

  constructor(settings: KafkaSettings, logger: Logger) {
    patchKafkajs();
    registerCodecs();
    this.#names = new TopicNames(settings.prefix);
    const kafka = new Kafka(clientOptions(settings, logger));
    this.#cluster = clusterOf(kafka);
    this.#admin = new AdminSession(kafka);
  }

  /** @throws TopicMissingError naming the first topic that does not exist */
  describe(topics: readonly string[]): Promise<ReadonlyMap<string, TopicDescription>> {
    const names = topics.map((topic) => this.#names.full(topic));
    return this.#admin.ask(async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = names.find((name) => !existing.has(name));
      if (missing !== undefined) throw new TopicMissingError(missing);
      const { topics: found } = await admin.fetchTopicMetadata({ topics: names });
      const settings = await settingsOf(admin, names);
      return new Map(
        found.map(({ name, partitions }) => {
          const topic = this.#names.base(name);
          return [topic, { partitions: partitions.length, policy: policyOf(topic, settings.get(name) ?? {}) }];
        }),
      );
    });
  }

  async bounds(at: TopicPartition): Promise<PartitionBounds> {
    const [low, end] = [await this.#offset(at, EARLIEST), await this.#offset(at, LATEST)];
    return { low, end };
  }

  /** Committed records from `offset` on, as many as one fetch gives. */
  fetch(at: TopicPartition, offset: bigint): Promise<Fetched> {
    return this.#ask(at, async (broker, topic) => {
      try {
        return await fetchOnce(broker, topic, at.partition, offset);
      } catch (error) {
        if ((error as { type?: string }).type !== 'OFFSET_OUT_OF_RANGE') throw error;
        const low = await this.#offset(at, EARLIEST);
        if (low <= offset) throw error;
        return { records: [], nextOffset: low, trimmedTo: low };
      }
    });
  }

  async close(): Promise<void> {
    await this.#connected?.catch(() => undefined);
    await this.#cluster.disconnect();
    await this.#admin.close();
  }

  #offset(at: TopicPartition, timestamp: string): Promise<bigint> {
    return this.#ask(at, async (broker, topic) => {
      const { responses } = await broker.listOffsets({
        isolationLevel: READ_COMMITTED,
        topics: [{ topic, partitions: [{ partition: at.partition, timestamp }] }],
      });
      const offset = responses[0]?.partitions[0]?.offset;
      if (offset === undefined) throw new Error(`the broker names no offset of ${topic} partition ${at.partition}`);
      return BigInt(offset);
    });
  }

  /** Asks the partition's leader; a leader that has just moved or a broker that restarts is waited out. */
  async #ask<T>(at: TopicPartition, question: (broker: ReadingBroker, fullTopic: string) => Promise<T>): Promise<T> {
    const topic = this.#names.full(at.topic);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await (this.#connected ??= this.#cluster.connect());
        await this.#cluster.addMultipleTargetTopics([topic]);
        const [leader] = Object.keys(this.#cluster.findLeaderForPartitions(topic, [at.partition]));
        if (leader === undefined) throw new PartitionUnknownError(topic, at.partition);
        const broker = await this.#cluster.findBroker({ nodeId: leader });
        return await question(broker as unknown as ReadingBroker, topic);
      } catch (error) {
        if (attempt === ATTEMPTS_MAX || !passes(error)) throw error;
        this.#connected = undefined;
        await delay(RETRY_DELAY_MS);
        await this.#cluster.refreshMetadata().catch(() => undefined);
      }
    }
  }
}

/** Kafka has no such partition. */
export class PartitionUnknownError extends Error {
  constructor(topic: string, partition: number) {
    super(`Kafka has no partition ${partition} of ${topic}`);
    this.name = 'PartitionUnknownError';
  }
}

/** A cluster that does not let us look at its settings: then those of the contract count. */
async function settingsOf(
  admin: Admin,
  names: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const resources = names.map((name) => ({
    type: ConfigResourceTypes.TOPIC,
    name,
    configNames: [...POLICY_SETTINGS],
  }));
  try {
    const answer = await admin.describeConfigs({ resources, includeSynonyms: false });
    return new Map(
      answer.resources.map(({ resourceName, configEntries }) => [
        resourceName,
        Object.fromEntries(configEntries.map(({ configName, configValue }) => [configName, configValue])),
      ]),
    );
  } catch (error) {
    if ((error as { type?: string }).type !== 'TOPIC_AUTHORIZATION_FAILED') throw error;
    return new Map();
  }
}

async function fetchOnce(broker: ReadingBroker, topic: string, partition: number, offset: bigint): Promise<Fetched> {
  const { responses } = await broker.fetch({
    isolationLevel: READ_COMMITTED,
    maxWaitTime: FETCH_MAX_WAIT_MS,
    minBytes: 1,
    maxBytes: FETCH_BYTES_MAX,
    topics: [{ topic, partitions: [{ partition, fetchOffset: offset.toString(), maxBytes: FETCH_BYTES_MAX }] }],
  });
  const data = responses[0]?.partitions[0];
  if (data === undefined) return { records: [], nextOffset: offset };
  const last = data.messages.at(-1);
  if (last === undefined) return { records: [], nextOffset: offset };
  const { messages } = new Batch(topic, offset.toString(), data);
  return { records: messages.map(rawRecord), nextOffset: BigInt(last.offset) + 1n };
}

function rawRecord({ offset, timestamp, key, value, headers }: MessageOfKafkajs): RawRecord {
  return { offset: BigInt(offset), timestamp: Number(timestamp), key, value, headers: headers ?? {} };
}

function passes(error: unknown): boolean {
  const { retriable, type, name } = error as { retriable?: boolean; type?: string; name?: string };
  if (retriable === true || type === 'NOT_LEADER_FOR_PARTITION' || type === 'LEADER_NOT_AVAILABLE') return true;
  // kafkajs marks a connection that just ended as not retriable, and slips over one that ends under a request.
  return error instanceof TypeError || (name?.startsWith('KafkaJSConnection') ?? false);
}

/* What is used of kafkajs 2.2.4 from inside; `patchKafkajs` refuses another release. */

interface MessageOfKafkajs {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: RawRecord['headers'];
}

interface PartitionOfKafkajs {
  readonly messages: readonly MessageOfKafkajs[];
}

interface OffsetQuestion {
  readonly isolationLevel: number;
  readonly topics: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly timestamp: string }[];
  }[];
}

interface ReadingBroker {
  listOffsets(
    question: OffsetQuestion,
  ): Promise<{ readonly responses: readonly { readonly partitions: readonly { readonly offset: string }[] }[] }>;
  fetch(
    question: FetchArguments,
  ): Promise<{ readonly responses: readonly { readonly partitions: readonly PartitionOfKafkajs[] }[] }>;
}

/** Leaves out control records and what was aborted. */
const Batch = require('kafkajs/src/consumer/batch') as new (
  topic: string,
  fetchedOffset: string,
  data: PartitionOfKafkajs,
) => { readonly messages: readonly MessageOfKafkajs[] };

import { createRequire } from 'node:module';
import type { Kafka } from 'kafkajs';
import type { ProduceArguments } from './encode-produce.js';

/*
 * The inner parts of kafkajs 2.2.4 that its public producer hides: one producer id can write inside and outside of
 * transactions, and a partition can be read without a consumer group. `patchKafkajs` checks the release.
 */

const require = createRequire(import.meta.url);

export interface ClusterOfKafkajs {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  isConnected(): boolean;
  refreshMetadata(): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  /** Partitions by the node id of their leader. */
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(broker: { nodeId: number | string }): Promise<BrokerOfKafkajs>;
  fetchTopicsOffset(
    topics: readonly { topic: string; partitions: readonly { partition: number }[]; fromBeginning: boolean }[],
  ): Promise<readonly { partitions: readonly { offset: string }[] }[]>;
  removeBroker(address: { host: string; port: number }): void;
}

export interface BrokerOfKafkajs {
  produce(args: Partial<ProduceArguments>): Promise<ProduceAnswer>;
  fetch(args: FetchArguments): Promise<FetchAnswer>;
}

export interface ProduceAnswer {
  readonly topics: readonly {
    readonly topicName: string;
    readonly partitions: readonly {
      readonly partition: number;
      readonly errorCode: number;
      readonly baseOffset: string;
    }[];
  }[];
}

export interface FetchArguments {
  readonly maxWaitTime: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  /** 0: read uncommitted. */
  readonly isolationLevel: number;
  readonly topics: readonly {
    readonly topic: string;
    readonly partitions: readonly {
      readonly partition: number;
      readonly fetchOffset: string;
      readonly maxBytes: number;
    }[];
  }[];
}

export interface FetchAnswer {
  readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly FetchedMessage[] }[] }[];
}

export interface FetchedMessage {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Record<string, Buffer | string | (Buffer | string)[] | undefined>;
  readonly isControlRecord: boolean;
  readonly batchContext: { readonly inTransaction: boolean };
}

/** Producer id, epoch, sequences and the state of the transaction. */
export interface EosManager {
  initProducerId(): Promise<void>;
  getProducerId(): string | number;
  getProducerEpoch(): number;
  getSequence(topic: string, partition: number): number;
  updateSequence(topic: string, partition: number, increment: number): void;
  beginTransaction(): void;
  addPartitionsToTransaction(
    topics: readonly { topic: string; partitions: readonly { partition: number }[] }[],
  ): Promise<void>;
  sendOffsets(offsets: {
    consumerGroupId: string;
    topics: readonly { topic: string; partitions: readonly { partition: number; offset: string }[] }[];
  }): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

interface ClientOfKafkajs {
  [createCluster: symbol]: (options: { metadataMaxAge: number; allowAutoTopicCreation: boolean }) => ClusterOfKafkajs;
}

const METADATA_AGE_MS_MAX = 300_000;

/** Connections of their own to the brokers of `kafka`. */
export function clusterOf(kafka: Kafka): ClusterOfKafkajs {
  const createCluster = (kafka as unknown as ClientOfKafkajs)[privateSymbol(kafka, 'createCluster')];
  if (!createCluster) throw new Error('kafkajs has no createCluster: its inner parts have changed');
  return createCluster({ metadataMaxAge: METADATA_AGE_MS_MAX, allowAutoTopicCreation: false });
}

export function eosManagerOf(
  kafka: Kafka,
  cluster: ClusterOfKafkajs,
  transactionalId: string,
  transactionTimeoutMs: number,
): EosManager {
  const create = require('kafkajs/src/producer/eosManager') as (options: object) => EosManager;
  const logger = (kafka as unknown as Record<symbol, unknown>)[privateSymbol(kafka, 'logger')];
  return create({ logger, cluster, transactionTimeout: transactionTimeoutMs, transactional: true, transactionalId });
}

function privateSymbol(kafka: Kafka, name: string): symbol {
  const found = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === `private:Kafka:${name}`);
  if (!found) throw new Error(`kafkajs has no ${name}: its inner parts have changed`);
  return found;
}

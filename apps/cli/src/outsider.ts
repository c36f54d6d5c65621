import { randomUUID } from 'node:crypto';
import {
  encodeEvent,
  MESSAGE_TYPES,
  topicName,
  type DataOf,
  type GateShipmentData,
  type MessageType,
  type OrderScreenedData,
  type TopicName,
} from '@sluice/contracts';
import type { KafkaConnection } from '@sluice/platform';
import { Kafka, logLevel, type KafkaConfig, type Producer, type SASLOptions } from 'kafkajs';

/** Anybody's Kafka client: no code of the services is used, only the contract. */
export class Outsider {
  private readonly kafka: Kafka;
  private readonly producer: Producer;

  constructor(
    private readonly connection: KafkaConnection,
    private readonly source: string,
  ) {
    this.kafka = new Kafka(kafkajsConfig(connection));
    this.producer = this.kafka.producer();
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  /** Publishes one event with the key the contract names, and waits until Kafka has it. */
  async publish<T extends MessageType>(type: T, data: DataOf<T>): Promise<void> {
    const { topic, keyField } = MESSAGE_TYPES[type];
    const key = keyField === null ? undefined : data[keyField];
    if (typeof key !== 'string') throw new Error(`${type} has no key of its own`);
    await this.send(type, topic, key, data);
  }

  /** Publishes something under the name of a type that it does not fit, as a careless system would. */
  async publishUnreadable(type: MessageType, key: string, data: object): Promise<void> {
    // The one cast: it is wrong on purpose.
    await this.send(type, MESSAGE_TYPES[type].topic, key, data as DataOf<MessageType>);
  }

  private async send(type: MessageType, topic: TopicName, key: string, data: DataOf<MessageType>): Promise<void> {
    const time = new Date().toISOString();
    const message = encodeEvent({ id: randomUUID(), source: this.source, type, time, partitionkey: key, data });
    await this.producer.send({ topic: topicName(topic, this.connection.prefix), messages: [message] });
  }

  /** Follows what the gate says from now on, about shipments and about orders. */
  async followGate({ onDecision, onScreening }: GateListener): Promise<() => Promise<void>> {
    const [decisions, screenings] = (['sluice.shipment.held', 'sluice.order.screened'] as const).map((type) =>
      topicName(MESSAGE_TYPES[type].topic, this.connection.prefix),
    ) as [string, string];
    const topics = [decisions, screenings];
    const groupId = `sluice-cli-${randomUUID()}`;
    const admin = this.kafka.admin();
    await admin.connect();
    const ends = await Promise.all(
      topics.map(async (topic) => ({ topic, offsets: await admin.fetchTopicOffsets(topic) })),
    );
    const consumer = this.kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ topic, message: { value, headers } }) => {
        if (value && topic === decisions) onDecision(decisionOf(headers?.['ce_type'], value));
        if (value && topic === screenings) onScreening(JSON.parse(value.toString()) as OrderScreenedData);
        return Promise.resolve();
      },
    });
    for (const { topic, offsets } of ends)
      for (const { partition, offset } of offsets) consumer.seek({ topic, partition, offset });
    await joined;
    return async () => {
      await consumer.disconnect();
      // The group is only ours; a cluster that forbids deleting groups forgets it by itself.
      await admin.deleteGroups([groupId]).catch(() => undefined);
      await admin.disconnect();
    };
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}

/** Who follows the gate. */
export interface GateListener {
  readonly onDecision: (decision: ObservedDecision) => void;
  readonly onScreening: (screening: OrderScreenedData) => void;
}

/** A record of `gate.shipment.v1` as somebody outside sees it. */
export interface ObservedDecision {
  readonly type: string;
  readonly seenAtMs: number;
  readonly data: GateShipmentData;
}

function decisionOf(type: unknown, value: Buffer): ObservedDecision {
  return { type: String(type), seenAtMs: Date.now(), data: JSON.parse(value.toString()) as GateShipmentData };
}

/** The connection in kafkajs's own words. */
export function kafkajsConfig({ brokers, ssl, sasl }: KafkaConnection): KafkaConfig {
  // kafkajs tells the mechanisms apart by type, so one value that may be any of them has to be said to be one.
  return {
    clientId: 'sluice-cli',
    brokers,
    ssl,
    ...(sasl ? { sasl: sasl as SASLOptions } : {}),
    logLevel: logLevel.NOTHING,
  };
}

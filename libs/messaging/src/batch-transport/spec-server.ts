import { Controller, Inject, Module, type DynamicModule } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { createHttpApp, createLogger, type HttpApp } from '@sluice/platform';
import { eventually, publishRaw, testBrokers, type TestTopics } from '@sluice/testing';
import { randomBytes } from 'node:crypto';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { createKafkaPort, type KafkaPort } from '../index.js';
import { clusterOf, type ClusterOfKafkajs } from '../kafkajs/kafkajs-internals.js';
import { connectBatchServer } from './connect-batch-server.js';
import { KafkaBatchServer, type KafkaBatchServerOptions } from './kafka-batch-server.js';
import type { RecordBatch } from './record-batch.js';

const HANDLE = Symbol('what the spec does with a batch');
type Handle = (batch: RecordBatch) => Promise<void>;

/** For specs: the handlers of a service, as a service would write them. */
@Controller()
class SpecController {
  constructor(@Inject(HANDLE) private readonly handle: Handle) {}

  @EventPattern<string>('logistics.shipment.v1')
  shipments(@Payload() batch: RecordBatch): Promise<void> {
    return this.handle(batch);
  }

  @EventPattern<string>('compliance.filing.v1')
  filings(@Payload() batch: RecordBatch): Promise<void> {
    return this.handle(batch);
  }
}

@Module({})
class SpecModule {
  static with(handle: Handle): DynamicModule {
    return { module: SpecModule, controllers: [SpecController], providers: [{ provide: HANDLE, useValue: handle }] };
  }
}

/** For specs: one process of a service, in this process. */
export class SpecServer {
  /** Errors given to `onFatal`. */
  readonly fatal: Error[] = [];
  /** What handlers were given and finished, as `partition/value`, in the order they finished. */
  readonly handled: string[] = [];
  readonly kafka: KafkaPort;
  readonly server: KafkaBatchServer;
  #app: HttpApp | undefined;

  constructor(
    topics: TestTopics,
    private readonly handle: Handle,
    options: Partial<KafkaBatchServerOptions> = {},
  ) {
    const logger = createLogger({ service: 'server-spec', level: 'silent' });
    this.kafka = createKafkaPort(
      { brokers: [topics.brokers], prefix: topics.prefix, ssl: false, clientId: 'spec' },
      logger,
    );
    this.server = new KafkaBatchServer({
      kafka: this.kafka,
      groupId: 'spec',
      logger,
      onFatal: (error) => this.fatal.push(error),
      ...options,
    });
  }

  async start(): Promise<this> {
    const handle = async (batch: RecordBatch): Promise<void> => {
      await this.handle(batch);
      if (!batch.signal.aborted) this.handled.push(...valuesOf(batch).map((value) => `${batch.partition}/${value}`));
    };
    const logger = createLogger({ service: 'server-spec', level: 'silent' });
    this.#app = await createHttpApp(SpecModule.with(handle), { port: 0, access: 'PUBLIC', logger });
    const microservice = connectBatchServer(this.#app.app, this.server);
    await this.#app.app.init();
    await microservice.listen();
    return this;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    await this.kafka.close();
  }
}

export function valuesOf(batch: RecordBatch): string[] {
  return batch.records.map(({ value }) => String(value));
}

/** Publishes texts to one partition of `logistics.shipment.v1`. */
export async function publishTo(topics: TestTopics, partition: number, values: readonly string[]): Promise<void> {
  const records = values.map((value) => ({ key: value, value, partition }));
  await publishRaw(topics.brokers, `${topics.prefix}logistics.shipment.v1`, records);
}

/** The two topics of {@link SpecController} under a fresh prefix: a few partitions for each spec instead of all topics. */
export async function twoTopics(): Promise<TestTopics> {
  const prefix = `m${randomBytes(5).toString('hex')}-`;
  const names = { 'logistics.shipment.v1': 6, 'compliance.filing.v1': 3 };
  const topics = Object.entries(names).map(([name, numPartitions]) => ({ topic: prefix + name, numPartitions }));
  await withAdmin(async (admin) => {
    await admin.createTopics({ topics, waitForLeaders: false });
    // The broker answers before it serves them.
    await eventually(() => Promise.all(topics.map(({ topic }) => admin.fetchTopicOffsets(topic))));
  });
  return { prefix, brokers: testBrokers() };
}

/** Takes every member out of a group behind its back, as the coordinator does with one that is silent for too long. */
export async function expelMembers(groupId: string): Promise<void> {
  const { groups } = await withAdmin((admin) => admin.describeGroups([groupId]));
  const kafka = new Kafka({ brokers: [testBrokers()], logLevel: logLevel.NOTHING });
  const cluster = clusterOf(kafka) as ClusterOfKafkajs & {
    findGroupCoordinator(group: { groupId: string }): Promise<{
      leaveGroup(member: { groupId: string; memberId: string }): Promise<unknown>;
    }>;
  };
  await cluster.connect();
  try {
    const coordinator = await cluster.findGroupCoordinator({ groupId });
    for (const { memberId } of groups[0]?.members ?? []) await coordinator.leaveGroup({ groupId, memberId });
  } finally {
    await cluster.disconnect();
  }
}

export async function withAdmin<T>(use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka({ brokers: [testBrokers()], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

export const nothing = (): Promise<void> => Promise.resolve();

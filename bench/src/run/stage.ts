import { topicName, TOPICS } from '@sluice/contracts';
import { databaseFor, provisionTopics } from '@sluice/embedded';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import { kafkaClient } from '../kafka/client.js';
import { eventRecord, type EventRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import { filings, products } from '../workload/catalog.js';
import { BENCH_LIST } from '../workload/list.js';
import { withClient, type BenchServers } from './servers.js';

/** Topics and a database of their own for one measurement: nothing of an earlier one is left in its way. */
export interface Stage {
  readonly name: string;
  readonly kafka: Kafka;
  readonly brokers: string;
  readonly prefix: string;
  readonly databaseUrl: string;
  readonly pids: ReadonlyMap<string, number>;
  /** A topic of the contract, with this stage's prefix. */
  topic(name: Parameters<typeof topicName>[0]): string;
  /** Takes topics and database away. */
  close(): Promise<void>;
  /** Takes the topics away and leaves the database. */
  closeTopics(): Promise<void>;
}

/** What the pipe writes. */
export const PIPE_TOPIC = 'bench.pipe.v1';
/** What the textbook writes. */
export const TEXTBOOK_TOPIC = 'bench.textbook.v1';
const OWN_TOPICS = [PIPE_TOPIC, TEXTBOOK_TOPIC];
const LANES = 6;

/** The database of a stage. One of this name that exists is used as it is. */
export const databaseName = (stage: string): string => `bench_${stage.replaceAll('-', '_')}`;

export async function openStage(servers: BenchServers, name: string): Promise<Stage> {
  const { brokers } = servers;
  const prefix = `${name}.`;
  const kafka = kafkaClient(brokers);
  await provisionTopics(brokers, prefix);
  await withAdmin(kafka, (admin) => prepareOutputs(admin, prefix));
  const databaseUrl = await databaseFor(servers.databaseUrl, databaseName(name));
  const closeTopics = async (): Promise<void> => {
    const topics = [...TOPICS.map((topic) => topicName(topic.name, prefix)), ...OWN_TOPICS.map((own) => prefix + own)];
    await withAdmin(kafka, (admin) => admin.deleteTopics({ topics }));
  };
  return {
    name,
    kafka,
    brokers,
    prefix,
    databaseUrl,
    pids: servers.pids,
    topic: (base) => topicName(base, prefix),
    closeTopics,
    close: async () => {
      await closeTopics();
      await withClient(servers.databaseUrl, (client) =>
        client.query(`DROP DATABASE ${databaseName(name)} WITH (FORCE)`),
      );
    },
  };
}

/** Records of the outputs are stamped by the broker when it appends them, whatever their producer says. */
async function prepareOutputs(admin: Admin, prefix: string): Promise<void> {
  const stamped = { name: 'message.timestamp.type', value: 'LogAppendTime' };
  await admin.createTopics({
    waitForLeaders: true,
    topics: OWN_TOPICS.map((own) => ({
      topic: prefix + own,
      numPartitions: LANES,
      replicationFactor: 1,
      configEntries: [stamped],
    })),
  });
  const topic = TOPICS.find(({ name }) => name === 'gate.shipment.v1');
  if (!topic) throw new Error('gate.shipment.v1 is not in the topic table');
  // AlterConfigs replaces all settings of the topic: those of the contract are said again.
  const configEntries = [
    { name: 'cleanup.policy', value: topic.cleanup },
    { name: 'max.message.bytes', value: String(topic.maxMessageBytes) },
    { name: 'retention.ms', value: String(topic.retentionMs ?? -1) },
    stamped,
  ];
  const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topicName(topic.name, prefix), configEntries };
  await admin.alterConfigs({ validateOnly: false, resources: [resource] });
}

/** Publishes the list, a catalogue and its filings as the registry would. */
export async function publishFacts(
  { brokers, prefix }: Stage,
  { catalogue, extra = [] }: { readonly catalogue?: number; readonly extra?: Iterable<EventRecord> } = {},
): Promise<number> {
  function* facts(): Iterable<EventRecord> {
    yield eventRecord(prefix, 'compliance.list.published', BENCH_LIST, BENCH_LIST.listId);
    for (const product of products(catalogue))
      yield eventRecord(prefix, 'compliance.product.classified', product, product.sku);
    for (const filing of filings(catalogue))
      yield eventRecord(prefix, 'compliance.filing.updated', filing, filing.filingId);
    yield* extra;
  }
  return publishAll(brokers, facts());
}

/** Writes what PostgreSQL has in memory, so that a measurement does not pay for what came before it. */
export async function settle(stage: Stage): Promise<void> {
  await withClient(stage.databaseUrl, (client) => client.query('CHECKPOINT'));
}

async function withAdmin<T>(kafka: Kafka, use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

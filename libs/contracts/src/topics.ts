/** One topic of the contract (2-wire-contract.md, "Topics"), before any prefix. */
export interface TopicDefinition<Name extends string = TopicName> {
  readonly name: Name;
  /** Which field of the data is the record key. */
  readonly key: string;
  /** What it is created with, and the least it may have. */
  readonly partitions: number;
  /** The topic that it answers partition by partition: it has as many partitions as that one has. */
  readonly answers?: string;
  readonly cleanup: 'delete' | 'compact' | 'compact,delete';
  readonly writtenBy: readonly string[];
  readonly readBy: readonly string[];
  /** The largest record batch the topic takes, in bytes (`max.message.bytes`). */
  readonly maxMessageBytes: number;
  /** The largest value `parseRecord` reads from it, in bytes; a larger one is TOO_LARGE. */
  readonly maxValueBytes: number;
  /** How long records stay (`retention.ms`); absent: until compacted. */
  readonly retentionMs?: number;
}

const MIB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Every document of the contract fits many times over; more is somebody's mistake, and ends in the dead letters. */
const FOREIGN_VALUE_BYTES_MAX = MIB;

/** Topics that others write take more than we read, so that an oversized record reaches us and is parked where a person finds it. */
const FOREIGN_MESSAGE_BYTES_MAX = 8 * MIB;

/** What we say about a document can be several times as long as the document: a hold for every requirement of every line. */
const OWN_MESSAGE_BYTES_MAX = 8 * MIB;

/** A parked record carries the original in Base64: four thirds of 8 MiB, and the envelope. */
const DEAD_LETTER_BYTES_MAX = 16 * MIB;

const foreign = { maxMessageBytes: FOREIGN_MESSAGE_BYTES_MAX, maxValueBytes: FOREIGN_VALUE_BYTES_MAX };
const own = { maxMessageBytes: OWN_MESSAGE_BYTES_MAX, maxValueBytes: OWN_MESSAGE_BYTES_MAX };
const parked = { maxMessageBytes: DEAD_LETTER_BYTES_MAX, maxValueBytes: DEAD_LETTER_BYTES_MAX };

const table = [
  {
    name: 'logistics.order.v1',
    key: 'orderId',
    partitions: 6,
    cleanup: 'delete',
    writtenBy: ['logistics systems'],
    readBy: ['gate'],
    retentionMs: 30 * DAY_MS,
    ...foreign,
  },
  {
    name: 'logistics.shipment.v1',
    key: 'shipmentId',
    partitions: 6,
    cleanup: 'delete',
    writtenBy: ['logistics systems'],
    readBy: ['gate'],
    retentionMs: 30 * DAY_MS,
    ...foreign,
  },
  {
    name: 'catalog.product.v1',
    key: 'sku',
    partitions: 3,
    cleanup: 'compact',
    writtenBy: ['product master'],
    readBy: ['registry'],
    ...foreign,
  },
  {
    name: 'compliance.evidence.v1',
    key: 'filingId',
    partitions: 3,
    cleanup: 'delete',
    writtenBy: ['document systems'],
    readBy: ['registry'],
    retentionMs: 30 * DAY_MS,
    ...foreign,
  },
  {
    name: 'compliance.product.v1',
    key: 'sku',
    partitions: 3,
    cleanup: 'compact',
    writtenBy: ['registry'],
    readBy: ['gate', 'desk'],
    ...own,
  },
  {
    name: 'compliance.list.v1',
    key: 'listId',
    partitions: 3,
    cleanup: 'compact',
    writtenBy: ['registry'],
    readBy: ['gate', 'desk'],
    ...own,
  },
  {
    name: 'compliance.filing.v1',
    key: 'filingId',
    partitions: 3,
    cleanup: 'compact',
    writtenBy: ['registry'],
    readBy: ['gate', 'webhooks', 'desk'],
    ...own,
  },
  {
    name: 'gate.command.v1',
    key: 'shipmentId',
    partitions: 6,
    cleanup: 'delete',
    writtenBy: ['desk'],
    readBy: ['gate'],
    retentionMs: 30 * DAY_MS,
    ...foreign,
  },
  {
    name: 'gate.shipment.v1',
    key: 'shipmentId',
    partitions: 6,
    answers: 'logistics.shipment.v1',
    cleanup: 'compact,delete',
    writtenBy: ['gate'],
    readBy: ['warehouses', 'webhooks', 'desk'],
    retentionMs: 90 * DAY_MS,
    ...own,
  },
  {
    name: 'gate.order.v1',
    key: 'orderId',
    partitions: 6,
    answers: 'logistics.order.v1',
    cleanup: 'compact,delete',
    writtenBy: ['gate'],
    readBy: ['planning', 'registry', 'desk'],
    retentionMs: 90 * DAY_MS,
    ...own,
  },
  {
    name: 'sluice.dead-letter.v1',
    key: 'key of the parked record',
    partitions: 3,
    cleanup: 'delete',
    writtenBy: ['every service'],
    readBy: ['ops', 'desk'],
    retentionMs: 90 * DAY_MS,
    ...parked,
  },
] as const satisfies readonly TopicDefinition<string>[];

/** A topic of the contract, without prefix. */
export type TopicName = (typeof table)[number]['name'];

/** The topic table: what provisioning creates, and what the AsyncAPI document says. */
export const TOPICS: readonly TopicDefinition[] = table;

const byName: ReadonlyMap<string, TopicDefinition> = new Map(TOPICS.map((topic) => [topic.name, topic]));

/** The row of the topic table. */
export function topicDefinition(name: TopicName): TopicDefinition {
  const topic = byName.get(name);
  if (!topic) throw new Error(`${name} is not a topic of the contract.`);
  return topic;
}

/** The topic's name on the broker: `TOPIC_PREFIX` goes before every name as it is. */
export function topicName(base: TopicName, prefix = ''): string {
  return prefix + base;
}

import type { Client } from 'pg';
import type { TopicPartition } from '../kafka-port.js';
import { AUDITED_SERVICES, partitionsOf, SHARED_TOPIC, type AuditedService } from './audited-services.js';
import { hasJournal, readHeads, type LaneHead } from './stored-journal.js';
import type { PartitionBounds, TopicDescription, TopicReader } from './topic-reader.js';

/** A lane that can be verified, and how far. */
export interface VerifiableLane {
  readonly service: string;
  readonly lane: string;
  /** Last seq when the verification began. */
  readonly toSeq: bigint;
}

export interface EndPointLane extends VerifiableLane {
  readonly of: AuditedService;
  readonly head: LaneHead;
  /** Everything up to here was known to be published before the end point was taken. */
  readonly publishedSeq: bigint;
}

/** Up to where everything is judged; what comes later is left to the next verification. */
export interface EndPoint {
  readonly takenAtMs: number;
  /** Those that have a journal in this database. */
  readonly services: readonly AuditedService[];
  readonly topics: ReadonlyMap<string, TopicDescription>;
  /** By `placeOf`. */
  readonly bounds: ReadonlyMap<string, PartitionBounds>;
  readonly lanes: readonly EndPointLane[];
}

/**
 * The order of the three readings makes the end point safe while everybody writes: what the database knows to be
 * published, then where Kafka's partitions end, then where the lanes stand. So each entry of the first has to be in
 * Kafka, and each record of the second in the journal up to the third.
 */
export async function takeEndPoint(client: Client, reader: TopicReader): Promise<EndPoint> {
  const services: AuditedService[] = [];
  for (const service of AUDITED_SERVICES) if (await hasJournal(client, service.schema)) services.push(service);
  const topics = await reader.describe([...services.flatMap(({ ownTopics }) => ownTopics), SHARED_TOPIC]);
  const published = await headsOf(client, services);
  const bounds = await boundsOf(reader, topics);
  const lanes = (await headsOf(client, services)).map(({ of: service, head }): EndPointLane => {
    const before = published.find((one) => one.of === service && one.head.lane === head.lane);
    const names = { service: service.service, lane: head.lane, toSeq: head.seq };
    return { ...names, of: service, head, publishedSeq: before?.head.published ?? 0n };
  });
  return { takenAtMs: Date.now(), services, topics, bounds, lanes };
}

/** Names a partition. */
export function placeOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}

async function boundsOf(
  reader: TopicReader,
  topics: ReadonlyMap<string, TopicDescription>,
): Promise<ReadonlyMap<string, PartitionBounds>> {
  const counts = new Map([...topics].map(([topic, { partitions }]) => [topic, partitions]));
  const places = [...topics.keys()].flatMap((topic) => partitionsOf(topic, counts));
  return new Map(await Promise.all(places.map(async (at) => [placeOf(at), await reader.bounds(at)] as const)));
}

async function headsOf(
  client: Client,
  services: readonly AuditedService[],
): Promise<{ of: AuditedService; head: LaneHead }[]> {
  const found: { of: AuditedService; head: LaneHead }[] = [];
  for (const service of services) {
    for (const head of await readHeads(client, service.schema, service.heads)) found.push({ of: service, head });
  }
  return found;
}

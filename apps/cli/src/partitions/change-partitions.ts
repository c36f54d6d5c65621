import { setTimeout as delay } from 'node:timers/promises';
import { TOPICS, topicName, type TopicName } from '@sluice/contracts';
import { PartitionCursor, TopicReader } from '@sluice/messaging';
import { createLogger, createPool } from '@sluice/platform';
import kafkajs, { type Admin } from 'kafkajs';
import { CliError } from '../cli-error.js';
import { kafkajsConfig } from '../outsider.js';
import type { VerifyAddresses } from '../verify/verify-addresses.js';

const { Kafka } = kafkajs;

export interface PartitionChange {
  readonly addresses: VerifyAddresses;
  /** The input topic, without prefix. */
  readonly topic: string;
  /** How many partitions it is to have. */
  readonly count: number;
  readonly print: (line: string) => void;
}

/** The consumer group of the gate's lanes. */
const LANES_GROUP = 'sluice-gate';
/** The ends of the partitions must stand still for so long: then nobody publishes. */
const QUIET_MS = 3_000;
const RUNBOOK = 'docs/runbooks/change-partition-count.md';

type Pool = ReturnType<typeof createPool>;

interface Change {
  readonly admin: Admin;
  readonly reader: TopicReader;
  readonly pool: Pool;
  readonly prefix: string;
  readonly topic: string;
  /** The topic that answers it partition by partition. */
  readonly answer: string;
  /** `shipment` or `order`. */
  readonly laneKind: string;
  readonly count: number;
}

/**
 * Gives an input topic of the gate and the topic that answers it more partitions, and tells the gate where the old ones
 * ended: the lanes of the new partitions begin once those of the old ones are past that, so that no record of a key
 * overtakes an earlier one. Can be run again when it was interrupted. @throws CliError when it is not safe
 */
export async function changePartitions({ addresses, topic, count, print }: PartitionChange): Promise<void> {
  const { kafka, databaseUrl } = addresses;
  const { answer, laneKind } = answerOf(topic);
  const admin = new Kafka(kafkajsConfig(kafka)).admin();
  const logger = createLogger({ service: 'partitions', level: 'silent' });
  const reader = new TopicReader({ ...kafka, clientId: 'sluice-partitions' }, logger);
  const pool = createPool(databaseUrl, { applicationName: 'sluice partitions', schema: 'gate' });
  try {
    await admin.connect();
    await change({ admin, reader, pool, prefix: kafka.prefix, topic, answer, laneKind, count }, print);
  } finally {
    await Promise.all([admin.disconnect(), reader.close(), pool.end()]);
  }
}

function answerOf(topic: string): { answer: string; laneKind: string } {
  const answer = TOPICS.find(({ answers }) => answers === topic)?.name;
  const laneKind = answer?.split('.')[1];
  if (answer !== undefined && laneKind !== undefined) return { answer, laneKind };
  const inputs = TOPICS.flatMap(({ answers }) => answers ?? []);
  throw new CliError(`${topic} cannot be changed.`, 'No lanes read it.', `Name one of: ${inputs.join(', ')}.`);
}

async function change(work: Change, print: (line: string) => void): Promise<void> {
  const { topic, answer, count } = work;
  await refuseRunningGate(work);
  const remembered = await rememberedCount(work);
  const [asked, answering] = [await partitionsOf(work, topic), await partitionsOf(work, answer)];
  const present = Math.max(remembered, asked, answering);
  if (count < present || count === remembered) throw notMore(topic, count, present);
  await refusePublishers(work, asked);
  const ends = await untilOffsets(work, remembered);
  if (answering < count) await addPartitions(work, answer);
  if (asked < count) await addPartitions(work, topic);
  await remember(work, ends);
  const waiting = ends.reduce((sum, { unread }) => sum + unread, 0);
  print(`${topic} and ${answer} have ${count} partitions; the gate knew ${remembered}.`);
  print(`${waiting} records that the gate has not read yet are decided before the new partitions are read.`);
  print('Start the gate, then the producers.');
}

async function refuseRunningGate({ admin, prefix }: Change): Promise<void> {
  const { groups } = await admin.describeGroups([prefix + LANES_GROUP]);
  const members = groups.flatMap((group) => group.members).length;
  if (members === 0) return;
  throw new CliError(
    'A gate runs.',
    `Its consumer group has ${members} member${members === 1 ? '' : 's'}.`,
    'Stop every gate process; one that was killed leaves the group after 6 seconds.',
  );
}

async function rememberedCount({ pool, topic }: Change): Promise<number> {
  const { rows } = await pool.query<{ partitions: number }>(
    'SELECT partitions FROM topic_partitions WHERE topic = $1',
    [topic],
  );
  const [row] = rows;
  if (row) return row.partitions;
  throw new CliError(
    `${topic} cannot be changed here.`,
    'No gate has run against this database yet.',
    'Look whether DATABASE_URL is the database of the gate; before its first start any number may be chosen.',
  );
}

function notMore(topic: string, count: number, present: number): CliError {
  return new CliError(
    `${topic} cannot be given ${count} partitions.`,
    `It has ${present}, and partitions cannot be taken away.`,
    `Name a higher number. What to do when there are too many already says ${RUNBOOK}.`,
  );
}

async function partitionsOf({ admin, prefix }: Change, topic: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [prefix + topic] });
  return topics[0]?.partitions.length ?? 0;
}

/** A record that is published during the change may be read before an earlier one of its key. */
async function refusePublishers(work: Change, partitions: number): Promise<void> {
  const ends = (): Promise<string[]> =>
    Promise.all(
      Array.from({ length: partitions }, async (_, partition) => {
        const { end } = await work.reader.bounds({ topic: work.topic, partition });
        return end.toString();
      }),
    );
  const before = await ends();
  await delay(QUIET_MS);
  const after = await ends();
  if (before.every((end, partition) => end === after[partition])) return;
  throw new CliError(
    'Somebody publishes.',
    `Records have come to ${work.topic} within the last ${QUIET_MS / 1_000} seconds.`,
    `Stop its producers, and run this again (${RUNBOOK}).`,
  );
}

interface OldEnd {
  readonly partition: number;
  /** One after the last record; markers of transactions, which nobody reads, do not count. */
  readonly untilOffset: bigint;
  readonly unread: number;
}

async function untilOffsets({ pool, reader, topic, laneKind }: Change, partitions: number): Promise<OldEnd[]> {
  const { rows } = await pool.query<{ lane: string; next_offset: string }>('SELECT lane, next_offset FROM lane');
  const ends: OldEnd[] = [];
  for (let partition = 0; partition < partitions; partition += 1) {
    const nextOffset = BigInt(rows.find(({ lane }) => lane === `${laneKind}/${partition}`)?.next_offset ?? 0);
    const at = { topic, partition };
    const { low, end } = await reader.bounds(at);
    const cursor = new PartitionCursor(reader, at, { low: low > nextOffset ? low : nextOffset, end });
    let [untilOffset, unread] = [nextOffset, 0];
    for (let records = await cursor.next(); records; records = await cursor.next()) {
      untilOffset = (records.at(-1)?.offset ?? untilOffset) + 1n;
      unread += records.length;
    }
    ends.push({ partition, untilOffset, unread });
  }
  return ends;
}

async function addPartitions({ admin, prefix, count }: Change, topic: string): Promise<void> {
  await admin.createPartitions({ topicPartitions: [{ topic: topicName(topic as TopicName, prefix), count }] });
}

/** In one statement, so that an interrupted change is no change for the gate. */
async function remember({ pool, topic, count }: Change, ends: readonly OldEnd[]): Promise<void> {
  await pool.query(
    `WITH old AS (
       INSERT INTO partition_change (topic, partition, until_offset)
       SELECT $1, partition, until_offset FROM unnest($3::int[], $4::bigint[]) AS e (partition, until_offset)
       ON CONFLICT (topic, partition) DO UPDATE SET until_offset = excluded.until_offset
     )
     UPDATE topic_partitions SET partitions = $2 WHERE topic = $1`,
    [topic, count, ends.map(({ partition }) => partition), ends.map(({ untilOffset }) => untilOffset.toString())],
  );
}

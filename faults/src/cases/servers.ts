import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../arena/arena.js';
import { withAdmin } from '../reader/read-topic.js';
import type { Verdict } from '../proxy/trap.js';
import type { Stage } from '../run/stage.js';
import type { FaultCase, Round } from './fault-case.js';
import { decisionsSent, laneCommit, sprung, type Moment } from './seams.js';

const one = { arena: 'broker', gates: 1 } as const;
const cluster = { arena: 'cluster', gates: 1 } as const;

const postgresKilled: FaultCase = {
  ...one,
  name: 'postgres-killed',
  alone: true,
  title: 'PostgreSQL SIGKILLed with a COMMIT on its way, and started again',
  rounds: 3,
  strike: async ({ stage, random }) => {
    const { postgres } = stage.arena;
    const { atMs } = await sprung(stage, {
      on: laneCommit('request'),
      skip: random.between(0, 15),
      verdict: 'pass',
      strike: () => postgres.signalKill(),
    });
    await postgres.ended();
    await sleep(500);
    await postgres.restart();
    return { atMs, faults: 1 };
  },
};

const CUTS: readonly { on: Moment; verdict: Verdict }[] = [
  { on: laneCommit('request'), verdict: 'cut-before' },
  { on: laneCommit('request'), verdict: 'cut-behind' },
  { on: laneCommit('answer'), verdict: 'cut-before' },
];

const commitCut: FaultCase = {
  ...one,
  name: 'commit-cut',
  title:
    'The connection to PostgreSQL ends during COMMIT: before it arrives, behind it, and with its answer on its way',
  rounds: 6,
  strike: async ({ stage, random, number }) => {
    const seam = CUTS[(number - 1) % CUTS.length] ?? { on: laneCommit('request'), verdict: 'cut-before' };
    const { atMs } = await sprung(stage, { ...seam, skip: random.between(0, 15) });
    return { atMs, faults: 1 };
  },
};

const connectionsCut: FaultCase = {
  ...one,
  name: 'connections-cut',
  alone: true,
  title: 'All connections to PostgreSQL and to Kafka end at once',
  rounds: 3,
  strike: async ({ stage, random }) => {
    const cut = (): void => {
      for (const proxy of stage.databaseProxies) proxy.cutAll();
      stage.arena.brokers.cutAll();
    };
    const { atMs } = await sprung(stage, {
      on: laneCommit('answer'),
      skip: random.between(0, 15),
      verdict: 'cut-before',
      strike: cut,
    });
    return { atMs, faults: 1 };
  },
};

const brokerKilled: FaultCase = {
  ...one,
  name: 'broker-killed',
  alone: true,
  title: 'The only broker SIGKILLed while it takes decisions, and started again',
  rounds: 2,
  strike: (round) => killBroker(round, 500),
};

const oneOfThreeKilled: FaultCase = {
  ...cluster,
  name: 'one-of-three-brokers-killed',
  alone: true,
  title: 'Three brokers, three copies, two needed: one is SIGKILLed while it takes decisions, and comes back after 5 s',
  rounds: 3,
  strike: (round) => killBroker(round, 5_000),
};

/** Kills the broker that is just being sent decisions. */
async function killBroker({ stage, random }: Round, awayMs: number): Promise<{ atMs: number; faults: number }> {
  const { brokers } = stage.arena;
  const { atMs, message } = await sprung(stage, {
    on: decisionsSent(stage),
    skip: random.between(0, 15),
    verdict: random.pick<Verdict>(['cut-half', 'cut-behind']),
    strike: ({ party }) => brokers.signalKill(party),
  });
  await brokers.ended(message.party);
  await sleep(awayMs);
  await brokers.restart(message.party);
  return { atMs, faults: 1 };
}

const leaderMoved: FaultCase = {
  ...cluster,
  name: 'leader-moved',
  alone: true,
  title: 'The leaders of a lane’s input and output move to other brokers while decisions are sent',
  rounds: 3,
  strike: async ({ stage, random }) => {
    const { atMs } = await sprung(stage, { on: decisionsSent(stage), skip: random.between(0, 15), verdict: 'pass' });
    for (const partition of [0, 1, 2, 3, 4, 5]) {
      await moveLeader(stage, 'gate.shipment.v1', partition);
      await moveLeader(stage, 'logistics.shipment.v1', partition);
    }
    return { atMs, faults: 12 };
  },
};

/** Takes the leader's copy away, which makes another broker lead, and gives a third copy back. */
async function moveLeader({ kafka, prefix, arena }: Stage, topic: string, partition: number): Promise<void> {
  const name = prefix + topic;
  await withAdmin(kafka, async (admin) => {
    const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
    const leader = topics[0]?.partitions.find(({ partitionId }) => partitionId === partition)?.leader ?? 1;
    const others = arena.brokers.nodeIds.filter((nodeId) => nodeId !== leader);
    const assign = (replicas: number[]) =>
      admin.alterPartitionReassignments({ topics: [{ topic: name, partitionAssignment: [{ partition, replicas }] }] });
    await assign(others);
    for (;;) {
      const now = await admin.fetchTopicMetadata({ topics: [name] });
      const found = now.topics[0]?.partitions.find(({ partitionId }) => partitionId === partition);
      if (found && others.includes(found.leader) && found.replicas.length === others.length) break;
      await sleep(50);
    }
    await assign([...others, leader]);
  });
}

const SLOW_MS = 40;
const SLOW_FOR_MS = 4_000;

const slowDatabase: FaultCase = {
  ...one,
  name: 'slow-database',
  title: `Each message to and from PostgreSQL takes ${SLOW_MS} ms longer, for ${SLOW_FOR_MS / 1000} s`,
  rounds: 2,
  strike: async ({ stage }) => {
    const atMs = Date.now();
    for (const proxy of stage.databaseProxies) proxy.latencyMs = SLOW_MS;
    await sleep(SLOW_FOR_MS);
    for (const proxy of stage.databaseProxies) proxy.latencyMs = 0;
    return { atMs, faults: 1 };
  },
};

const LOCKS_FOR_MS = 4_000;
/** What somebody's forgotten psql session may hold. */
const LOCKS = [
  `SELECT * FROM gate.lane WHERE lane IN ('shipment/1', 'shipment/4') FOR UPDATE`,
  'LOCK TABLE gate.shipment IN SHARE MODE',
  'LOCK TABLE gate.fact_filing, gate.lane_work IN EXCLUSIVE MODE',
  'LOCK TABLE gate.journal IN ACCESS EXCLUSIVE MODE',
];

const longLocks: FaultCase = {
  ...one,
  name: 'long-locks',
  title: `Somebody else's transaction holds rows of lanes, then tables, for ${LOCKS_FOR_MS / 1000} s`,
  rounds: 4,
  strike: async ({ stage, number }) => {
    const atMs = Date.now();
    await withClient(stage.databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(LOCKS[(number - 1) % LOCKS.length] ?? '');
      await sleep(LOCKS_FOR_MS);
      await client.query('ROLLBACK');
    });
    return { atMs, faults: 1 };
  },
};

const FULL_FOR_MS = 4_000;

const diskFull: FaultCase = {
  arena: 'small-disk',
  gates: 1,
  name: 'disk-full',
  alone: true,
  title: `PostgreSQL's disk is full to the last byte for ${FULL_FOR_MS / 1000} s; where it ends over that, it is started again`,
  rounds: 3,
  strike: async ({ stage, random }) => {
    const { disk, postgres } = stage.arena;
    if (!disk) throw new Error('the disk cannot be filled');
    const { atMs } = await sprung(stage, {
      on: laneCommit('answer'),
      skip: random.between(0, 15),
      verdict: 'pass',
      strike: () => disk.fill(),
    });
    const ended = await postgres.endedWithin(FULL_FOR_MS);
    disk.empty();
    // It may be on its way down still.
    if (ended || (await postgres.endedWithin(1_000))) await postgres.restart();
    return { atMs, faults: 1 };
  },
};

export const SERVERS: readonly FaultCase[] = [
  postgresKilled,
  commitCut,
  connectionsCut,
  brokerKilled,
  slowDatabase,
  longLocks,
  diskFull,
  oneOfThreeKilled,
  leaderMoved,
];

import { setTimeout as delay } from 'node:timers/promises';
import { eventually, type TestTopics } from '@sluice/testing';
import { Kafka, logLevel } from 'kafkajs';
import { TopicMissingError, type PartitionOffset } from '../kafka-port.js';
import type { RecordBatch } from './record-batch.js';
import { UnusableHandlerError } from './kafka-batch-server.js';
import { expelMembers, nothing, publishTo, SpecServer, twoTopics, valuesOf, withAdmin } from './spec-server.js';

let topics: TestTopics;
let servers: SpecServer[] = [];

beforeEach(async () => {
  topics = await twoTopics();
  servers = [];
});

afterEach(() => Promise.all(servers.map((server) => server.stop())));

function aServer(
  handle: (batch: RecordBatch) => Promise<void>,
  options: ConstructorParameters<typeof SpecServer>[2] = {},
): SpecServer {
  const server = new SpecServer(topics, handle, options);
  servers.push(server);
  return server;
}

const texts = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const inPartition = (handled: readonly string[], partition: number): string[] =>
  handled.filter((one) => one.startsWith(`${partition}/`)).map((one) => one.slice(2));

describe('a batch server', () => {
  it('hands over what was published before it ever ran, partition by partition and in order', async () => {
    await publishTo(topics, 0, texts('a', 700));
    await publishTo(topics, 4, texts('b', 3));
    const batches: RecordBatch[] = [];
    const server = await aServer(async (batch) => void batches.push(batch)).start();

    await eventually(() => expect(server.handled).toHaveLength(703));
    expect(inPartition(server.handled, 0)).toEqual(texts('a', 700));
    expect(inPartition(server.handled, 4)).toEqual(texts('b', 3));
    expect(batches[0]).toMatchObject({ topic: 'logistics.shipment.v1' });
    expect(Math.max(...batches.map(({ records }) => records.length))).toBe(500);
    expect(batches.find(({ partition }) => partition === 4)).toMatchObject({
      highWatermark: 3n,
      records: [{ offset: 0n, key: Buffer.from('b0'), value: Buffer.from('b0') }, { offset: 1n }, { offset: 2n }],
    });
  });

  it('hands over a record within milliseconds, beside topics in which nothing happens', async () => {
    let arrived: (atMs: number) => void = () => undefined;
    await aServer(async () => arrived(performance.now())).start();
    const delays: number[] = [];
    await publishTo(topics, 1, ['warm']);
    for (let n = 0; n < 9; n += 1) {
      const arrival = new Promise<number>((resolve) => (arrived = resolve));
      await publishTo(topics, 1, ['now']);
      const publishedAtMs = performance.now();
      delays.push((await arrival) - publishedAtMs);
      await delay(20);
    }
    expect(delays.sort((a, b) => a - b)[4]).toBeLessThan(50);
  });

  it('works on one batch of a partition at a time, and on partitions side by side', async () => {
    let busy = 0;
    let most = 0;
    const busyIn = new Map<number, number>();
    const server = aServer(
      async ({ partition }) => {
        busy += 1;
        most = Math.max(most, busy);
        busyIn.set(partition, (busyIn.get(partition) ?? 0) + 1);
        expect(busyIn.get(partition)).toBe(1);
        await delay(20);
        busyIn.set(partition, 0);
        busy -= 1;
      },
      { tuning: { maxBatchRecords: 2 } },
    );
    await Promise.all([0, 1, 2].map((partition) => publishTo(topics, partition, texts('x', 10))));
    await server.start();
    await eventually(() => expect(server.handled).toHaveLength(30));
    expect(most).toBe(3);
    expect(server.fatal).toEqual([]);
  });

  it('gives a batch that failed to the handler again until it succeeds, and nothing of the partition before that', async () => {
    await publishTo(topics, 0, texts('a', 4));
    const seen: string[][] = [];
    const server = await aServer(
      async (batch) => {
        seen.push(valuesOf(batch));
        if (seen.length <= 3) throw new Error('the database is away');
      },
      { tuning: { maxBatchRecords: 2 } },
    ).start();
    await eventually(() => expect(server.handled).toHaveLength(4));
    expect(seen).toEqual([
      ['a0', 'a1'],
      ['a0', 'a1'],
      ['a0', 'a1'],
      ['a0', 'a1'],
      ['a2', 'a3'],
    ]);
  });

  it('keeps its partitions while a handler is busy for longer than the session time-out', async () => {
    await publishTo(topics, 0, ['slow', 'next']);
    const assigned: number[] = [];
    const server = aServer(({ records }) => delay(String(records[0]?.value) === 'slow' ? 7_500 : 0), {
      tuning: { maxBatchRecords: 1 },
    });
    server.server.assigned(async ({ partition }) => void assigned.push(partition) as undefined);
    await server.start();
    await eventually(() => expect(server.handled).toEqual(['0/slow', '0/next']), { timeoutMs: 15_000 });
    expect(assigned).toHaveLength(9);
  }, 30_000);

  it('holds only so much, however far behind the handler is', async () => {
    const tuning = { maxBatchRecords: 10, maxQueuedRecords: 50, maxBytesPerPartition: 4_000 };
    await publishTo(topics, 0, texts('some text ', 300));
    await publishTo(topics, 0, texts('more text ', 300));
    let most = 0;
    const server: SpecServer = aServer(
      async () => {
        most = Math.max(most, ...server.server.progress().map(({ queuedRecords }) => queuedRecords));
        await delay(1);
      },
      { tuning },
    );
    await server.start();
    await eventually(() => expect(server.handled).toHaveLength(600));
    // What was under way when fetching paused comes on top: at most one producer's batch here.
    expect(most).toBeLessThanOrEqual(350);
  });

  it('hands over a record that is larger than a fetch asks for', async () => {
    await publishTo(topics, 0, ['a', 'x'.repeat(900_000), 'b']);
    await publishTo(topics, 1, ['c']);
    const tuning = { maxBytesPerPartition: 50_000, maxBytes: 100_000 };
    const server = await aServer(nothing, { tuning }).start();
    await eventually(() => expect(server.handled).toHaveLength(4));
    expect(inPartition(server.handled, 0).map((text) => text.length)).toEqual([1, 900_000, 1]);
  });

  it('goes on where it stopped', async () => {
    await publishTo(topics, 2, texts('a', 5));
    const first = await aServer(nothing).start();
    await eventually(() => expect(first.handled).toHaveLength(5));
    await first.stop();
    await publishTo(topics, 2, ['later']);

    const second = await aServer(nothing).start();
    await eventually(() => expect(second.handled).toEqual(['2/later']));
  });

  it('starts a partition where its owner says, once the owner is ready', async () => {
    await publishTo(topics, 3, texts('a', 10));
    const log: string[] = [];
    const server = aServer(async (batch) => void log.push(`batch from ${batch.records[0]?.offset}`));
    let attempts = 0;
    server.server.assigned(async ({ topic, partition }) => {
      if (topic !== 'logistics.shipment.v1' || partition !== 3) return undefined;
      attempts += 1;
      if (attempts < 3) throw new Error('the database is away');
      await delay(50);
      log.push('ready');
      return 6n;
    });
    await server.start();
    await eventually(() => expect(server.handled).toHaveLength(4));
    expect(log).toEqual(['ready', 'batch from 6']);
  });

  it('refuses to take new records for old ones when Kafka holds less than was handled', async () => {
    await publishTo(topics, 3, texts('a', 10));
    const server = aServer(nothing);
    server.server.assigned(async ({ topic, partition }) =>
      topic === 'logistics.shipment.v1' && partition === 3 ? 11n : undefined,
    );
    await server.start();
    await eventually(() => expect(server.fatal).toHaveLength(1));
    expect(server.fatal[0]?.message).toMatch(/partition 3 ends at offset 10, but everything below 11 was handled/);
    expect(server.handled).toEqual([]);
  });

  it('starts at the oldest record where older ones have expired', async () => {
    await publishTo(topics, 0, texts('a', 10));
    await deleteRecords({ topic: `${topics.prefix}logistics.shipment.v1`, partition: 0, offset: 7n });
    const server = aServer(nothing);
    server.server.assigned(async ({ topic, partition }) =>
      topic === 'logistics.shipment.v1' && partition === 0 ? 2n : undefined,
    );
    await server.start();
    await eventually(() => expect(server.handled).toEqual(['0/a7', '0/a8', '0/a9']));
  });
});

describe('a batch server that cannot go on', () => {
  it('ends the process when a handler has a bug, instead of staying silent in a process that lives', async () => {
    await publishTo(topics, 0, texts('a', 3));
    let calls = 0;
    const server = await aServer(
      async () => {
        calls += 1;
        throw new TypeError("Cannot read properties of undefined (reading 'lines')");
      },
      { tuning: { maxBatchRecords: 1 } },
    ).start();
    await eventually(() => expect(server.fatal).toHaveLength(1));
    expect(server.fatal[0]).toBeInstanceOf(TypeError);
    await publishTo(topics, 1, ['later']);
    await delay(200);
    expect(calls).toBe(1);
  });

  it('ends the process when kafkajs crashes without a restart', async () => {
    // Below the broker's minimum: the group refuses the member for good.
    const tuning = { sessionTimeoutMs: 300, heartbeatIntervalMs: 100 };
    const server = await aServer(nothing, { tuning }).start();
    await eventually(() => expect(server.fatal).toHaveLength(1));
    expect(server.fatal[0]?.message).toMatch(/session timeout/i);
  });

  it('does not start with a handler for a topic that the contract or the broker does not have', async () => {
    await expect(aServer(nothing, { topics: ['logistics.shipment.v1'] }).start()).rejects.toThrow(UnusableHandlerError);
    topics = { ...topics, prefix: 'no-such-' };
    await expect(aServer(nothing).start()).rejects.toThrow(TopicMissingError);
    await expect(aServer(nothing).start()).rejects.toThrow('no-such-logistics.shipment.v1');
  });
});

describe('a group of batch servers', () => {
  it('shares the partitions, tells who loses one, and works on those that stay', async () => {
    const log: string[] = [];
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const aborted: number[] = [];
    // Every partition is in a handler while the group is divided anew.
    const first = aServer(async ({ partition, signal }) => {
      signal.addEventListener('abort', () => aborted.push(partition));
      await Promise.race([released, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
    });
    first.server.revoked(async ({ topic, partition }) => {
      if (topic === 'logistics.shipment.v1') log.push(`first loses ${partition}`);
    });
    await Promise.all([0, 1, 2, 3, 4, 5].map((partition) => publishTo(topics, partition, ['x'])));
    await first.start();
    await eventually(() =>
      expect(first.server.progress().filter(({ highWatermark }) => highWatermark === 1n)).toHaveLength(6),
    );

    const second = await aServer(nothing).start();
    await eventually(() => expect(second.handled.length).toBeGreaterThan(0));
    await eventually(() => expect(aborted).toHaveLength(second.handled.length));
    release();
    await eventually(() => expect(first.handled.length + second.handled.length).toBe(6));
    const lost = [...aborted].sort();
    expect(second.handled.map((one) => Number(one[0])).sort()).toEqual(lost);
    await eventually(() => expect(log.sort()).toEqual(lost.map((partition) => `first loses ${partition}`)));
  });

  it('hands a partition that stays no record twice when others come and go', async () => {
    await publishTo(topics, 0, texts('a', 20));
    // Offsets are committed long after, so a member that went back to them would see records again.
    const first = await aServer(nothing, { tuning: { commitIntervalMs: 60_000 } }).start();
    await eventually(() => expect(first.handled).toHaveLength(20));
    const second = await aServer(nothing).start();
    await eventually(() => expect(second.server.progress().length).toBeGreaterThan(0));
    await second.stop();
    await eventually(() => expect(first.server.progress()).toHaveLength(9), { timeoutMs: 20_000 });
    await publishTo(topics, 0, ['last']);
    await eventually(() => expect([...first.handled, ...second.handled]).toContain('0/last'));
    expect(inPartition([...first.handled, ...second.handled], 0)).toEqual([...texts('a', 20), 'last']);
  }, 30_000);

  it('takes its partitions anew when the group had given it up, for others may have worked on them', async () => {
    const log: string[] = [];
    const server = aServer(nothing);
    server.server.assigned(({ topic, partition }) => {
      if (topic === 'logistics.shipment.v1') log.push(`takes ${partition}`);
      return Promise.resolve(undefined);
    });
    server.server.revoked(({ topic, partition }) => {
      if (topic === 'logistics.shipment.v1') log.push(`loses ${partition}`);
      return Promise.resolve();
    });
    await server.start();
    await publishTo(topics, 3, ['before']);
    await eventually(() => expect(server.handled).toEqual(['3/before']));
    expect(log.sort()).toEqual([0, 1, 2, 3, 4, 5].map((partition) => `takes ${partition}`));

    log.length = 0;
    await expelMembers(`${topics.prefix}spec`);
    await eventually(() => expect(log).toHaveLength(12));
    for (const partition of [0, 1, 2, 3, 4, 5]) {
      expect(log.filter((line) => line.endsWith(` ${partition}`))).toEqual([
        `loses ${partition}`,
        `takes ${partition}`,
      ]);
    }
    await publishTo(topics, 3, ['after']);
    await eventually(() => expect(server.handled.at(-1)).toBe('3/after'));
  });
});

describe('caughtUp', () => {
  it('waits for what was there when it was called, and takes control records for nothing', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await publishTo(topics, 0, texts('a', 3));
    const server = await aServer(() => gate).start();
    let caughtUp = false;
    const waiting = server.server
      .caughtUp(['logistics.shipment.v1', 'compliance.filing.v1'])
      .then(() => (caughtUp = true));
    await delay(300);
    expect(caughtUp).toBe(false);
    release();
    await waiting;
    expect(server.handled).toHaveLength(3);
  });

  it('comes to its end behind transactions, also those that were aborted', async () => {
    const [committed, aborted] = [0, 1];
    await writeTransaction(committed, true);
    await writeTransaction(aborted, false);
    const server = await aServer(nothing).start();
    await server.server.caughtUp(['logistics.shipment.v1']);
    expect(server.handled).toEqual(['0/in a transaction']);
  });

  it('counts what another member handles', async () => {
    const first = await aServer(nothing).start();
    const second = await aServer(nothing).start();
    await eventually(() => expect(second.server.progress().length).toBeGreaterThan(0));
    await Promise.all([0, 1, 2, 3, 4, 5].map((partition) => publishTo(topics, partition, ['x'])));
    await first.server.caughtUp(['logistics.shipment.v1']);
    expect([...first.handled, ...second.handled]).toHaveLength(6);
  });
});

async function writeTransaction(partition: number, commit: boolean): Promise<void> {
  const producer = new Kafka({ brokers: [topics.brokers], logLevel: logLevel.NOTHING }).producer({
    transactionalId: `${topics.prefix}spec ${partition}`,
  });
  await producer.connect();
  const transaction = await producer.transaction();
  await transaction.send({
    topic: `${topics.prefix}logistics.shipment.v1`,
    messages: [{ key: 'k', value: 'in a transaction', partition }],
  });
  await (commit ? transaction.commit() : transaction.abort());
  await producer.disconnect();
}

async function deleteRecords({ topic, partition, offset }: PartitionOffset): Promise<void> {
  await withAdmin(async (admin) => {
    // kafkajs has to know the topic before it can delete from it.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: String(offset) }] });
  });
}

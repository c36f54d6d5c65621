import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '@sluice/platform';
import { readTopic, useTopics, type TestTopics } from '@sluice/testing';
import { Kafka, logLevel, Partitioners, type Transaction } from 'kafkajs';
import { createKafkaPort, type KafkaPort } from '../index.js';
import { JournalOrderError } from './journal-publisher.js';
import { chainHash, GENESIS_HASH, type JournalRow } from './journal-row.js';
import { partitionOfKey } from './partition-of-key.js';
import { SpecJournal, upTo } from './spec-journal.js';

let topics: TestTopics;
let kafka: KafkaPort;
let lanes = 0;

/** Six partitions are six lanes, so each group of specs has topics of its own. */
async function freshTopics(): Promise<void> {
  topics = await useTopics();
  const { brokers, prefix } = topics;
  const logger = createLogger({ service: 'journal-spec', level: 'error' });
  kafka = createKafkaPort({ brokers: [brokers], prefix, ssl: false, clientId: 'journal-spec' }, logger);
  lanes = 0;
}

/** A lane that no other spec uses. */
function aLane(): SpecJournal {
  const partition = lanes++;
  return new SpecJournal(`shipment/${partition}`, kafka, topics, partition);
}

describe('a publisher', () => {
  beforeAll(freshTopics);
  afterAll(() => kafka.close());

  it('publishes rows in order, as CloudEvents that name their place in the journal', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    await publisher.enqueue(
      journal.append(3, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
    );
    await publisher.close();

    const records = await journal.inKafka();
    expect(publisher.published).toBe(3n);
    expect(records.map(({ key }) => key)).toEqual(['SH-1', 'SH-2', 'SH-3']);
    expect(records[1]?.value).toEqual(journal.rows[1]?.payload);
    expect(records[1]?.headers).toMatchObject({
      ce_id: 'shipment/0/2',
      ce_source: '/sluice/gate',
      ce_type: 'sluice.shipment.held',
      ce_time: '2026-06-02T08:00:00.000Z',
      ce_sequence: '2',
      ce_journalhash: journal.rows[1]?.hash.toString('hex'),
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
  });

  it('lets a reader check the chain from Kafka alone', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    await publisher.enqueue(journal.append(5));
    await publisher.close();

    let head = GENESIS_HASH;
    for (const { value, headers } of await journal.inKafka()) {
      head = chainHash(head, value ?? Buffer.alloc(0));
      expect(headers['ce_journalhash']).toBe(head.toString('hex'));
    }
  });

  it('puts what waits into one transaction', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    const before = (await kafka.offsetRanges(['gate.shipment.v1'])).find(({ partition }) => partition === lanes - 1);
    await Promise.all(upTo(20).map(() => publisher.enqueue(journal.append(10))));
    await publisher.close();

    const after = (await kafka.offsetRanges(['gate.shipment.v1'])).find(({ partition }) => partition === lanes - 1);
    const controlRecords = Number((after?.end ?? 0n) - (before?.end ?? 0n)) - 200;
    expect(await journal.seqsInKafka()).toEqual(upTo(200));
    expect(controlRecords).toBeLessThanOrEqual(2);
  });

  it('sends a single row at once', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    const elapsedMs: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      const beganAt = performance.now();
      await publisher.enqueue(journal.append(1));
      await publisher.idle();
      elapsedMs.push(performance.now() - beganAt);
    }
    await publisher.close();
    // One transaction right behind another: kafkajs by itself waits 300 ms for CONCURRENT_TRANSACTIONS to pass.
    expect(elapsedMs.sort((a, b) => a - b)[7]).toBeLessThan(150);
  });

  it('lets the caller wait while too much is waiting, and never holds more than it may', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver({ bounds: { maxRows: 10, maxBytes: 1_000_000, maxWaitingRows: 20 } });
    await publisher.enqueue(journal.append(15));
    const ahead = journal.append(100);
    await publisher.enqueue(ahead);
    expect(publisher.published).toBeGreaterThanOrEqual(95n);
    await publisher.close();
    expect(await journal.seqsInKafka()).toEqual(upTo(115));
  });

  it('refuses a row that does not follow', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    const rows = journal.append(3);
    await publisher.enqueue(rows.slice(0, 1));
    await expect(publisher.enqueue(rows.slice(2))).rejects.toThrow(JournalOrderError);
    await publisher.close();
  });
});

describe('a row without a partition', () => {
  beforeAll(freshTopics);
  afterAll(() => kafka.close());

  it('goes where its key belongs, in the same transaction as its neighbours', async () => {
    const journal = aLane();
    const publisher = await journal.takeOver();
    const parked = { topic: 'sluice.dead-letter.v1', type: 'sluice.record.parked' };
    const rows = [
      ...journal.append(2),
      ...['a', 'b', 'c', 'd'].flatMap((key) => journal.append(1, { ...parked, key })),
    ];
    for (const row of rows.slice(2)) delete row.partition;
    await publisher.enqueue(rows);
    await publisher.close();

    const seqs = await journal.seqsInKafka();
    const records = await readTopic(topics.brokers, `${topics.prefix}sluice.dead-letter.v1`);
    expect(records.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c', 'd']);
    for (const { key, partition } of records) expect(partition).toBe(partitionOfKey(key ?? '', 3));
    expect(seqs).toEqual([1, 2]);
  });

  it('is not published again by the next owner, though nothing of it stands in the lane’s own partition', async () => {
    const journal = aLane();
    const first = await journal.takeOver();
    const rows = [...journal.append(2), ...journal.append(1, { topic: 'sluice.dead-letter.v1', key: 'once' })];
    for (const row of rows.slice(2)) delete row.partition;
    await first.enqueue(rows);
    await first.close();

    const second = await journal.takeOver();
    await second.close();
    expect(second.published).toBe(3n);
    const records = await readTopic(topics.brokers, `${topics.prefix}sluice.dead-letter.v1`);
    expect(records.filter(({ key }) => key === 'once')).toHaveLength(1);
  });
});

describe('a take-over', () => {
  beforeAll(freshTopics);
  afterAll(() => kafka.close());

  it('publishes exactly what is missing, whatever the database row knows', async () => {
    const journal = aLane();
    const first = await journal.takeOver();
    await first.enqueue(journal.append(5));
    await first.close();
    journal.append(3);

    const second = await journal.takeOver({ publishedInDatabase: 2n });
    expect(second.published).toBe(8n);
    expect(journal.reads.at(1)).toBe(5n);
    await second.enqueue(journal.append(1));
    await second.close();
    expect(await journal.seqsInKafka()).toEqual(upTo(9));
  });

  it('goes by the database row where the committed offset has expired', async () => {
    const journal = aLane();
    journal.append(5);
    const publisher = await journal.takeOver({ publishedInDatabase: 3n });
    await publisher.close();
    expect(await journal.seqsInKafka()).toEqual([4, 5]);
  });

  it('aborts what a killed owner left open, publishes it once, and the killed one can no longer commit', async () => {
    const journal = aLane();
    const zombie = await openTransaction(journal, journal.append(4).slice(0, 3));

    const publisher = await journal.takeOver();
    await publisher.close();
    expect(await journal.seqsInKafka()).toEqual([1, 2, 3, 4]);
    await expect(zombie.transaction.commit()).rejects.toThrow();
    await zombie.end();
    expect(await journal.seqsInKafka()).toEqual([1, 2, 3, 4]);
  });

  it('fences an owner that is still alive: its next rows do not reach Kafka, and it is told', async () => {
    const journal = aLane();
    const old = await journal.takeOver();
    await old.enqueue(journal.append(2));
    await old.idle();

    const next = await journal.takeOver();
    await old.enqueue(journal.append(1).map((row) => ({ ...row, key: 'from the zombie' })));
    expect(await old.failed).toBeInstanceOf(Error);
    expect(old.published).toBe(2n);
    await old.enqueue([]);
    await old.close();
    await next.enqueue(journal.rows.slice(2));
    await next.close();
    expect((await journal.inKafka()).map(({ key }) => key)).toEqual(['SH-1', 'SH-2', 'SH-3']);
  });

  it('leaves each row in Kafka once and in order, however often and whenever owners change', async () => {
    const journal = aLane();
    for (let owner = 0; owner < 12; owner += 1) {
      const publisher = await journal.takeOver();
      // Abandoned in mid-flight, like a process that is killed: what it had queued is in the journal only.
      for (let n = 0; n < 5; n += 1) void publisher.enqueue(journal.append(20)).catch(() => undefined);
      await delay(owner * 4);
    }
    const last = await journal.takeOver();
    await last.close();
    expect(await journal.seqsInKafka()).toEqual(upTo(12 * 100));
  });
});

/** A process with the lane's transactional id that has sent rows and will never commit them by itself. */
async function openTransaction(
  journal: SpecJournal,
  rows: readonly JournalRow[],
): Promise<{ transaction: Transaction; end(): Promise<void> }> {
  const producer = new Kafka({ brokers: [topics.brokers], logLevel: logLevel.NOTHING }).producer({
    transactionalId: `${topics.prefix}gate.${journal.lane}`,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const transaction = await producer.transaction();
  const messages = rows.map(({ key, payload, partition, seq }) => ({
    key,
    value: payload,
    ...(partition === undefined ? {} : { partition }),
    headers: { ce_sequence: String(seq) },
  }));
  await transaction.send({ topic: `${topics.prefix}gate.shipment.v1`, messages });
  return { transaction, end: () => producer.disconnect() };
}

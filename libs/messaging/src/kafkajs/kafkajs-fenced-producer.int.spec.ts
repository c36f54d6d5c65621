import { jest } from '@jest/globals';
import { createLogger } from '@sluice/platform';
import { eventually, publishRaw, readTopic, useTopics, type TestTopics } from '@sluice/testing';
import { Kafka } from 'kafkajs';
import type { KafkaTransaction, OutgoingRecord } from '../kafka-port.js';
import { clientOptions } from './client-options.js';
import { patchKafkajs } from './kafkajs-patches.js';
import { KafkajsFencedProducer, KafkajsSlipError, SentTooLateError } from './kafkajs-fenced-producer.js';
import { Refusals } from './refusals.js';
import { TopicNames } from './topic-names.js';

/*
 * The rules for producers, as far as one broker can show them: what takes a leader that fails after it has written is a row
 * of the fault matrix.
 */

let topics: TestTopics;
let kafka: Kafka;

beforeAll(async () => {
  patchKafkajs();
  topics = await useTopics();
  const { brokers, prefix } = topics;
  const logger = createLogger({ service: 'producer-spec', level: 'silent' });
  kafka = new Kafka(clientOptions({ brokers: [brokers], prefix, ssl: false, clientId: 'producer-spec' }, logger));
});

async function aProducer(id: string): Promise<KafkajsFencedProducer> {
  const producer = new KafkajsFencedProducer(
    kafka,
    topics.prefix + id,
    new TopicNames(topics.prefix),
    new Refusals({}),
  );
  await producer.open();
  return producer;
}

const record = (key: string, value: Buffer | string = 'v'): OutgoingRecord => ({
  key,
  value: Buffer.from(value),
  headers: {},
});

function aTransaction(partitions: Record<number, OutgoingRecord[]>): KafkaTransaction {
  const sends = Object.entries(partitions).map(([partition, records]) => {
    return { topic: 'gate.shipment.v1', partition: Number(partition), records };
  });
  return { sends, position: { groupId: 'spec-journal', topic: 'gate.shipment.v1', partition: 0, offset: 2n } };
}

/** Keys that a reader of committed records sees, once everything so far is settled. */
async function keysInKafka(partition: number): Promise<string[]> {
  const topic = `${topics.prefix}gate.shipment.v1`;
  await publishRaw(topics.brokers, topic, [{ key: 'settled', value: '', partition }]);
  return eventually(async () => {
    const keys = (await readTopic(topics.brokers, topic))
      .filter((one) => one.partition === partition)
      .map(({ key }) => key ?? '');
    if (keys.at(-1) !== 'settled') throw new Error('not settled');
    return keys.filter((key) => key !== 'settled');
  });
}

describe('a producer that sends outside transactions', () => {
  const own = { topic: 'gate.shipment.v1', partition: 2 };

  it('is read at once, and leaves no control records', async () => {
    const producer = await aProducer('plain');
    const first = await producer.fence(own);
    await producer.send({ ...own, records: [record('a'), record('b')] });
    await producer.send({ ...own, records: [record('c')] });
    const second = await producer.fence(own);
    await producer.close();
    expect(await keysInKafka(2)).toEqual(['a', 'b', 'c']);
    // Between the fences: the end of the first one's transaction, and three records.
    expect(second - first).toBe(5n);
  });

  it('has its older namesake refused on a partition once that is fenced, and only then', async () => {
    const older = await aProducer('zombie');
    await older.send({ ...own, records: [record('before')] });
    const newer = await aProducer('zombie');
    await older.send({ ...own, records: [record('late')] });
    const end = await newer.fence(own);
    await expect(older.send({ ...own, records: [record('zombie')] })).rejects.toMatchObject({
      type: 'INVALID_PRODUCER_EPOCH',
    });
    await newer.send({ ...own, records: [record('after')] });

    const newest = await newer.newestBelow(own, end, () => true);
    expect(newest?.key?.toString()).toBe('late');
    await Promise.all([older.close(), newer.close()]);
    expect(await keysInKafka(2)).toEqual(expect.arrayContaining(['before', 'late', 'after']));
    expect(await keysInKafka(2)).not.toContain('zombie');
  });

  it('sends nothing more after a rejection', async () => {
    const older = await aProducer('once');
    const newer = await aProducer('once');
    await newer.fence(own);
    await expect(older.send({ ...own, records: [record('refused')] })).rejects.toThrow();
    await expect(older.send({ ...own, records: [record('refused')] })).rejects.toThrow(/failed before/);
    await Promise.all([older.close(), newer.close()]);
  });

  it('sends nothing that has waited for so long that the partition may have forgotten who was fenced', async () => {
    const producer = await aProducer('late');
    const elevenMinutesAgo = performance.now() - 11 * 60_000;
    const clock = jest.spyOn(performance, 'now').mockReturnValueOnce(elevenMinutesAgo);
    await expect(producer.send({ ...own, records: [record('too late')] })).rejects.toThrow(SentTooLateError);
    clock.mockRestore();
    await producer.close();
    expect(await keysInKafka(2)).not.toContain('too late');
  });

  it('finds its newest record however far it lies behind others, and none among transactions', async () => {
    const place = { topic: 'gate.shipment.v1', partition: 3 };
    const producer = await aProducer('tail');
    await producer.send({ ...place, records: [record('plain')] });
    await producer.publish(aTransaction({ 3: Array.from({ length: 1_000 }, (_, n) => record(`transaction ${n}`)) }));
    const end = await producer.fence(place);
    expect((await producer.newestBelow(place, end, () => true))?.key?.toString()).toBe('plain');
    expect(await producer.newestBelow(place, end, ({ key }) => key?.toString() === 'nobody')).toBeUndefined();
    await producer.close();
  });

  it('writes in one order whatever it writes by', async () => {
    const place = { topic: 'gate.shipment.v1', partition: 4 };
    const producer = await aProducer('mixed');
    await producer.send({ ...place, records: [record('1'), record('2')] });
    await producer.publish(aTransaction({ 4: [record('3')] }));
    await producer.send({ ...place, records: [record('4')] });
    await producer.publish(aTransaction({ 4: [record('5')] }));
    await producer.close();
    expect(await keysInKafka(4)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('a producer that sends in transactions', () => {
  it('lets nothing of a transaction be read when a part of it is refused', async () => {
    const producer = await aProducer('refused');
    const tooLarge = record('large', Buffer.alloc(9 * 1024 * 1024));
    await expect(producer.publish(aTransaction({ 0: [record('small')], 5: [tooLarge] }))).rejects.toThrow(
      /larger than the max/i,
    );
    await producer.close();

    const next = await aProducer('refused');
    await next.publish(aTransaction({ 0: [record('after')] }));
    await next.close();
    expect(await keysInKafka(0)).toContain('after');
    expect(await keysInKafka(0)).not.toContain('small');
    expect(await keysInKafka(5)).toEqual([]);
  });

  it('fits its requests to a topic that takes no more than 1 MiB at once', async () => {
    const admin = kafka.admin();
    await admin.connect();
    const configEntries = [{ name: 'max.message.bytes', value: '1000000' }];
    await admin.createTopics({ topics: [{ topic: `${topics.prefix}narrow`, numPartitions: 1, configEntries }] });
    await admin.disconnect();
    const producer = await aProducer('narrow');
    const records = Array.from({ length: 600 }, (_, n) => record(`k${n}`, Buffer.alloc(5_000)));
    await producer.publish({ ...aTransaction({}), sends: [{ topic: 'narrow', partition: 0, records }] });
    await producer.close();
    const read = await eventually(() => readTopic(topics.brokers, `${topics.prefix}narrow`, { untilCount: 600 }));
    expect(read.map(({ key }) => key)).toEqual(records.map(({ key }) => key));
  });

  it('fences an older one when it is opened, not when it first sends', async () => {
    const older = await aProducer('fenced');
    const newer = await aProducer('fenced');
    await expect(older.publish(aTransaction({ 1: [record('zombie')] }))).rejects.toThrow();
    await older.close();
    await newer.close();
    expect(await keysInKafka(1)).not.toContain('zombie');
  });

  it('keeps what it sends byte for byte', async () => {
    const producer = await aProducer('bytes');
    const value = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256));
    const headers = { ce_id: 'shipment/0/1', leer: '', ü: 'Größe 尺寸', bytes: Buffer.from([0, 255]) };
    const records: OutgoingRecord[] = [
      { key: Buffer.from([0, 1, 255]), value, headers },
      { key: null, value: null, headers: {} },
      { key: 'ключ', value: Buffer.alloc(0), headers: {} },
    ];
    await producer.publish({ ...aTransaction({}), sends: [{ topic: 'sluice.dead-letter.v1', partition: 0, records }] });
    await producer.close();
    const read = await eventually(() =>
      readTopic(topics.brokers, `${topics.prefix}sluice.dead-letter.v1`, { untilCount: 3 }),
    );
    expect(read.map((one) => one.value)).toEqual([value, null, Buffer.alloc(0)]);
    expect(read.map((one) => one.key)).toEqual([Buffer.from([0, 1, 255]).toString(), null, 'ключ']);
    expect(read[0]?.headers).toEqual({
      ce_id: 'shipment/0/1',
      leer: '',
      ü: 'Größe 尺寸',
      bytes: Buffer.from([0, 255]).toString(),
    });
  });
});

describe('a client that slips over an ended connection', () => {
  it('is told as a failure that a new producer cures, not as a bug that ends the process', async () => {
    const place = { topic: 'gate.shipment.v1', partition: 0 };
    const producer = await aProducer('slip');
    await producer.send({ ...place, records: [record('slip')] });
    const end = await producer.fence(place);
    const slip = new TypeError("Cannot read properties of undefined (reading 'versions')");
    await expect(
      producer.newestBelow(place, end, () => {
        throw slip;
      }),
    ).rejects.toThrow(KafkajsSlipError);
    await producer.close();
  });
});

import { createLogger } from '@sluice/platform';
import { eventually, publishRaw, readTopic, useTopics, type TestTopics } from '@sluice/testing';
import { Kafka, type Producer, type ProducerConfig } from 'kafkajs';
import type { KafkaTransaction, OutgoingRecord } from '../kafka-port.js';
import { clientOptions } from './client-options.js';
import { patchKafkajs } from './kafkajs-patches.js';
import { KafkajsSlipError, KafkajsTransactionalProducer } from './kafkajs-transactional-producer.js';
import { TopicNames } from './topic-names.js';

/*
 * The rules for kafkajs's producers, as far as one broker can show them. Two it cannot show:
 *  - a send that touches two brokers can resolve although one message was never written (hence one partition a send, and
 *    the check of what was acknowledged);
 *  - a rejected idempotent send rolls its sequence back, and a different next message can be dropped as a duplicate (it
 *    takes a leader that fails after it has written; hence the producer is discarded after any rejection).
 */

let topics: TestTopics;
let observed: ObservedKafka;

/** Notes the requests that producers make. */
class ObservedKafka extends Kafka {
  readonly requests: string[] = [];

  override producer(config?: ProducerConfig): Producer {
    const producer = super.producer(config);
    producer.on(producer.events.REQUEST, ({ payload }) => this.requests.push(payload.apiName));
    return producer;
  }
}

beforeAll(async () => {
  patchKafkajs();
  topics = await useTopics();
  const { brokers, prefix } = topics;
  const logger = createLogger({ service: 'producer-spec', level: 'silent' });
  observed = new ObservedKafka(
    clientOptions({ brokers: [brokers], prefix, ssl: false, clientId: 'producer-spec' }, logger),
  );
});

async function aProducer(id: string): Promise<KafkajsTransactionalProducer> {
  const producer = new KafkajsTransactionalProducer(observed, topics.prefix + id, new TopicNames(topics.prefix));
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

describe('a transactional producer', () => {
  it('makes five round trips for a transaction on one partition, once it knows its coordinators', async () => {
    const producer = await aProducer('five');
    await producer.publish(aTransaction({ 0: [record('warm')] }));
    await eventually(async () => {
      observed.requests.length = 0;
      await producer.publish(aTransaction({ 0: [record('a'), record('b')] }));
      // Right behind the one before it a transaction meets CONCURRENT_TRANSACTIONS, and asks again.
      expect(observed.requests).toEqual([
        'AddPartitionsToTxn',
        'Produce',
        'AddOffsetsToTxn',
        'TxnOffsetCommit',
        'EndTxn',
      ]);
    });
    await producer.close();
  });

  it('sends to one partition a request', async () => {
    const producer = await aProducer('partitions');
    observed.requests.length = 0;
    await producer.publish(aTransaction({ 1: [record('a')], 2: [record('b')], 3: [record('c')] }));
    expect(observed.requests.filter((request) => request === 'Produce')).toHaveLength(3);
    await producer.close();
  });

  it('lets nothing of a transaction be read when a part of it is refused', async () => {
    const producer = await aProducer('refused');
    const tooLarge = record('large', Buffer.alloc(9 * 1024 * 1024));
    await expect(producer.publish(aTransaction({ 4: [record('small')], 5: [tooLarge] }))).rejects.toThrow(
      /larger than the max/i,
    );
    await producer.close();

    const next = await aProducer('refused');
    await next.publish(aTransaction({ 4: [record('after')] }));
    await next.close();
    expect(await keysInKafka(4)).toEqual(['after']);
    expect(await keysInKafka(5)).toEqual([]);
  });

  it('fits its requests to a topic that takes no more than 1 MiB at once', async () => {
    const admin = observed.admin();
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
  /** What kafkajs throws where a broker object lost its connection between two steps. */
  class SlippingKafka extends Kafka {
    override producer(config?: ProducerConfig): Producer {
      const producer = super.producer(config);
      producer.transaction = () =>
        Promise.reject(new TypeError("Cannot read properties of undefined (reading 'versions')"));
      return producer;
    }
  }

  it('is told as a failure that a new producer cures, not as a bug that ends the process', async () => {
    const { brokers, prefix } = topics;
    const logger = createLogger({ service: 'producer-spec', level: 'silent' });
    const kafka = new SlippingKafka(
      clientOptions({ brokers: [brokers], prefix, ssl: false, clientId: 'slip' }, logger),
    );
    const producer = new KafkajsTransactionalProducer(kafka, `${prefix}slip`, new TopicNames(prefix));
    await expect(producer.open()).rejects.toThrow(KafkajsSlipError);
    await expect(producer.publish(aTransaction({ 0: [record('a')] }))).rejects.toThrow(KafkajsSlipError);
    await producer.close();
  });
});

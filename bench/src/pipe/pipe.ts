import { Partitioners, type Consumer, type KafkaMessage, type Producer } from 'kafkajs';
import { Pool } from 'pg';
import { byteaArray, int8Array } from '@sluice/platform';
import { kafkaClient } from '../kafka/client.js';

/** As many records in a transaction as the gate takes (RECORDS_PER_TRANSACTION in apps/gate). */
const RECORDS_PER_BATCH = 500;
/** Partitions, and so batches that are on their way at the same time. */
const LANES = 6;

export interface PipeSettings {
  readonly brokers: string;
  readonly databaseUrl: string;
  readonly input: string;
  readonly output: string;
}

/**
 * What any program must do that takes shipments from Kafka, makes them durable in PostgreSQL and answers in Kafka, and
 * nothing else: no parsing, no decision, no transaction in Kafka, no index in the database. The same bytes, batches and
 * partitions as the gate.
 */
export class Pipe {
  readonly #pool: Pool;
  readonly #producer: Producer;
  readonly #consumer: Consumer;

  constructor(private readonly settings: PipeSettings) {
    const kafka = kafkaClient(settings.brokers, 'bench-pipe');
    this.#pool = new Pool({ connectionString: settings.databaseUrl, max: LANES });
    this.#producer = kafka.producer({
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    this.#consumer = kafka.consumer({ groupId: `${settings.output}-pipe` });
  }

  async start(): Promise<void> {
    const { rows } = await this.#pool.query<{ fsync: string }>('SHOW fsync');
    if (rows[0]?.fsync !== 'on') throw new Error('the pipe needs a database with fsync on, or it is no floor');
    await this.#pool.query(
      'CREATE TABLE pipe (partition int NOT NULL, "offset" bigint NOT NULL, value bytea NOT NULL)',
    );
    await this.#producer.connect();
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topic: this.settings.input, fromBeginning: true });
    await this.#consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: LANES,
      eachBatch: async ({ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary }) => {
        for (let start = 0; start < batch.messages.length; start += RECORDS_PER_BATCH) {
          const messages = batch.messages.slice(start, start + RECORDS_PER_BATCH);
          await this.#pass(batch.partition, messages);
          resolveOffset(messages.at(-1)?.offset ?? batch.lastOffset());
          await commitOffsetsIfNecessary();
          await heartbeat();
        }
      },
    });
  }

  async stop(): Promise<void> {
    await this.#consumer.disconnect();
    await this.#producer.disconnect();
    await this.#pool.end();
  }

  async #pass(partition: number, messages: readonly KafkaMessage[]): Promise<void> {
    await this.#pool.query({
      name: 'pipe',
      text: `INSERT INTO pipe SELECT $1, "offset", value FROM unnest($2::bigint[], $3::bytea[]) AS r ("offset", value)`,
      values: [
        partition,
        int8Array(messages.map(({ offset }) => BigInt(offset))),
        byteaArray(messages.map(({ value }) => value ?? Buffer.alloc(0))),
      ],
    });
    await this.#producer.send({
      topic: this.settings.output,
      acks: -1,
      messages: messages.map(({ key, value, headers }) => ({ key, value, ...(headers && { headers }), partition })),
    });
  }
}

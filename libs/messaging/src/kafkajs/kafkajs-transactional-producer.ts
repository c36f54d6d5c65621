import { Partitioners, type Kafka, type Producer, type RecordMetadata, type Transaction } from 'kafkajs';
import type { KafkaTransaction, OutgoingRecord, PartitionRecords, TransactionalProducer } from '../kafka-port.js';
import type { TopicNames } from './topic-names.js';

/** After so long the broker aborts what a dead owner left open, should nobody take the lane over before; until then readers wait. */
const TRANSACTION_TIMEOUT_MS = 15_000;

/**
 * kafkajs appends to an array anew for every record of a send, which costs time in the square of their number:
 * 500 records take about 1 ms that way, 5,000 about 30.
 */
const RECORDS_PER_SEND_MAX = 500;

/** A send is one record batch, and a topic that was not made by us may take no more than Kafka's default of 1 MiB. */
const BYTES_PER_SEND_MAX = 900_000;

/** The broker did not confirm what was sent: kafkajs resolves some sends of which a part was never written. */
export class UnacknowledgedError extends Error {
  constructor({ topic, partition }: PartitionRecords, acknowledgements: readonly RecordMetadata[]) {
    super(`send to ${topic} partition ${partition} was not acknowledged: ${JSON.stringify(acknowledgements)}`);
    this.name = 'UnacknowledgedError';
  }
}

/** kafkajs slipped over a connection that ended under it (`reading 'versions'` of undefined): not a bug of ours. */
export class KafkajsSlipError extends Error {
  override readonly name = 'KafkajsSlipError';

  constructor(cause: TypeError) {
    super(`the Kafka client failed inside itself: ${cause.message}`, { cause });
  }
}

export class KafkajsTransactionalProducer implements TransactionalProducer {
  readonly #producer: Producer;
  #open = false;

  constructor(
    kafka: Kafka,
    transactionalId: string,
    private readonly names: TopicNames,
  ) {
    // `idempotent` stays unset: it concerns sends outside transactions only, and costs a producer id of its own.
    this.#producer = kafka.producer({
      transactionalId,
      transactionTimeout: TRANSACTION_TIMEOUT_MS,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
  }

  /** kafkajs fences at the first `transaction()`, not at `connect()`; aborting an empty one asks the broker nothing. */
  open(): Promise<void> {
    return asInfrastructure(async () => {
      await this.#producer.connect();
      this.#open = true;
      const transaction = await this.#producer.transaction();
      await transaction.abort();
    });
  }

  publish(transaction: KafkaTransaction): Promise<void> {
    return asInfrastructure(() => this.#publish(transaction));
  }

  async #publish({ sends, position }: KafkaTransaction): Promise<void> {
    const transaction = await this.#producer.transaction();
    for (const send of sends) await this.#send(transaction, send);
    // After the sends: kafkajs retries CONCURRENT_TRANSACTIONS in a send, but not here.
    await transaction.sendOffsets({
      consumerGroupId: this.names.full(position.groupId),
      topics: [
        {
          topic: this.names.full(position.topic),
          partitions: [{ partition: position.partition, offset: position.offset.toString() }],
        },
      ],
    });
    await transaction.commit();
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#producer.disconnect();
  }

  /** One topic-partition a request, awaited before the next: idempotent sends to one partition at a time can reorder. */
  async #send(transaction: Transaction, send: PartitionRecords): Promise<void> {
    const { topic, partition, records } = send;
    for (const part of inParts(records)) {
      const messages = part.map((record) => ({ ...record, partition }));
      const acknowledgements = await transaction.send({ topic: this.names.full(topic), messages, acks: -1 });
      if (!isAcknowledged(acknowledgements, partition)) throw new UnacknowledgedError(send, acknowledgements);
    }
  }
}

/** Consecutive records, as many as one send may have; a record that is larger by itself goes alone. */
function inParts(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const parts: OutgoingRecord[][] = [];
  let part: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const more = sizeOf(record);
    if (part.length === RECORDS_PER_SEND_MAX || (part.length > 0 && bytes + more > BYTES_PER_SEND_MAX)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(record);
    bytes += more;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Bytes of a record, and of the sizes in it, at most. */
function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = 40 + Buffer.byteLength(key ?? '') + (value?.length ?? 0);
  for (const name in headers) bytes += 10 + name.length + Buffer.byteLength(headers[name] ?? '');
  return bytes;
}

function isAcknowledged(acknowledgements: readonly RecordMetadata[], partition: number): boolean {
  const [only, ...others] = acknowledgements;
  return others.length === 0 && only?.partition === partition && only.errorCode === 0 && Number(only.baseOffset) >= 0;
}

/** A TypeError means a bug to whoever retries, and ends the process; one that kafkajs throws is cured by a new producer. */
async function asInfrastructure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypeError ? new KafkajsSlipError(error) : error;
  }
}

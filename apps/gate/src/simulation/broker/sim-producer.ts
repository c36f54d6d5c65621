import type { KafkaTransaction, OutgoingRecord, PartitionRecords, RawRecord, TopicPartition } from '@sluice/messaging';
import type { BrokerLink } from './broker-link.js';
import type { SimBroker } from './sim-broker.js';
import { SimBrokerError } from './sim-broker-error.js';
import type { ProducerIdentity, SimPartition } from './sim-partition.js';

const ATTEMPTS_MAX = 20;
const FENCE: OutgoingRecord = { key: 'sluice.fence', value: null, headers: {} };

/** The producer of `KafkaPort`, request for request as `KafkajsFencedProducer` talks to a broker. */
export class SimProducer {
  #identity: ProducerIdentity = { producerId: -1, epoch: -1 };
  readonly #sequences = new Map<SimPartition, number>();
  #added = new Set<SimPartition>();
  #failed = false;

  constructor(
    private readonly transactionalId: string,
    private readonly broker: SimBroker,
    private readonly link: BrokerLink,
  ) {}

  open(): Promise<void> {
    return this.#once(async () => {
      const { coordinator } = this.broker;
      this.#identity = await this.#ask(
        'InitProducerId',
        () => coordinator.initialise(this.transactionalId),
        isConcurrent,
      );
    });
  }

  fence(place: TopicPartition): Promise<bigint> {
    return this.#once(async () => {
      if (this.broker.without === 'fence') return this.broker.partition(place.topic, place.partition).end;
      this.#added = new Set();
      const at = await this.#produce({ ...place, records: [FENCE] }, true);
      await this.#end('aborted');
      return at;
    });
  }

  newestBelow(
    { topic, partition }: TopicPartition,
    below: bigint,
    isWanted: (record: RawRecord) => boolean,
  ): Promise<RawRecord | undefined> {
    return this.#once(async () => {
      const { log } = this.broker.partition(topic, partition);
      const read = await this.#ask(
        `Fetch ${topic}/${partition} below ${below}`,
        () => log.slice(0, Number(below)),
        isPassing,
      );
      if (this.broker.without === 'read of the tail') return undefined;
      const plain = read.filter((entry) => !entry.transactional);
      return plain.map(({ offset, record }) => rawRecord(offset, record)).findLast(isWanted);
    });
  }

  send(send: PartitionRecords): Promise<void> {
    return this.#once(async () => void (await this.#produce(send, false)));
  }

  publish({ sends, position }: KafkaTransaction): Promise<void> {
    return this.#once(async () => {
      const { coordinator } = this.broker;
      this.#added = new Set();
      for (const send of sends) await this.#produce(send, true);
      const place = `${position.groupId}/${position.topic}/${position.partition}`;
      const identity = this.#identity;
      await this.#ask('AddOffsetsToTxn', () => coordinator.addGroup(this.transactionalId, identity), never);
      const commitOffset = () => coordinator.commitOffset(this.transactionalId, identity, place, position.offset);
      await this.#ask(`TxnOffsetCommit ${position.offset}`, commitOffset, never);
      await this.#end('committed');
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #once<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failed) throw new Error(`producer ${this.transactionalId} failed before`);
    try {
      return await work();
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  async #produce({ topic, partition, records }: PartitionRecords, transactional: boolean): Promise<bigint> {
    const place = this.broker.partition(topic, partition);
    const identity = this.#identity;
    if (transactional && !this.#added.has(place)) {
      const add = () => this.broker.coordinator.addPartition(this.transactionalId, identity, place);
      await this.#ask(`AddPartitionsToTxn ${place.name}`, add, isPassing);
      this.#added.add(place);
    }
    const firstSequence = this.#sequences.get(place) ?? 0;
    const batch = { ...identity, firstSequence, transactional, records };
    const what = `Produce ${describe(records)} to ${place.name} with epoch ${identity.epoch}`;
    const produce = () => this.broker.produce({ topic, partition }, batch, this.transactionalId);
    const offset = await this.#ask(what, produce, isPassing);
    this.#sequences.set(place, firstSequence + records.length);
    return offset;
  }

  #end(outcome: 'committed' | 'aborted'): Promise<void> {
    const identity = this.#identity;
    const end = () => this.broker.coordinator.end(this.transactionalId, identity, outcome);
    return this.#ask(`EndTxn ${outcome}`, end, never);
  }

  /** The same request again while its failure is one that passes. */
  async #ask<T>(what: string, atBroker: () => T, passes: (error: SimBrokerError) => boolean): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.link.ask(what, atBroker);
      } catch (error) {
        if (!(error instanceof SimBrokerError) || !passes(error) || attempt >= ATTEMPTS_MAX) throw error;
        await this.link.process.delay();
      }
    }
  }
}

/** What production repeats: records and reads nearly always, the start of an epoch only while another ends, the rest never. */
const isPassing = ({ retriable, type }: SimBrokerError) => retriable || type === 'INVALID_TXN_STATE';
const isConcurrent = ({ type }: SimBrokerError) => type === 'CONCURRENT_TRANSACTIONS';
const never = () => false;

function describe(records: readonly OutgoingRecord[]): string {
  return records.map(({ headers, key }) => headers['ce_sequence'] ?? String(key)).join(',');
}

function rawRecord(offset: bigint, { key, value, headers }: OutgoingRecord): RawRecord {
  return { offset, timestamp: 0, key: key === null ? null : Buffer.from(key), value, headers };
}

import type { TopicPartition } from '@sluice/messaging';
import type { Guard } from '../guards.js';
import type { Scheduler } from '../scheduler.js';
import { SimCoordinator } from './sim-coordinator.js';
import { SimPartition, type ProduceBatch } from './sim-partition.js';

/** Topics, partitions and both coordinators of one broker. */
export class SimBroker {
  readonly coordinator: SimCoordinator;
  readonly #topics: ReadonlyMap<string, readonly SimPartition[]>;

  constructor(
    readonly counts: ReadonlyMap<string, number>,
    scheduler: Scheduler,
    readonly without: Guard | undefined,
  ) {
    this.coordinator = new SimCoordinator(scheduler, without);
    this.#topics = new Map([...counts].map(([topic, count]) => [topic, partitions(topic, count)]));
  }

  /** @throws when there is no such partition: the protocol asks for one that it cannot have */
  partition(topic: string, partition: number): SimPartition {
    const found = this.partitionsOf(topic)[partition];
    if (!found) throw new Error(`there is no partition ${topic}/${partition}`);
    return found;
  }

  partitionsOf(topic: string): readonly SimPartition[] {
    return this.#topics.get(topic) ?? [];
  }

  produce(place: TopicPartition, batch: ProduceBatch, transactionalId: string): bigint {
    const partition = this.partition(place.topic, place.partition);
    if (batch.transactional && !partition.isInTransaction(batch.producerId))
      this.coordinator.verify(transactionalId, batch, partition);
    return partition.append(batch, this.without === 'sequences');
  }
}

function partitions(topic: string, count: number): SimPartition[] {
  return Array.from({ length: count }, (_, partition) => new SimPartition(`${topic}/${partition}`));
}

import type { KafkaPort, PartitionOffset } from '@sluice/messaging';
import type { BrokerLink } from './broker-link.js';
import type { SimBroker } from './sim-broker.js';
import { SimProducer } from './sim-producer.js';

/** Kafka as one process sees it; consumer groups are played by the simulation itself. */
export function simKafkaPort(broker: SimBroker, link: BrokerLink): KafkaPort {
  const producer = (transactionalId: string) => new SimProducer(transactionalId, broker, link);
  return {
    partitionCounts: (topics) =>
      Promise.resolve(new Map(topics.map((topic) => [topic, broker.counts.get(topic) ?? 0]))),
    offsetRanges: (topics) =>
      link.ask('ListOffsets', () =>
        topics.flatMap((topic) =>
          broker.partitionsOf(topic).map(({ end }, partition) => ({ topic, partition, low: 0n, end })),
        ),
      ),
    committedOffsets: (groupId, topics) => link.ask('OffsetFetch', () => committed(broker, groupId, topics)),
    fencedProducer: producer,
    groupConsumer: () => {
      throw new Error('the simulation hands out partitions and records itself');
    },
    close: () => Promise.resolve(),
  };
}

function committed(broker: SimBroker, groupId: string, topics: readonly string[]): PartitionOffset[] {
  if (broker.without === 'read of the committed offset') return [];
  return topics.flatMap((topic) =>
    broker.partitionsOf(topic).flatMap((_, partition) => {
      const offset = broker.coordinator.committedOffsets.get(`${groupId}/${topic}/${partition}`);
      return offset === undefined ? [] : [{ topic, partition, offset }];
    }),
  );
}

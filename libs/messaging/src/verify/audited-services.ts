import { TOPICS } from '@sluice/contracts';
import type { TopicPartition } from '../kafka-port.js';
import type { HeadTable } from './stored-journal.js';

/** A service with a journal: where it keeps it, and where its lanes publish. */
export interface AuditedService {
  readonly service: string;
  readonly schema: string;
  /** Each lane's last seq and hash. */
  readonly heads: HeadTable;
  /** Topics that nobody else writes to. */
  readonly ownTopics: readonly string[];
  /** The lane that the service's audit trail is tied to, where it keeps one. */
  readonly auditLane?: string;
  /** The partitions of those topics that this lane alone writes to. */
  ownPartitions(lane: string, counts: ReadonlyMap<string, number>): TopicPartition[];
}

/** All lanes of all services publish here what they could not use. */
export const SHARED_TOPIC = 'sluice.dead-letter.v1';

export const AUDITED_SERVICES: readonly AuditedService[] = [
  {
    service: 'gate',
    schema: 'gate',
    heads: { name: 'lane', hashColumn: 'head' },
    ownTopics: topicsOf('gate'),
    // Lane `shipment/3` writes partition 3 of `gate.shipment.v1`.
    ownPartitions(lane, counts) {
      const [kind, partition] = lane.split('/');
      const topic = `gate.${kind}.v1`;
      return Number(partition) < (counts.get(topic) ?? 0) ? [{ topic, partition: Number(partition) }] : [];
    },
  },
  {
    service: 'registry',
    schema: 'registry',
    heads: { name: 'journal_head', hashColumn: 'hash' },
    ownTopics: topicsOf('registry'),
    auditLane: 'registry',
    // One lane says everything.
    ownPartitions: (_lane, counts) => topicsOf('registry').flatMap((topic) => partitionsOf(topic, counts)),
  },
  {
    service: 'desk',
    schema: 'desk',
    heads: { name: 'journal_head', hashColumn: 'hash' },
    ownTopics: topicsOf('desk'),
    ownPartitions: (_lane, counts) => topicsOf('desk').flatMap((topic) => partitionsOf(topic, counts)),
  },
];

/** Every partition of a topic. */
export function partitionsOf(topic: string, counts: ReadonlyMap<string, number>): TopicPartition[] {
  return Array.from({ length: counts.get(topic) ?? 0 }, (_, partition) => ({ topic, partition }));
}

function topicsOf(service: string): string[] {
  return TOPICS.filter(({ writtenBy }) => writtenBy.length === 1 && writtenBy[0] === service).map(({ name }) => name);
}

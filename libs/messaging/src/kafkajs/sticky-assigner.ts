import { AssignerProtocol, type Cluster, type GroupMember, type PartitionAssigner } from 'kafkajs';
import type { TopicPartition } from '../kafka-port.js';
import { stickyAssignment, type Claimant } from './sticky-assignment.js';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const NAME = 'SluiceSticky';
const VERSION = 1;

/** An assigner under which partitions stay where they are, if they can. `owned` is what this member has now, by full name. */
export function stickyAssigner(owned: () => readonly TopicPartition[]): PartitionAssigner {
  return ({ cluster }: { cluster: Cluster }) => ({
    name: NAME,
    version: VERSION,
    protocol: ({ topics }) => ({
      name: NAME,
      metadata: MemberMetadata.encode({ version: VERSION, topics, userData: Buffer.from(JSON.stringify(owned())) }),
    }),
    assign: ({ members, topics }) => {
      const partitionsOf = new Map(
        topics.map((topic) => [topic, cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId)]),
      );
      const shares = stickyAssignment(members.map(claimantOf), partitionsOf);
      return Promise.resolve(
        [...shares].map(([memberId, assignment]) => ({
          memberId,
          memberAssignment: MemberAssignment.encode({
            version: VERSION,
            assignment: { ...assignment },
            userData: Buffer.alloc(0),
          }),
        })),
      );
    },
  });
}

/** A claim that cannot be read is none: it costs moves, not correctness. */
function claimantOf({ memberId, memberMetadata }: GroupMember): Claimant {
  try {
    const userData = MemberMetadata.decode(memberMetadata)?.userData;
    const owned: unknown = JSON.parse(userData?.toString() ?? '[]');
    return { memberId, owned: Array.isArray(owned) ? owned.filter(isPartition) : [] };
  } catch {
    return { memberId, owned: [] };
  }
}

function isPartition(value: unknown): value is TopicPartition {
  const { topic, partition } = (value ?? {}) as Partial<TopicPartition>;
  return typeof topic === 'string' && Number.isInteger(partition);
}

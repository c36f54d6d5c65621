import { Kafka, logLevel } from 'kafkajs';

interface Coordinator {
  leaveGroup(member: { groupId: string; memberId: string }): Promise<unknown>;
}

interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  findGroupCoordinator(group: { groupId: string }): Promise<Coordinator>;
}

/**
 * Makes every member of the groups whose names begin with `prefix` leave: they belong to a process that was killed, and
 * the broker would wait for their session to end before it gives their partitions to anybody else.
 */
export async function buryMembers(brokers: string, prefix: string): Promise<void> {
  const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'undertaker', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const cluster = clusterOf(kafka);
  await cluster.connect();
  try {
    const { groups } = await admin.listGroups();
    const groupIds = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(prefix));
    const described = await admin.describeGroups(groupIds);
    for (const { groupId, members } of described.groups) {
      const coordinator = await cluster.findGroupCoordinator({ groupId });
      // A member whose session ended meanwhile has left already.
      for (const { memberId } of members) await coordinator.leaveGroup({ groupId, memberId }).catch(() => undefined);
    }
  } finally {
    await Promise.all([admin.disconnect(), cluster.disconnect()]);
  }
}

/** Deletes those groups, and with them the offsets that they committed. They must have no members. */
export async function forgetGroups(brokers: string, prefix: string): Promise<void> {
  const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'undertaker', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    await admin.deleteGroups(groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(prefix)));
  } finally {
    await admin.disconnect();
  }
}

/** kafkajs's own connections: its public classes can make only themselves leave. */
function clusterOf(kafka: Kafka): Cluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description?.endsWith('createCluster'));
  if (!symbol) throw new Error('kafkajs has no createCluster: its inner parts have changed');
  const createCluster = (kafka as unknown as Record<symbol, (options: object) => Cluster>)[symbol];
  if (!createCluster) throw new Error('kafkajs has no createCluster: its inner parts have changed');
  return createCluster({ metadataMaxAge: 300_000, allowAutoTopicCreation: false });
}

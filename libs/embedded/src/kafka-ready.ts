import { Kafka, logLevel } from 'kafkajs';
import { clientConfig, type Brokers } from './brokers.js';
import { COORDINATOR_PARTITIONS } from './kafka-settings.js';

/**
 * Succeeds when the broker is registered and its coordinators of groups and transactions answer.
 *
 * Their topics are made on first use, and whoever comes first is told that the coordinator is loading; kafkajs then
 * crashes the consumer and starts it over. So the first to come is this probe.
 */
export async function answers(brokers: Brokers): Promise<void> {
  const kafka = new Kafka({
    ...clientConfig(brokers, 'sluice-probe'),
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    connectionTimeout: 1_000,
  });
  const admin = kafka.admin();
  // One transactional id only: unlike a question about a group, it leaves a record.
  const producer = kafka.producer({
    transactionalId: 'sluice-probe',
    idempotent: true,
    maxInFlightRequests: 1,
    retry: { retries: 3, initialRetryTime: 30 },
  });
  try {
    await admin.connect();
    const { brokers: registered } = await admin.describeCluster();
    if (registered.length === 0) throw new Error('no broker is registered yet');
    // Names that differ in their last digit fall into different partitions of the coordinator's topic.
    const groups = Array.from({ length: COORDINATOR_PARTITIONS }, (_, index) => `sluice-probe-${index}`);
    for (const groupId of groups) await admin.fetchOffsets({ groupId });
    await producer.connect();
    // Connecting asks the coordinator nothing; the first transaction does.
    await (await producer.transaction()).abort();
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
  }
}

import { topicDefinition, TOPICS, type TopicName } from '@sluice/contracts';

/** What the broker may remove from a topic by itself. */
export interface TopicPolicy {
  /** Records go when a later one of the same key is there. */
  readonly compacts: boolean;
  /** Records of this age go; undefined: age removes nothing. */
  readonly retentionMs: number | undefined;
  /** Records go when the partition grows too large, whatever their age. */
  readonly isSizeLimited: boolean;
  /** Compaction removes a record without a value (the last of its key) at this age. */
  readonly tombstonesMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The settings of a topic that a policy is read from. */
export const POLICY_SETTINGS = ['cleanup.policy', 'retention.ms', 'retention.bytes', 'delete.retention.ms'] as const;

/** The policy that these settings make; what is not given is as the contract has it. */
export function policyOf(topic: string, settings: Readonly<Record<string, string | undefined>>): TopicPolicy {
  const contract = TOPICS.some(({ name }) => name === topic) ? topicDefinition(topic as TopicName) : undefined;
  const cleanup = (settings['cleanup.policy'] ?? contract?.cleanup ?? 'delete').split(',').map((word) => word.trim());
  const deletes = cleanup.includes('delete');
  const retentionMs = Number(settings['retention.ms'] ?? contract?.retentionMs ?? 7 * DAY_MS);
  return {
    compacts: cleanup.includes('compact'),
    retentionMs: deletes && retentionMs >= 0 ? retentionMs : undefined,
    isSizeLimited: deletes && Number(settings['retention.bytes'] ?? -1) >= 0,
    tombstonesMs: Number(settings['delete.retention.ms'] ?? DAY_MS),
  };
}

import { parseRecord, TOPICS, type TopicName } from '@sluice/contracts';
import type { RawRecord } from '@sluice/messaging';
import type { LaneRecord } from './lane-feature.js';

const TOPIC_NAMES: ReadonlySet<string> = new Set(TOPICS.map((topic) => topic.name));

/** Parses one record of a topic (named without prefix). A record that cannot be read is returned with its problem. */
export function laneRecord(topic: string, partition: number, raw: RawRecord): LaneRecord {
  return { topic, partition, raw, parsed: parseRecord(raw, topicOfContract(topic)) };
}

/** The gate subscribes only to topics of the contract, so another name is a bug. */
function topicOfContract(topic: string): TopicName {
  if (!TOPIC_NAMES.has(topic)) throw new Error(`${topic} is no topic of the contract`);
  return topic as TopicName;
}

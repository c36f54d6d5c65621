import { kafkaConfig, kafkaConnection, loadConfig, type KafkaConnection } from '@sluice/platform';
import type { RunFile } from './run-file.js';

/** The Kafka of a running system, with the credentials of this environment. */
export function kafkaOf(run: RunFile): KafkaConnection {
  const env = { ...process.env, KAFKA_BROKERS: run.kafka, TOPIC_PREFIX: run.topicPrefix ?? '' };
  return kafkaConnection(loadConfig(kafkaConfig, env));
}

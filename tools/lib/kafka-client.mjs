// How the tools reach Kafka: by the same variables as the services, on the embedded broker's port when there are none.
import { kafkaConfig, kafkaConnection, loadConfig } from '../../libs/platform/dist/index.js';

/** kafkajs's settings, and the prefix of the installation. Throws an error that names each variable it cannot use. */
export function kafkaClient(env = process.env) {
  const withDefault = { ...env, KAFKA_BROKERS: env.KAFKA_BROKERS || '127.0.0.1:9092' };
  const { brokers, ssl, sasl, prefix } = kafkaConnection(loadConfig(kafkaConfig, withDefault));
  return { client: { brokers, ssl, ...(sasl && { sasl }) }, prefix };
}

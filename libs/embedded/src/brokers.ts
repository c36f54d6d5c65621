import { logLevel, type KafkaConfig } from 'kafkajs';

/** How to reach a broker: `host:port,host:port`, or kafkajs's own settings for one that asks for a login. */
export type Brokers = string | KafkaConfig;

/** The same in kafkajs's words; what goes wrong is thrown, not logged. */
export function clientConfig(brokers: Brokers, clientId: string): KafkaConfig {
  const quiet = { clientId, logLevel: logLevel.NOTHING };
  return typeof brokers === 'string' ? { ...quiet, brokers: brokers.split(',') } : { ...quiet, ...brokers };
}

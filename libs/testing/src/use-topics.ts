import { provisionTopics } from '@sluice/embedded';
import { randomBytes } from 'node:crypto';
import { testBrokers } from './environment.js';

/** Topics that one spec file has for itself. */
export interface TestTopics {
  /** Goes before every topic name, as `TOPIC_PREFIX` does. */
  readonly prefix: string;
  /** `host:port` of the run's broker. */
  readonly brokers: string;
}

/** All topics of the contract under a fresh prefix. */
export async function useTopics(): Promise<TestTopics> {
  const brokers = testBrokers();
  const prefix = `t${randomBytes(5).toString('hex')}-`;
  await provisionTopics(brokers, prefix);
  return { prefix, brokers };
}

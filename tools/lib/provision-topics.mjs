// Creates the topics of the wire contract in KAFKA_BROKERS, under TOPIC_PREFIX. Runs on the pinned Node after the build.
import { provisionTopics } from '../../libs/embedded/dist/index.js';
import { kafkaClient } from './kafka-client.mjs';

try {
  const { client, prefix } = kafkaClient();
  await provisionTopics(client, prefix, Number(process.env.TOPIC_REPLICATION_FACTOR || 1));
  process.stdout.write(`all topics are there on ${client.brokers.join(',')}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

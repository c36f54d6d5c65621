// Creates the topics of the wire contract in KAFKA_BROKERS, under TOPIC_PREFIX. Runs on the pinned Node after the build.
import { provisionTopics } from '../../libs/embedded/dist/index.js';

const brokers = process.env.KAFKA_BROKERS || '127.0.0.1:9092';
const replicationFactor = Number(process.env.TOPIC_REPLICATION_FACTOR || 1);
try {
  await provisionTopics(brokers, process.env.TOPIC_PREFIX ?? '', replicationFactor);
  process.stdout.write(`all topics are there on ${brokers}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

// Runs on the pinned Node after the build: the one place that knows how to fetch the jars is libs/embedded.
import { fetchKafkaJars, kafkaJarsDir } from '../../libs/embedded/dist/index.js';

try {
  await fetchKafkaJars(kafkaJarsDir());
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

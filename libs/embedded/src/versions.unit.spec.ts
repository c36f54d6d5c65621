import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KAFKA_VERSION, repositoryRoot } from './home.js';
import { BROKER_SETTINGS, environmentName, listenerSettings } from './kafka-settings.js';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

describe('the broker', () => {
  it('is of one version in Maven, in Docker and here', () => {
    expect(read('infra/kafka/pom.xml')).toContain(`<kafka.version>${KAFKA_VERSION}</kafka.version>`);
    expect(read('docker-compose.yml')).toContain(`image: apache/kafka:${KAFKA_VERSION}\n`);
  });

  it('has the same settings in docker-compose.yml as embedded', () => {
    const compose = read('docker-compose.yml').replaceAll("'", '');
    const settings = { ...BROKER_SETTINGS, ...listenerSettings('0.0.0.0', '127.0.0.1', 9092, 29_093) };
    const missing = Object.entries(settings)
      .map(([name, value]) => `${environmentName(name)}: ${value}\n`)
      .filter((line) => !compose.includes(line));
    expect(missing).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KAFKA_IMAGE, KAFKA_VERSION, repositoryRoot } from './home.js';
import { dockerEnvironment } from './kafka-settings.js';
import { KEYCLOAK_VERSION } from './keycloak/keycloak-distribution.js';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

describe('the broker', () => {
  it('is of one version in Maven, in Docker and here', () => {
    expect(read('infra/kafka/pom.xml')).toContain(`<kafka.version>${KAFKA_VERSION}</kafka.version>`);
    expect(read('docker-compose.yml')).toContain(`image: ${KAFKA_IMAGE}\n`);
  });

  it('has the same settings in docker-compose.yml as embedded', () => {
    const compose = read('docker-compose.yml').replaceAll("'", '');
    const missing = Object.entries(dockerEnvironment(9092))
      .map(([name, value]) => `${name}: ${value}\n`)
      .filter((line) => !compose.includes(line));
    expect(missing).toEqual([]);
  });
});

describe('Keycloak', () => {
  it('is of one version in Maven and here', () => {
    expect(read('infra/keycloak/pom.xml')).toContain(`<keycloak.version>${KEYCLOAK_VERSION}</keycloak.version>`);
  });
});

import { port } from 'envalid';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseConfig } from './database-config.js';
import { kafkaConfig, kafkaConnection } from './kafka-config.js';
import { ConfigError, loadConfig } from './load-config.js';

const spec = { ...kafkaConfig, ...databaseConfig, GATE_PORT: port({ default: 3002 }) };
const good = { KAFKA_BROKERS: 'a:9092, b:9092', DATABASE_URL: 'postgres://sluice:hunter2@db:5432/sluice' };

describe('loadConfig', () => {
  it('reads what is set and falls back to defaults', () => {
    const config = loadConfig(spec, good);
    expect(kafkaConnection(config)).toEqual({ brokers: ['a:9092', 'b:9092'], ssl: false, prefix: '' });
    expect(config.GATE_PORT).toBe(3002);
  });

  it('gathers SASL into one value', () => {
    const sasl = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' };
    const connection = kafkaConnection(loadConfig(spec, { ...good, KAFKA_SSL: 'true', ...sasl }));
    expect(connection).toMatchObject({ ssl: true, sasl: { mechanism: 'plain', username: 'u', password: 'p' } });
  });

  it('reads the PEM files of TLS, and names the variable of one that cannot be used', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-config-'));
    try {
      const ca = join(folder, 'ca.pem');
      writeFileSync(ca, '-----BEGIN CERTIFICATE-----\n');
      const tls = { ...good, KAFKA_SSL: 'true', KAFKA_SSL_CA: ca };
      expect(kafkaConnection(loadConfig(spec, tls)).ssl).toEqual({ ca: '-----BEGIN CERTIFICATE-----\n' });
      expect(() => kafkaConnection(loadConfig(spec, { ...tls, KAFKA_SSL: 'false' }))).toThrow('KAFKA_SSL=true');
      const error = faultsOf({ ...tls, KAFKA_SSL_CA: join(folder, 'not-there'), KAFKA_SSL_CERT: ca });
      expect(error.faults.map(({ variable }) => variable)).toEqual(['KAFKA_SSL_CA', 'KAFKA_SSL_KEY']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names every variable that is wrong, and its remedy', () => {
    const error = faultsOf({ KAFKA_BROKERS: 'no-port', TOPIC_PREFIX: 'not allowed/' });
    expect(error.faults.map(({ variable, kind }) => [variable, kind])).toEqual([
      ['KAFKA_BROKERS', 'INVALID'],
      ['TOPIC_PREFIX', 'INVALID'],
      ['DATABASE_URL', 'MISSING'],
    ]);
    expect(error.message).toContain('For example: KAFKA_BROKERS=127.0.0.1:9092');
  });

  it('asks for user and password when a SASL mechanism is set', () => {
    const error = faultsOf({ ...good, KAFKA_SASL_MECHANISM: 'scram-sha-256' });
    expect(error.faults.map(({ variable }) => variable)).toEqual(['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD']);
  });

  it('never prints a value', () => {
    const error = faultsOf({ ...good, DATABASE_URL: 'mysql://root:hunter2@db/x', KAFKA_SASL_MECHANISM: 'hunter2' });
    expect(JSON.stringify([error.message, error.faults])).not.toContain('hunter2');
  });
});

function faultsOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    loadConfig(spec, env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted');
}

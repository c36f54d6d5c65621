import { ConfigError } from '@sluice/platform';
import { CliError } from './cli-error.js';
import { readSettings, sampleMarker } from './settings.js';

const OWN = { KAFKA_BROKERS: 'kafka:9092', DATABASE_URL: 'postgres://sluice:hunter2@db:5432/sluice' };

describe('the settings of a start', () => {
  it('are the embedded servers and the ports of the contract, unless said otherwise', () => {
    const settings = readSettings({});
    expect(settings.kafka).toBeUndefined();
    expect(settings.databaseUrl).toBeUndefined();
    expect([settings.registryPort, settings.gatePort]).toEqual([
      { name: 'registry', port: 3001 },
      { name: 'gate', port: 3002 },
    ]);
  });

  it('take servers and ports that are given, and remember who asked for a port', () => {
    const settings = readSettings({ ...OWN, GATE_PORT: '4002', TOPIC_PREFIX: 'own.' });
    expect(settings.kafka).toMatchObject({ brokers: ['kafka:9092'], prefix: 'own.' });
    expect(settings.gatePort).toEqual({ name: 'gate', port: 4002, setBy: 'GATE_PORT' });
  });

  it('refuse what cannot be used without showing it', () => {
    expect(() => readSettings({ KAFKA_BROKERS: 'nonsense' })).toThrow(ConfigError);
    expect(() => readSettings({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(/^(?!.*hunter2)/s);
    expect(() => readSettings({ GATE_PORT: '99999' })).toThrow(CliError);
  });

  it('know for which servers the sample was loaded', () => {
    const markers = [{}, OWN, { ...OWN, TOPIC_PREFIX: 'own.' }].map((env) => sampleMarker(readSettings(env)));
    expect(new Set(markers).size).toBe(3);
  });
});

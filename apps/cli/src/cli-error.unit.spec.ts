import { ConfigError } from '@sluice/platform';
import { CliError, renderFailure } from './cli-error.js';

describe('a failure on the terminal', () => {
  it('says what happened, why, and what to do next', () => {
    expect(renderFailure(new CliError('Port 3001 is taken.', 'Somebody listens there.', 'Free it.'))).toEqual([
      '✖ Port 3001 is taken.',
      '  why:  Somebody listens there.',
      '  next: Free it.',
    ]);
  });

  it('names the variable that cannot be used, and not its value', () => {
    const fault = {
      variable: 'KAFKA_BROKERS',
      kind: 'INVALID',
      remedy: 'For example: KAFKA_BROKERS=127.0.0.1:9092',
    } as const;
    const lines = renderFailure(new ConfigError([fault])).join('\n');
    expect(lines).toContain('✖ The settings cannot be used: KAFKA_BROKERS.');
    expect(lines).toContain('next: For example: KAFKA_BROKERS=127.0.0.1:9092');
  });

  it('never shows the password of an address', () => {
    const lines = renderFailure(new Error('cannot reach postgres://sluice:hunter2@db:5432/sluice')).join('\n');
    expect(lines).toContain('postgres://***@db:5432/sluice');
    expect(lines).not.toContain('hunter2');
  });
});

import { ConfigError } from '@sluice/platform';
import { webhooksConfig } from './config.js';

const env = {
  KAFKA_BROKERS: '127.0.0.1:9092',
  DATABASE_URL: 'postgres://sluice@127.0.0.1/sluice',
  OIDC_ISSUER: 'https://sign-in.example',
  WEBHOOKS_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('the settings of the webhooks', () => {
  it('need no more than a key, and let nothing be reached inside', () => {
    const config = webhooksConfig(env);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3004, requestTimeoutMs: 15_000 });
    expect(config.targets).toEqual({ ports: [443], internalHosts: [] });
    expect(config.secretKey).toEqual(Buffer.alloc(32, 7));
  });

  it('try for three days and a little, as Standard Webhooks recommends', () => {
    const hours = webhooksConfig(env).retry.delaysMs.reduce((sum, delayMs) => sum + delayMs, 0) / 3_600_000;
    expect(hours).toBeCloseTo(75.6, 1);
  });

  it('take lists with spaces and capitals', () => {
    const changed = {
      ...env,
      WEBHOOKS_INTERNAL_HOSTS: 'WMS.corp.example, 127.0.0.1',
      WEBHOOKS_TARGET_PORTS: '443,8443',
    };
    expect(webhooksConfig(changed).targets).toEqual({
      ports: [443, 8443],
      internalHosts: ['wms.corp.example', '127.0.0.1'],
    });
  });

  it.each([
    ['WEBHOOKS_SECRET_KEY', 'hunter2'],
    ['WEBHOOKS_SECRET_KEY', Buffer.alloc(16, 7).toString('base64')],
    ['WEBHOOKS_TARGET_PORTS', '443,hunter2'],
    ['WEBHOOKS_INTERNAL_HOSTS', 'https://hunter2/'],
    ['WEBHOOKS_TIMEOUT_MS', '-8421'],
    ['WEBHOOKS_RETRY_DELAYS_S', '5,-1'],
    ['WEBHOOKS_TLS_CA', '/nowhere/hunter2.pem'],
  ])('name %s when it cannot be used, and not its value', (variable, value) => {
    const faulty = (): unknown => webhooksConfig({ ...env, [variable]: value });
    expect(faulty).toThrow(ConfigError);
    expect(faulty).toThrow(variable);
    expect(faulty).not.toThrow(value);
  });

  it('ask for the key when there is none', () => {
    expect(() => webhooksConfig({ ...env, WEBHOOKS_SECRET_KEY: undefined })).toThrow('openssl rand -base64 32');
  });
});

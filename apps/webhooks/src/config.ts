import {
  databaseConfig,
  httpConfig,
  httpSettings,
  identityConfig,
  identitySettings,
  kafkaConfig,
  kafkaConnection,
  loadConfig,
  pemFile,
  secretKey,
  serviceConfig,
  type HttpSettings,
  type IdentitySettings,
  type KafkaConnection,
  type LogLevel,
} from '@sluice/platform';
import { makeValidator, str } from 'envalid';
import type { RetryPolicy } from './deliveries/judge-attempt.js';
import type { TargetRules } from './sending/target-rules.js';

/** What the webhooks are told by their environment, checked once at boot. */
export interface WebhooksConfig {
  readonly databaseUrl: string;
  readonly kafka: KafkaConnection;
  readonly identity: IdentitySettings;
  readonly host: string;
  readonly port: number;
  /** As without any variable when absent. */
  readonly http?: HttpSettings;
  /** 32 bytes: seals the endpoints' secrets. */
  readonly secretKey: Buffer;
  readonly targets: TargetRules;
  /** PEM text of authorities that are trusted beside Node's own. */
  readonly tlsCa?: string;
  /** For one request, from the connection to the end of the answer. */
  readonly requestTimeoutMs: number;
  readonly retry: RetryPolicy;
  /** Events older than this are forgotten, with their deliveries. */
  readonly retentionMs: number;
  readonly logLevel: LogLevel;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A TCP port; 0 takes any free one. */
const port = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error('not a port');
  return value;
});

const ports = makeValidator<readonly number[]>((input) => {
  const found = input.split(',').map(Number);
  if (found.some((one) => !Number.isInteger(one) || one < 1 || one > 65_535)) throw new Error('not ports');
  return found;
});

const hosts = makeValidator<readonly string[]>((input) => {
  const found = input
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  if (found.some((host) => !/^[a-z0-9.:[\]-]{1,253}$/.test(host))) throw new Error('not host names');
  return found;
});

const delaysS = makeValidator<readonly number[]>((input) => {
  const found = input.split(',').map(Number);
  if (found.some((one) => !Number.isFinite(one) || one < 0) || found.length > 50) throw new Error('not delays');
  return found;
});

const positive = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isFinite(value) || value <= 0) throw new Error('not a positive number');
  return value;
});

/** Standard Webhooks' example: nine more attempts within 75 hours and a half. */
const RETRY_DELAYS_S = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

const webhooksVariables = {
  WEBHOOKS_PORT: port({ default: 3004, desc: 'the port of the webhooks service', example: '3004' }),
  WEBHOOKS_HOST: str({ default: '127.0.0.1', desc: 'the address the webhooks service listens on', example: '0.0.0.0' }),
  WEBHOOKS_SECRET_KEY: secretKey({
    desc: "32 random bytes in base64, which seal the endpoints' secrets in the database; openssl rand -base64 32 makes them",
  }),
  WEBHOOKS_TARGET_PORTS: ports({ default: [443], desc: 'the ports that receivers may listen on', example: '443,8443' }),
  WEBHOOKS_INTERNAL_HOSTS: hosts({
    default: [],
    desc: 'hosts of your own that may be reached at addresses that are not public, on any port, and over plain http; separated by commas',
    example: 'wms.corp.example,127.0.0.1',
  }),
  WEBHOOKS_TLS_CA: pemFile({
    default: undefined,
    desc: "the PEM file of authorities that signed receivers' certificates, beside those that Node trusts",
    example: '/etc/sluice/corp-ca.pem',
  }),
  WEBHOOKS_TIMEOUT_MS: positive({
    default: 15_000,
    desc: 'how long a receiver may take to answer, in milliseconds',
    example: '15000',
  }),
  WEBHOOKS_RETRY_DELAYS_S: delaysS({
    default: RETRY_DELAYS_S,
    desc: 'the seconds between attempts; after the last one a delivery is given up',
    example: '5,300,1800',
  }),
  WEBHOOKS_DISABLE_AFTER_DAYS: positive({
    default: 5,
    desc: 'after how many days without a success an endpoint is disabled',
    example: '5',
  }),
  WEBHOOKS_RETENTION_DAYS: positive({
    default: 30,
    desc: 'how many days events and their deliveries are kept for replays',
    example: '30',
  }),
};

/** @throws ConfigError naming each variable that cannot be used, never its value */
export function webhooksConfig(env: NodeJS.ProcessEnv): WebhooksConfig {
  const config = loadConfig(
    {
      ...kafkaConfig,
      ...databaseConfig,
      ...serviceConfig,
      ...identityConfig,
      ...httpConfig,
      ...webhooksVariables,
    },
    env,
  );
  return {
    databaseUrl: config.DATABASE_URL,
    kafka: kafkaConnection(config),
    identity: identitySettings(config),
    host: config.WEBHOOKS_HOST,
    port: config.WEBHOOKS_PORT,
    http: httpSettings(config),
    secretKey: config.WEBHOOKS_SECRET_KEY,
    targets: { ports: config.WEBHOOKS_TARGET_PORTS, internalHosts: config.WEBHOOKS_INTERNAL_HOSTS },
    ...(config.WEBHOOKS_TLS_CA === undefined ? {} : { tlsCa: config.WEBHOOKS_TLS_CA }),
    requestTimeoutMs: config.WEBHOOKS_TIMEOUT_MS,
    retry: {
      delaysMs: config.WEBHOOKS_RETRY_DELAYS_S.map((delayS) => delayS * 1_000),
      disableAfterMs: config.WEBHOOKS_DISABLE_AFTER_DAYS * DAY_MS,
    },
    retentionMs: config.WEBHOOKS_RETENTION_DAYS * DAY_MS,
    logLevel: config.LOG_LEVEL,
  };
}

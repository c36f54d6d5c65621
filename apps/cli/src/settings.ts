import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, sluiceHome } from '@sluice/embedded';
import {
  databaseConfig,
  identityConfig,
  kafkaConfig,
  kafkaConnection,
  loadConfig,
  type KafkaConnection,
} from '@sluice/platform';
import { CliError } from './cli-error.js';
import type { PortWish } from './ports.js';

/** Where the sample's files are. */
export const SAMPLE_DIR = join(repositoryRoot, 'apps/cli/sample');

/** What the environment says before anything is started; a server that is not given is embedded. */
export interface Settings {
  readonly home: string;
  /** Somebody's own Kafka; absent: the embedded one. */
  readonly kafka?: KafkaConnection;
  /** Somebody's own PostgreSQL, as a `postgres://` address; absent: the embedded one. */
  readonly databaseUrl?: string;
  readonly topicPrefix: string;
  readonly deskPort: PortWish;
  readonly registryPort: PortWish;
  readonly gatePort: PortWish;
  readonly identityPort: PortWish;
  readonly webhooksPort: PortWish;
  /** Somebody's own identity provider; absent: the one for development, with the sample people. */
  readonly issuer?: string;
}

/** Reads the environment (2-wire-contract, "Where it listens"). Throws ConfigError or CliError, never with a value in it. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    home: sluiceHome(),
    ...(env['KAFKA_BROKERS'] ? { kafka: kafkaConnection(loadConfig(kafkaConfig, env)) } : {}),
    ...(env['DATABASE_URL'] ? { databaseUrl: loadConfig(databaseConfig, env).DATABASE_URL } : {}),
    topicPrefix: env['TOPIC_PREFIX'] ?? '',
    deskPort: portWish(env, 'desk', 'DESK_PORT', 3000),
    registryPort: portWish(env, 'registry', 'REGISTRY_PORT', 3001),
    gatePort: portWish(env, 'gate', 'GATE_PORT', 3002),
    identityPort: portWish(env, 'identity', 'IDENTITY_PORT', 3003),
    webhooksPort: portWish(env, 'webhooks', 'WEBHOOKS_PORT', 3004),
    ...(env['OIDC_ISSUER'] ? { issuer: loadConfig(identityConfig, env).OIDC_ISSUER } : {}),
  };
}

/** The connection to the embedded broker, which asks for neither TLS nor a password. */
export function embeddedKafka(brokers: string, prefix: string): KafkaConnection {
  return kafkaConnection(loadConfig(kafkaConfig, { KAFKA_BROKERS: brokers, TOPIC_PREFIX: prefix }));
}

export function postgresDir(home: string): string {
  return join(home, 'postgres');
}

export function kafkaDir(home: string): string {
  return join(home, 'kafka');
}

/** The file that says the sample was loaded: one for the servers of the home, and one for each pair of somebody's own. */
export function sampleMarker({ home, databaseUrl, kafka, topicPrefix }: Settings): string {
  if (!databaseUrl && !kafka) return join(home, 'sample.json');
  const servers = JSON.stringify([databaseUrl, kafka?.brokers, topicPrefix]);
  return join(home, `sample-${createHash('sha256').update(servers).digest('hex').slice(0, 12)}.json`);
}

/** The folders of a home, made if they are not there. Only this user may look into them. */
export function prepareHome(home: string): { logs: string } {
  const logs = join(home, 'logs');
  try {
    mkdirSync(logs, { recursive: true });
  } catch (error) {
    throw new CliError(
      `${home} cannot be used.`,
      `Making its folders failed (${(error as NodeJS.ErrnoException).code}).`,
      'Set SLUICE_HOME to a folder you may write to.',
    );
  }
  return { logs };
}

function portWish(env: NodeJS.ProcessEnv, name: string, variable: string, fallback: number): PortWish {
  const value = env[variable];
  if (!value) return { name, port: fallback };
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CliError(`${variable} cannot be used.`, 'It is not a port.', `For example: ${variable}=${fallback}`);
  }
  return { name, port, setBy: variable };
}

import {
  databaseConfig,
  identityConfig,
  identitySettings,
  httpConfig,
  httpSettings,
  kafkaConfig,
  kafkaConnection,
  loadConfig,
  serviceConfig,
  type IdentitySettings,
  type HttpSettings,
  type LogLevel,
} from '@sluice/platform';
import type { KafkaSettings } from '@sluice/messaging';
import { port, str, url } from 'envalid';
import { evidenceConfig, evidenceSettings, type EvidenceSettings } from './evidence/evidence-config.js';

/** What the registry reads from its environment. */
export interface RegistryConfig {
  readonly kafka: KafkaSettings;
  readonly databaseUrl: string;
  readonly identity: IdentitySettings;
  readonly host: string;
  readonly port: number;
  readonly evidence: EvidenceSettings;
  /** The gate, which is asked what a list version would do to shipments. */
  readonly gateUrl: string;
  /** As without any variable when absent. */
  readonly http?: HttpSettings;
  readonly logLevel: LogLevel;
}

/** Throws `ConfigError`, which names every variable that cannot be used. */
export function registryConfig(env: NodeJS.ProcessEnv): RegistryConfig {
  const config = loadConfig(
    {
      ...kafkaConfig,
      ...databaseConfig,
      ...serviceConfig,
      ...identityConfig,
      ...httpConfig,
      ...evidenceConfig,
      REGISTRY_PORT: port({ default: 3001, desc: 'the port of the registry', example: '3001' }),
      REGISTRY_HOST: str({ default: '127.0.0.1', desc: 'the address the registry listens on', example: '0.0.0.0' }),
      GATE_URL: url({
        default: 'http://127.0.0.1:3002',
        desc: 'where the gate listens',
        example: 'http://gate.internal:3002',
      }),
    },
    env,
  );
  return {
    kafka: { ...kafkaConnection(config), clientId: 'registry' },
    databaseUrl: config.DATABASE_URL,
    identity: identitySettings(config),
    host: config.REGISTRY_HOST,
    port: config.REGISTRY_PORT,
    evidence: evidenceSettings(config),
    gateUrl: config.GATE_URL.replace(/\/$/, ''),
    http: httpSettings(config),
    logLevel: config.LOG_LEVEL,
  };
}

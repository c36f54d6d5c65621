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
  type KafkaConnection,
  type LogLevel,
} from '@sluice/platform';
import { makeValidator } from 'envalid';

/** A TCP port; 0 takes any free one. */
const port = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error('not a port');
  return value;
});

/** What the gate is told by its environment, checked once at boot. */
export interface GateConfig {
  databaseUrl: string;
  kafka: KafkaConnection;
  identity: IdentitySettings;
  port: number;
  /** As without any variable when absent. */
  http?: HttpSettings;
  logLevel: LogLevel;
}

/** @throws ConfigError naming each variable that cannot be used, never its value */
export function gateConfig(env: NodeJS.ProcessEnv): GateConfig {
  const config = loadConfig(
    {
      ...kafkaConfig,
      ...databaseConfig,
      ...serviceConfig,
      ...identityConfig,
      ...httpConfig,
      GATE_PORT: port({ default: 3002, desc: 'the port the gate listens on', example: '3002' }),
    },
    env,
  );
  return {
    databaseUrl: config.DATABASE_URL,
    kafka: kafkaConnection(config),
    identity: identitySettings(config),
    port: config.GATE_PORT,
    http: httpSettings(config),
    logLevel: config.LOG_LEVEL,
  };
}

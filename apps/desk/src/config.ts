import type { KafkaSettings } from '@sluice/messaging';
import {
  databaseConfig,
  httpConfig,
  httpSettings,
  identityConfig,
  identitySettings,
  kafkaConfig,
  kafkaConnection,
  loadConfig,
  secretKey,
  serviceConfig,
  type HttpSettings,
  trustedUrl,
  type LogLevel,
} from '@sluice/platform';
import { makeValidator, port, str, url } from 'envalid';
import type { ServiceUrls } from './forwarding/service-urls.js';
import type { PassportSettings } from './passports/passport-settings.js';
import type { SessionSettings } from './session/session-settings.js';

/** What the desk reads from its environment. */
export interface DeskConfig {
  readonly kafka: KafkaSettings;
  readonly databaseUrl: string;
  readonly session: SessionSettings;
  /** The services that are asked in the name of whoever is signed in. */
  readonly services: ServiceUrls;
  readonly host: string;
  readonly port: number;
  /** How far away the end of an override may be when somebody asks for it. */
  readonly overrideDaysMax: number;
  /** Undefined: no release passports are issued. */
  readonly passports: PassportSettings | undefined;
  /** As without any variable when absent. */
  readonly http?: HttpSettings;
  readonly logLevel: LogLevel;
}

const days = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isInteger(value) || value < 1 || value > 365) throw new Error('not a number of days from 1 to 365');
  return value;
});

const hours = makeValidator<number>((input) => {
  const value = Number(input);
  if (!Number.isInteger(value) || value < 1 || value > 168) throw new Error('not a number of hours from 1 to 168');
  return value;
});

const listensAt = (name: string, port: number): ReturnType<typeof url> =>
  url({
    default: `http://127.0.0.1:${port}`,
    desc: `where the ${name} listens`,
    example: `http://${name}.internal:${port}`,
  });

/** Throws `ConfigError`, which names every variable that cannot be used. */
export function deskConfig(env: NodeJS.ProcessEnv): DeskConfig {
  const config = loadConfig(
    {
      ...kafkaConfig,
      ...databaseConfig,
      ...serviceConfig,
      ...identityConfig,
      ...httpConfig,
      DESK_PORT: port({ default: 3000, desc: 'the port of the desk', example: '3000' }),
      DESK_HOST: str({ default: '127.0.0.1', desc: 'the address the desk listens on', example: '0.0.0.0' }),
      DESK_URL: trustedUrl({
        default: undefined,
        desc: 'where browsers reach the desk, over https; loopback when absent',
        example: 'https://desk.example.com',
      }),
      OIDC_CLIENT_ID: str({ default: 'sluice-desk', desc: 'the desk as the identity provider knows it' }),
      OIDC_CLIENT_SECRET: str({ default: undefined, desc: 'its secret, where the provider gave it one' }),
      OIDC_SCOPE: str({
        default: 'openid profile',
        desc: 'what is asked for when somebody signs in',
        example: 'openid profile offline_access',
      }),
      REGISTRY_URL: listensAt('registry', 3001),
      GATE_URL: listensAt('gate', 3002),
      WEBHOOKS_URL: listensAt('webhooks', 3004),
      PASSPORT_SECRET_KEY: secretKey({
        default: undefined,
        desc: '32 random bytes in base64, which seal the keys of release passports in the database; without it none are issued',
        example: 'openssl rand -base64 32',
      }),
      PASSPORT_HOURS: hours({
        default: 24,
        desc: 'how many hours a release passport is good for, 1 to 168',
        example: '24',
      }),
      PASSPORT_KEY_DAYS: days({ default: 30, desc: 'how many days a key signs passports, 1 to 365', example: '30' }),
      OVERRIDE_DAYS_MAX: days({
        default: 14,
        desc: 'how many days an override may last, 1 to 365',
        example: '14',
      }),
    },
    env,
  );
  const publicUrl = new URL(config.DESK_URL ?? `http://127.0.0.1:${config.DESK_PORT}`);
  return {
    kafka: { ...kafkaConnection(config), clientId: 'desk' },
    databaseUrl: config.DATABASE_URL,
    session: {
      identity: identitySettings(config),
      clientId: config.OIDC_CLIENT_ID,
      ...(config.OIDC_CLIENT_SECRET === undefined ? {} : { clientSecret: config.OIDC_CLIENT_SECRET }),
      scope: config.OIDC_SCOPE,
      publicUrl,
    },
    services: {
      registry: config.REGISTRY_URL.replace(/\/$/, ''),
      gate: config.GATE_URL.replace(/\/$/, ''),
      webhooks: config.WEBHOOKS_URL.replace(/\/$/, ''),
    },
    host: config.DESK_HOST,
    port: config.DESK_PORT,
    overrideDaysMax: config.OVERRIDE_DAYS_MAX,
    passports: config.PASSPORT_SECRET_KEY && {
      secretKey: config.PASSPORT_SECRET_KEY,
      keyDays: config.PASSPORT_KEY_DAYS,
      hours: config.PASSPORT_HOURS,
      issuer: publicUrl.origin,
    },
    http: httpSettings(config),
    logLevel: config.LOG_LEVEL,
  };
}

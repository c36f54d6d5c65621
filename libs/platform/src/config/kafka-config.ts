import { bool, makeValidator, str, type CleanedEnv } from 'envalid';
import { ConfigError } from './load-config.js';
import { pemFile } from './pem-file.js';

const brokerList = makeValidator<string[]>((input) => {
  const brokers = input.split(',').map((broker) => broker.trim());
  if (brokers.some((broker) => !/^[^\s:]+:\d{1,5}$/.test(broker))) throw new Error('not host:port[,host:port]');
  return brokers;
});

/** Kafka's own alphabet for topic names, with room left for the longest base name. */
const topicPrefix = makeValidator<string>((input) => {
  if (!/^[a-zA-Z0-9._-]{0,100}$/.test(input)) throw new Error('not a topic prefix');
  return input;
});

export const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** The variables of every service that talks to Kafka. Spread it into the spec given to `loadConfig`. */
export const kafkaConfig = {
  KAFKA_BROKERS: brokerList({
    desc: 'the list of Kafka brokers, host:port separated by commas',
    example: '127.0.0.1:9092',
  }),
  KAFKA_SSL: bool({ default: false, desc: 'whether the brokers are reached over TLS', example: 'true' }),
  KAFKA_SSL_CA: pemFile({
    default: undefined,
    desc: "the PEM file of the authorities that signed the brokers' certificates; absent: those that Node trusts",
    example: '/etc/sluice/kafka-ca.pem',
  }),
  KAFKA_SSL_CERT: pemFile({
    default: undefined,
    requiredWhen: (env) => env['KAFKA_SSL_KEY'] !== undefined,
    desc: 'the PEM file of the certificate that this client shows, for brokers that ask for one',
    example: '/etc/sluice/kafka-client.pem',
  }),
  KAFKA_SSL_KEY: pemFile({
    default: undefined,
    requiredWhen: (env) => env['KAFKA_SSL_CERT'] !== undefined,
    desc: 'the PEM file of the private key of KAFKA_SSL_CERT',
    example: '/etc/sluice/kafka-client.key',
  }),
  KAFKA_SASL_MECHANISM: str({
    choices: SASL_MECHANISMS,
    default: undefined,
    desc: 'the SASL mechanism, together with KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD',
    example: 'scram-sha-512',
  }),
  KAFKA_SASL_USERNAME: str({
    default: undefined,
    requiredWhen: (env) => env['KAFKA_SASL_MECHANISM'] !== undefined,
    desc: 'the SASL user, needed because KAFKA_SASL_MECHANISM is set',
    example: 'sluice',
  }),
  KAFKA_SASL_PASSWORD: str({
    default: undefined,
    requiredWhen: (env) => env['KAFKA_SASL_MECHANISM'] !== undefined,
    desc: 'the password of KAFKA_SASL_USERNAME',
  }),
  TOPIC_PREFIX: topicPrefix({
    default: '',
    desc: 'what goes before every topic name: letters, digits, dot, underscore and dash',
    example: 'staging.',
  }),
};

/** What TLS needs beside what Node trusts, as PEM texts. */
export interface KafkaTls {
  /** Authorities that sign brokers, instead of those that Node trusts. */
  readonly ca?: string;
  /** What this client shows of itself, with its key. */
  readonly cert?: string;
  readonly key?: string;
}

/** How to reach Kafka, in the shape `@sluice/messaging` takes. */
export interface KafkaConnection {
  readonly brokers: string[];
  readonly ssl: boolean | KafkaTls;
  readonly sasl?: { mechanism: (typeof SASL_MECHANISMS)[number]; username: string; password: string };
  readonly prefix: string;
}

/**
 * Gathers the Kafka variables of a loaded config into one value.
 * @throws ConfigError when TLS is described and not switched on: records would travel in the clear unnoticed
 */
export function kafkaConnection(config: Omit<CleanedEnv<typeof kafkaConfig>, `is${string}`>): KafkaConnection {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = config;
  const sasl =
    mechanism === undefined || username === undefined || password === undefined
      ? {}
      : { sasl: { mechanism, username, password } };
  return { brokers: config.KAFKA_BROKERS, ssl: tlsOf(config), prefix: config.TOPIC_PREFIX, ...sasl };
}

function tlsOf({
  KAFKA_SSL: on,
  KAFKA_SSL_CA: ca,
  KAFKA_SSL_CERT: cert,
  KAFKA_SSL_KEY: key,
}: Pick<CleanedEnv<typeof kafkaConfig>, 'KAFKA_SSL' | 'KAFKA_SSL_CA' | 'KAFKA_SSL_CERT' | 'KAFKA_SSL_KEY'>):
  boolean | KafkaTls {
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
  if (Object.keys(tls).length === 0) return on;
  if (!on) throw new ConfigError([{ variable: 'KAFKA_SSL', kind: 'INVALID', remedy: TLS_IS_OFF }]);
  return tls;
}

const TLS_IS_OFF = 'It is off while KAFKA_SSL_CA, KAFKA_SSL_CERT or KAFKA_SSL_KEY is set. For example: KAFKA_SSL=true';

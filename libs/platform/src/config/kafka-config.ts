import { bool, makeValidator, str, type CleanedEnv } from 'envalid';

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

/** How to reach Kafka, in the shape `@sluice/messaging` takes. */
export interface KafkaConnection {
  readonly brokers: string[];
  readonly ssl: boolean;
  readonly sasl?: { mechanism: (typeof SASL_MECHANISMS)[number]; username: string; password: string };
  readonly prefix: string;
}

/** Gathers the Kafka variables of a loaded config into one value. */
export function kafkaConnection(config: Omit<CleanedEnv<typeof kafkaConfig>, `is${string}`>): KafkaConnection {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = config;
  const sasl =
    mechanism === undefined || username === undefined || password === undefined
      ? {}
      : { sasl: { mechanism, username, password } };
  return { brokers: config.KAFKA_BROKERS, ssl: config.KAFKA_SSL, prefix: config.TOPIC_PREFIX, ...sasl };
}

import { KafkaRefusedError, type KafkaSettings } from '../kafka-port.js';

/** Something on the broker that an ACL is about, by the name it has there. */
export interface KafkaResource {
  readonly kind: 'topic' | 'group' | 'transactional id';
  readonly name: string;
}

/** Where the rights of each service are written down. */
const ACLS = 'infra/kafka/acls.json';

const KIND_OF_TYPE: Readonly<Record<string, KafkaResource['kind'] | undefined>> = {
  TOPIC_AUTHORIZATION_FAILED: 'topic',
  GROUP_AUTHORIZATION_FAILED: 'group',
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: 'transactional id',
};

/** OpenSSL's words for a certificate whose signer we do not know. */
const UNKNOWN_SIGNER = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];
const NOT_TLS = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'];

/** What kafkajs puts on its errors, which come wrapped in others of its own. */
interface KafkajsFailure {
  readonly name?: string;
  readonly type?: string;
  readonly code?: string;
  readonly topic?: string;
  readonly broker?: string;
  readonly cause?: unknown;
}

/** Tells what kafkajs says too briefly: which setting or which right is missing. Never says a password. */
export class Refusals {
  readonly #user: string;
  readonly #mechanism: string;

  constructor({ sasl }: Pick<KafkaSettings, 'sasl'>) {
    this.#user = sasl?.username ?? 'a client without KAFKA_SASL_MECHANISM';
    this.#mechanism = sasl?.mechanism ?? 'none';
  }

  /** @returns the error as it is, unless Kafka refused us for good: then one that names what has to be changed */
  explain(error: unknown, ...resources: KafkaResource[]): unknown {
    for (const failure of causesOf(error)) {
      const sentence = this.#loginRefused(failure) ?? tlsRefused(failure) ?? this.#rightMissing(failure, resources);
      if (sentence !== undefined) return new KafkaRefusedError(sentence, error);
    }
    return error;
  }

  /** Runs `work` and explains what it throws. */
  async explaining<T>(work: () => Promise<T>, ...resources: KafkaResource[]): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.explain(error, ...resources);
    }
  }

  #loginRefused({ name, type }: KafkajsFailure): string | undefined {
    if (name !== 'KafkaJSSASLAuthenticationError' && type !== 'SASL_AUTHENTICATION_FAILED') return undefined;
    return (
      `Kafka refused the login of ${this.#user} by ${this.#mechanism}: ` +
      'check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and KAFKA_SASL_MECHANISM'
    );
  }

  #rightMissing({ type = '', topic }: KafkajsFailure, resources: readonly KafkaResource[]): string | undefined {
    const kind = KIND_OF_TYPE[type];
    if (kind === undefined) return undefined;
    const names = resources.filter((resource) => resource.kind === kind).map(({ name }) => name);
    const known = kind === 'topic' && topic !== undefined ? [topic] : names;
    const which = known.length === 1 ? `${kind} ${known[0]}` : `one of the ${kind}s ${known.join(', ')}`;
    return `Kafka does not let ${this.#user} use ${which}: give it the rights that ${ACLS} lists (npm run acls)`;
  }
}

function tlsRefused({ code = '', broker = 'the broker' }: KafkajsFailure): string | undefined {
  if (UNKNOWN_SIGNER.includes(code))
    return `the certificate of ${broker} is signed by an authority that is not trusted here: set KAFKA_SSL_CA to its PEM file`;
  if (code === 'CERT_HAS_EXPIRED') return `the certificate of ${broker} has expired: the broker needs a new one`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `the certificate of ${broker} is for another host: correct KAFKA_BROKERS, or give the broker one with that name`;
  if (NOT_TLS.includes(code))
    return `${broker} does not speak TLS on that port: correct the port in KAFKA_BROKERS, or KAFKA_SSL`;
  return undefined;
}

/** The error and what it wraps, outermost first. */
function* causesOf(error: unknown): Generator<KafkajsFailure> {
  const seen = new Set<unknown>();
  for (
    let one = error;
    typeof one === 'object' && one !== null && !seen.has(one);
    one = (one as KafkajsFailure).cause
  ) {
    seen.add(one);
    yield one;
  }
}

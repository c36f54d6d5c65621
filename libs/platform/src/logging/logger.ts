import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/service-config.js';

export type { Logger } from 'pino';

const SECRET_NAMES = ['password', 'authorization', 'cookie', 'token', 'secret', 'connectionString', 'databaseUrl'];

/** Two levels are enough: loggers here are given flat objects and Fastify's `{ req: { headers } }`. */
const REDACTED_PATHS = [
  ...SECRET_NAMES,
  ...SECRET_NAMES.map((name) => `*.${name}`),
  'req.headers.authorization',
  'req.headers.cookie',
  'DATABASE_URL',
  'KAFKA_SASL_PASSWORD',
];

export interface LoggerOptions {
  /** The name that stands in every line, e.g. `gate`. */
  readonly service: string;
  readonly level?: LogLevel;
  /** Where lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * One JSON line an event, secrets replaced by `[redacted]` wherever they are named.
 * Passwords inside connection URLs and bearer tokens inside texts are cut out too.
 */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    serializers: { err: plainError },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error's type, message, stack and plain properties. What else libraries hang on it (the request, the client with its
 * settings, the parameters of a statement) can hold anything.
 */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const plain = Object.entries(pino.stdSerializers.err(error)).filter(([, value]) => typeof value !== 'object');
  const all: unknown = 'errors' in error ? error.errors : undefined;
  return { ...Object.fromEntries(plain), ...(Array.isArray(all) ? { errors: all.map(plainError) } : {}) };
}

/** Works on the finished line, because an error's message also stands in its stack and often in `msg`. */
function withoutSecrets(line: string): string {
  const withoutPasswords = line.includes('://')
    ? line.replaceAll(/(\w+:\/\/[^:/\s"]*):[^/\s"]+@/g, '$1:[redacted]@')
    : line;
  return /bearer /i.test(withoutPasswords)
    ? withoutPasswords.replaceAll(/\b(bearer )[\w~+/.-]+=*/gi, '$1[redacted]')
    : withoutPasswords;
}

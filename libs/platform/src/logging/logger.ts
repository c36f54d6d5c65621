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
 * Passwords inside connection URLs are cut out too.
 */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    hooks: { streamWrite: withoutUrlPasswords },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Works on the finished line, because an error's message also stands in its stack and often in `msg`. */
function withoutUrlPasswords(line: string): string {
  return line.includes('://') ? line.replaceAll(/(\w+:\/\/[^:/\s"]+):[^@\s"]+@/g, '$1:[redacted]@') : line;
}

import { str } from 'envalid';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Variables that every service takes. */
export const serviceConfig = {
  LOG_LEVEL: str({ choices: LOG_LEVELS, default: 'info', desc: 'how much is logged', example: 'debug' }),
};

import { ConfigError } from '@sluice/platform';

/**
 * A failure a person can act on: what happened, why, and what to do next. Anything else that is thrown is a bug.
 * None of the three parts may carry a secret: a database address is named by its variable, never by its value.
 */
export class CliError extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly next: string,
  ) {
    super(`${what} ${why}`);
    this.name = 'CliError';
  }
}

/** The lines printed on standard error for whatever ended a command. */
export function renderFailure(failure: unknown): string[] {
  if (failure instanceof CliError) {
    return [`✖ ${failure.what}`, `  why:  ${failure.why}`, `  next: ${failure.next}`];
  }
  if (failure instanceof ConfigError) {
    const names = failure.faults.map(({ variable }) => variable).join(', ');
    return [
      `✖ The settings cannot be used: ${names}.`,
      ...failure.faults.map(
        ({ variable, kind }) => `  why:  ${variable} is ${kind === 'MISSING' ? 'not set' : 'not valid'}`,
      ),
      ...failure.faults.map(({ remedy }) => `  next: ${remedy}`),
    ];
  }
  const error = asError(failure);
  return [
    `✖ ${withoutSecrets(error.message)}`,
    `  why:  an error nobody foresaw (${error.name})`,
    '  next: look into .sluice/logs; SLUICE_DEBUG=1 prints the stack',
    ...(process.env['SLUICE_DEBUG'] === '1' ? [withoutSecrets(error.stack ?? '')] : []),
  ];
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Blanks `user:password@` wherever an address of that form stands in a text. */
export function withoutSecrets(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^@/\s]+@/gi, '$1***@');
}

import { randomUUID } from 'node:crypto';
import type { Role } from '@sluice/platform';
import { asError, CliError } from './cli-error.js';
import { isRecord } from './private-file.js';
import { tokenOf, type Tokens } from './tokens.js';

const REQUEST_TIMEOUT_MS = 15_000;

/** What a service answered. `body` is the parsed JSON, or undefined where there is none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | undefined;
}

export interface Change {
  /** In which role. */
  readonly as: Role;
  readonly json?: unknown;
  readonly form?: FormData;
  /** The version that is changed; `*`: whichever stands there. */
  readonly ifMatch?: string;
  /** The idempotency key; absent: a new one, and so a new request. */
  readonly key?: string;
}

/** One of our services, used as anybody else would. */
export class HttpClient {
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly tokens: Tokens,
  ) {}

  /** Auditors may read everything. */
  get(path: string, as: Role = 'auditor'): Promise<Answer> {
    return this.ask('GET', path, { ...this.signedIn(as), accept: 'application/json' });
  }

  /** A change, repeated safely by its key. */
  send(method: 'POST', path: string, change: Change): Promise<Answer> {
    const headers: Record<string, string> = {
      ...this.signedIn(change.as),
      'idempotency-key': change.key ?? randomUUID(),
    };
    if (change.ifMatch !== undefined) headers['if-match'] = change.ifMatch;
    if (change.form) return this.ask(method, path, headers, change.form);
    if (change.json === undefined) return this.ask(method, path, headers);
    return this.ask(method, path, { ...headers, 'content-type': 'application/json' }, JSON.stringify(change.json));
  }

  /** The error for an answer that was not what was needed; quotes the service's own problem and remedy. */
  refused(doing: string, answer: Answer): CliError {
    const problem = isRecord(answer.body) ? answer.body : {};
    const said = [problem['code'], problem['detail'] ?? problem['title']]
      .filter((part) => part !== undefined)
      .join(': ');
    const remedy = problem['remedy'];
    return new CliError(
      `The ${this.name} refused ${doing}.`,
      `It answered ${answer.status}${said ? `, ${said.replace(/\.$/, '')}` : ''}.`,
      typeof remedy === 'string' ? remedy : `Read .sluice/logs/${this.name}.log.`,
    );
  }

  private signedIn(as: Role): Record<string, string> {
    return { authorization: `Bearer ${tokenOf(this.tokens, as)}` };
  }

  private async ask(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | FormData,
  ): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
      const response = await fetch(`${this.url}${path}`, {
        method,
        headers,
        signal,
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: response.status,
        body: parsed(await response.text()),
        etag: response.headers.get('etag') ?? undefined,
      };
    } catch (error) {
      throw new CliError(
        `The ${this.name} at ${this.url} did not answer.`,
        reasonOf(error),
        `Read .sluice/logs/${this.name}.log.`,
      );
    }
  }
}

/** `fetch` says only that it failed; what happened is the cause. */
function reasonOf(thrown: unknown): string {
  const { message, cause } = asError(thrown);
  return cause instanceof Error && cause.message ? `${message}: ${cause.message}` : message;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function succeeded({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

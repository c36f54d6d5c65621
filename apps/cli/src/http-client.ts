import { randomUUID } from 'node:crypto';
import { asError, CliError } from './cli-error.js';
import { isRecord } from './private-file.js';
import type { Actor } from './sample-people.js';
import { tokenOf, type Tokens } from './tokens.js';

const REQUEST_TIMEOUT_MS = 15_000;

/** What a generated client answers: the body of a success, or that of a refusal. */
export interface Fetched<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** One of our services as a command meets it: who asks, for how long, and in which words it failed. */
export class HttpService {
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly tokens: Tokens,
  ) {}

  /** `fetch` that ends in time, and says in our words that nobody answered. */
  readonly fetch = async (request: Request): Promise<Response> => {
    try {
      return await fetch(request, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    } catch (error) {
      throw new CliError(
        `The ${this.name} at ${this.url} did not answer.`,
        reasonOf(error),
        `Read .sluice/logs/${this.name}.log.`,
      );
    }
  };

  /** The header of somebody in this part. Auditors may read everything. */
  signedIn(as: Actor): { authorization: string } {
    return { authorization: `Bearer ${tokenOf(this.tokens, as)}` };
  }

  /** The body; a refusal is thrown. */
  need<T>(answer: Fetched<T>, doing: string): T {
    if (answer.data !== undefined) return answer.data;
    throw this.refused(doing, answer);
  }

  /** The body, or undefined when there is no such thing; another refusal is thrown. */
  find<T>(answer: Fetched<T>, doing: string): T | undefined {
    return answer.response.status === 404 ? undefined : this.need(answer, doing);
  }

  /** The error for an answer that was not what was needed; quotes the service's own problem and remedy. */
  private refused(doing: string, { error, response }: Fetched<unknown>): CliError {
    const problem = isRecord(error) ? error : {};
    const said = [problem['code'], problem['detail'] ?? problem['title']]
      .filter((part) => part !== undefined)
      .join(': ');
    const remedy = problem['remedy'];
    return new CliError(
      `The ${this.name} refused ${doing}.`,
      `It answered ${response.status}${said ? `, ${said.replace(/\.$/, '')}` : ''}.`,
      typeof remedy === 'string' ? remedy : `Read .sluice/logs/${this.name}.log.`,
    );
  }
}

/** The version to change, as its answer named it; `*`: whichever stands there. */
export function etagOf({ response }: Pick<Fetched<unknown>, 'response'>): string {
  return response.headers.get('etag') ?? '*';
}

/** A new key: a new request, which happens once however often it arrives. */
export function onlyOnce(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': randomUUID() };
}

/** `fetch` says only that it failed; what happened is the cause. */
function reasonOf(thrown: unknown): string {
  const { message, cause } = asError(thrown);
  return cause instanceof Error && cause.message ? `${message}: ${cause.message}` : message;
}

import type { LocalIssuer } from './local-issuer.js';

/** What a service answered, body parsed. */
export interface ServiceAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly etag: string;
  readonly body: T;
}

export interface Ask {
  /** Who asks, with every role; `ann` unless given, and nobody when it is null. */
  readonly as?: string | null;
  /** The header as it is to be sent, for somebody who has not every role. */
  readonly authorization?: string;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** A service as an outsider meets it over HTTP. */
export class ServiceClient {
  constructor(
    readonly url: string,
    readonly issuer: LocalIssuer,
  ) {}

  get<T = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<ServiceAnswer<T>> {
    return this.ask('GET', path, ask);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, ask: Ask = {}): Promise<ServiceAnswer<T>> {
    return this.ask('PUT', path, { ...ask, body });
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, ask: Ask = {}): Promise<ServiceAnswer<T>> {
    return this.ask('PATCH', path, { ...ask, body });
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, ask: Ask = {}): Promise<ServiceAnswer<T>> {
    return this.ask('POST', path, { ...ask, body });
  }

  private async ask<T>(method: string, path: string, ask: Ask): Promise<ServiceAnswer<T>> {
    const headers = await this.headersOf(ask);
    if (ask.body !== undefined) headers['content-type'] = 'application/json';
    const body = ask.body === undefined ? {} : { body: JSON.stringify(ask.body) };
    return answerOf(await fetch(this.url + path, { method, headers, ...body }));
  }

  protected async headersOf({ as = 'ann', authorization, ifMatch, key }: Ask): Promise<Record<string, string>> {
    const signedIn = as === null ? {} : await this.issuer.authorization(as);
    return {
      ...(authorization === undefined ? signedIn : { authorization }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
  }
}

/** Reads a response. */
export async function answerOf<T>(response: Response): Promise<ServiceAnswer<T>> {
  const text = await response.text();
  const body = (/[/+]json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, etag: response.headers.get('etag') ?? '', body };
}

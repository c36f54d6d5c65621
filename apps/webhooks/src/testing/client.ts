import type { LocalIssuer } from '@sluice/testing';

/** What the service answered, body parsed. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly etag: string;
  readonly body: T;
}

export interface Ask {
  readonly roles?: readonly string[];
  readonly exporters?: readonly string[];
  readonly ifMatch?: string;
  readonly key?: string;
}

/** The service as an outsider meets it over HTTP; omar of ops who acts for everybody, unless said otherwise. */
export class Client {
  constructor(
    readonly url: string,
    readonly issuer: LocalIssuer,
  ) {}

  get<T = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('GET', path, undefined, ask);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('POST', path, body, ask);
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('PATCH', path, body, ask);
  }

  remove<T = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('DELETE', path, undefined, ask);
  }

  private async ask<T>(method: string, path: string, body: unknown, ask: Ask): Promise<Answer<T>> {
    const { roles = ['ops'], exporters = ['*'], ifMatch, key } = ask;
    const token = await this.issuer.token({ person: 'omar', roles, exporters });
    const headers = {
      authorization: `Bearer ${token}`,
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const response = await fetch(this.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = (text === '' ? undefined : JSON.parse(text)) as T;
    return { status: response.status, etag: response.headers.get('etag') ?? '', body: parsed };
  }
}

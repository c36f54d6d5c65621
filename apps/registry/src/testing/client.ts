/** What the registry answered, body parsed. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly etag: string;
  readonly body: T;
}

export interface Ask {
  readonly as?: string;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** The registry as an outsider meets it over HTTP. */
export class Client {
  constructor(readonly url: string) {}

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.ask('GET', path, {});
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('PUT', path, { as: 'ann', ...ask, body });
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask('POST', path, { as: 'ann', ...ask, body });
  }

  /** Uploads a document; fields in the given order, `file` where it stands. */
  async upload<T = Record<string, unknown>>(
    filingId: string,
    fields: readonly (readonly [name: string, value: string | Blob])[],
    ask: Ask = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of fields) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, value, 'Bericht 报告.pdf');
    }
    const init = { method: 'POST', headers: headersOf({ as: 'ann', ...ask }), body: form };
    return answerOf(await fetch(`${this.url}/v1/filings/${filingId}/evidence`, init));
  }

  private async ask<T>(method: string, path: string, ask: Ask): Promise<Answer<T>> {
    const headers = headersOf(ask);
    if (ask.body !== undefined) headers['content-type'] = 'application/json';
    const body = ask.body === undefined ? {} : { body: JSON.stringify(ask.body) };
    return answerOf(await fetch(this.url + path, { method, headers, ...body }));
  }
}

function headersOf({ as, ifMatch, key }: Ask): Record<string, string> {
  return {
    ...(as === undefined ? {} : { 'x-sluice-user': as }),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = (response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, etag: response.headers.get('etag') ?? '', body };
}

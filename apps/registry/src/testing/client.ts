import { answerOf, ServiceClient, type Ask, type ServiceAnswer } from '@sluice/testing';

export type { Ask } from '@sluice/testing';
export type Answer<T = Record<string, unknown>> = ServiceAnswer<T>;

/** The registry as an outsider meets it over HTTP. */
export class Client extends ServiceClient {
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
    const init = { method: 'POST', headers: await this.headersOf(ask), body: form };
    return answerOf(await fetch(`${this.url}/v1/filings/${filingId}/evidence`, init));
  }

  /** Posts a multipart form. */
  async postForm<T = Record<string, unknown>>(path: string, form: FormData, ask: Ask = {}): Promise<Answer<T>> {
    const headers = await this.headersOf(ask);
    return answerOf(await fetch(this.url + path, { method: 'POST', headers, body: form }));
  }
}

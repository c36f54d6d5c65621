import type { FilingUpdatedData, ListPublishedData } from '@sluice/contracts';
import type { LocalIssuer } from '@sluice/testing';
import { randomUUID } from 'node:crypto';

const REQUEST_TIMEOUT_MS = 30_000;
const OFFICER = 'bench-officer';

type NewFiling = Pick<FilingUpdatedData, 'exporterId' | 'listId' | 'entryId' | 'skus' | 'markets'>;

/** The registry over HTTP, as an officer's script would use it. Every refusal is an error: the workload has no bad input. */
export class RegistryClient {
  constructor(
    private readonly url: string,
    private readonly issuer: LocalIssuer,
  ) {}

  /** Drafts and proposes the list, and has another person approve it. */
  async publishList({ status: _approvedBelow, ...list }: ListPublishedData): Promise<void> {
    const path = `/v1/lists/${list.listId}/versions/${list.version}`;
    await this.#post('/v1/lists', { json: list });
    await this.#post(`${path}/propose`, { ifMatch: await this.#etag(path) });
    await this.#post(`${path}/approve`, { user: 'bench-approver', ifMatch: await this.#etag(path) });
  }

  async knowsProduct(sku: string): Promise<boolean> {
    const response = await this.#ask(`/v1/products/${sku}`, OFFICER, {});
    await response.body?.cancel();
    return response.ok;
  }

  async openFiling(filing: NewFiling): Promise<string> {
    const { filingId } = (await this.#post('/v1/filings', { json: filing })) as { filingId: string };
    return filingId;
  }

  async submit(filingId: string): Promise<void> {
    const path = `/v1/filings/${filingId}`;
    await this.#post(`${path}/submit`, { ifMatch: await this.#etag(path) });
  }

  /** Uploads a document of 64 KiB; resolves when the answer is there, whole. */
  async attach(filingId: string, kind: string, receipt: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, ...receipt })) form.set(name, value);
    form.set(
      'file',
      new Blob([Buffer.alloc(64 * 1024, `${filingId} ${kind} `)], { type: 'text/plain' }),
      `${kind}.txt`,
    );
    await this.#post(`/v1/filings/${filingId}/evidence`, { form });
  }

  async #etag(path: string): Promise<string> {
    const response = await this.#ask(path, OFFICER, {});
    await response.body?.cancel();
    return response.headers.get('etag') ?? '*';
  }

  async #post(path: string, { user = OFFICER, json, form, ifMatch }: Change): Promise<unknown> {
    const response = await this.#ask(path, user, {
      method: 'POST',
      headers: {
        'idempotency-key': randomUUID(),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(form && { body: form }),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the registry answered POST ${path} with ${response.status}: ${text.slice(0, 400)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  async #ask(path: string, user: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, ...(await this.issuer.authorization(user)) };
    return fetch(`${this.url}${path}`, { ...init, headers, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  }
}

interface Change {
  readonly user?: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly ifMatch?: string;
}

import { registryClient, type RegistryClient as RegistryApi, type RegistrySchemas } from '@sluice/client';
import type { Receipt } from '@sluice/contracts';
import { etagOf, HttpService, onlyOnce } from './http-client.js';
import type { RunFile } from './run-file.js';
import type { Actor } from './sample-people.js';

/** A document on its way to a filing. */
export interface Evidence {
  readonly kind: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly receipt?: Receipt;
}

export type Filing = RegistrySchemas['FilingResource'];
export type NewFiling = RegistrySchemas['NewFiling'];
export type ListVersion = RegistrySchemas['ListResource'];
export type NewList = RegistrySchemas['NewList'];
export type Product = RegistrySchemas['ProductClassifiedData'];

/** How many products and open shipments a version of a list would change how. */
export interface ListImpact {
  readonly products: Readonly<Record<'enter' | 'leave' | 'undecided' | 'unchanged' | 'products', number>>;
  readonly shipments: Readonly<Record<'held' | 'released' | 'recalled' | 'unchanged' | 'shipments', number>>;
}

/** The registry, as an officer's script would use it. Refusals are thrown as CliError with the registry's own words. */
export class RegistryClient {
  private readonly http: HttpService;
  private readonly api: RegistryApi;

  constructor({ registry, tokens = {} }: Pick<RunFile, 'registry' | 'tokens'>) {
    this.http = new HttpService('registry', registry, tokens);
    this.api = registryClient({ baseUrl: registry, fetch: this.http.fetch });
  }

  async product(sku: string): Promise<Product | undefined> {
    const ask = { params: { path: { sku } }, headers: this.http.signedIn('auditor') };
    return this.http.find(await this.api.GET('/v1/products/{sku}', ask), `to show product ${sku}`);
  }

  async list(listId: string, version: number): Promise<ListVersion | undefined> {
    return this.http.find(await this.getList(listId, version), `to show version ${version} of ${listId}`);
  }

  async filing(filingId: string): Promise<Filing | undefined> {
    return this.http.find(await this.getFiling(filingId), `to show filing ${filingId}`);
  }

  /** Opens a filing; the registry gives it its id. The same `key` again answers the same filing. */
  async openFiling(filing: NewFiling, key: string): Promise<Filing> {
    const params = { header: { 'Idempotency-Key': key } };
    const answer = await this.api.POST('/v1/filings', { params, headers: this.http.signedIn('officer'), body: filing });
    return this.http.need(answer, `a filing for ${filing.skus.join(', ')}`);
  }

  /** Uploads one document. The fields go before the file, so that the registry can stream it. */
  async attach(filingId: string, { kind, fileName, content, receipt }: Evidence): Promise<void> {
    const form = new FormData();
    form.set('kind', kind);
    for (const [name, value] of Object.entries(receipt ?? {})) if (value) form.set(name, String(value));
    form.set('file', new Blob([new Uint8Array(content)], { type: 'text/plain' }), fileName);
    const answer = await this.api.POST('/v1/filings/{filingId}/evidence', {
      params: { path: { filingId }, header: onlyOnce() },
      headers: this.http.signedIn('officer'),
      body: { kind, file: fileName },
      bodySerializer: () => form,
    });
    this.http.need(answer, `the ${kind} of filing ${filingId}`);
  }

  async submitFiling(filingId: string): Promise<void> {
    const answer = await this.api.POST('/v1/filings/{filingId}/submit', {
      params: { path: { filingId }, header: { 'If-Match': etagOf(await this.getFiling(filingId)), ...onlyOnce() } },
      headers: this.http.signedIn('officer'),
    });
    this.http.need(answer, `to submit filing ${filingId}`);
  }

  async revokeFiling(filingId: string, reason: string): Promise<void> {
    const answer = await this.api.POST('/v1/filings/{filingId}/revoke', {
      params: { path: { filingId }, header: { 'If-Match': etagOf(await this.getFiling(filingId)), ...onlyOnce() } },
      headers: this.http.signedIn('approver'),
      body: { reason },
    });
    this.http.need(answer, `to revoke filing ${filingId}`);
  }

  /** Drafts a version of a list; the next one, unless it says so itself. Returns its number. */
  async draftList(list: NewList, as: Actor = 'officer'): Promise<number> {
    const ask = { params: { header: onlyOnce() }, headers: this.http.signedIn(as), body: list };
    return this.http.need(await this.api.POST('/v1/lists', ask), 'the list').version;
  }

  /** What a version would do, counted: the first line of the impact. */
  async impactOfList(listId: string, version: number): Promise<ListImpact> {
    const answer = await this.api.GET('/v1/lists/{listId}/versions/{version}/impact', {
      params: { path: { listId, version } },
      headers: this.http.signedIn('approver'),
      parseAs: 'text',
    });
    const [first = ''] = this.http.need(answer, `the impact of version ${version} of ${listId}`).split('\n', 1);
    return (JSON.parse(first) as { count: ListImpact }).count;
  }

  async proposeList(listId: string, version: number, as: Actor = 'officer'): Promise<void> {
    const drafted = await this.getList(listId, version);
    const answer = await this.api.POST('/v1/lists/{listId}/versions/{version}/propose', {
      params: { path: { listId, version }, header: { 'If-Match': etagOf(drafted), ...onlyOnce() } },
      headers: this.http.signedIn(as),
    });
    this.http.need(answer, `to propose version ${version} of ${listId}`);
  }

  async approveList(listId: string, version: number, as: Actor = 'approver'): Promise<void> {
    const proposed = await this.getList(listId, version);
    const answer = await this.api.POST('/v1/lists/{listId}/versions/{version}/approve', {
      params: { path: { listId, version }, header: { 'If-Match': etagOf(proposed), ...onlyOnce() } },
      headers: this.http.signedIn(as),
    });
    this.http.need(answer, `to approve version ${version} of ${listId}`);
  }

  private getFiling(filingId: string) {
    return this.api.GET('/v1/filings/{filingId}', {
      params: { path: { filingId } },
      headers: this.http.signedIn('auditor'),
    });
  }

  private getList(listId: string, version: number) {
    return this.api.GET('/v1/lists/{listId}/versions/{version}', {
      params: { path: { listId, version } },
      headers: this.http.signedIn('auditor'),
    });
  }
}

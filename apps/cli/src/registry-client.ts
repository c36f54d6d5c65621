import type { FilingUpdatedData, Receipt } from '@sluice/contracts';
import type { Role } from '@sluice/platform';
import { HttpClient, succeeded, type Answer, type Change } from './http-client.js';
import type { RunFile } from './run-file.js';

/** A document on its way to a filing. */
export interface Evidence {
  readonly kind: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly receipt?: Receipt;
}

export type NewFiling = Pick<FilingUpdatedData, 'exporterId' | 'listId' | 'entryId' | 'skus' | 'markets'>;

/** How many products and open shipments a version of a list would change how. */
export interface ListImpact {
  readonly products: Readonly<Record<'enter' | 'leave' | 'undecided' | 'unchanged' | 'products', number>>;
  readonly shipments: Readonly<Record<'held' | 'released' | 'recalled' | 'unchanged' | 'shipments', number>>;
}

/** The registry, as an officer's script would use it. Refusals are thrown as CliError with the registry's own words. */
export class RegistryClient {
  private readonly http: HttpClient;

  constructor({ registry, tokens = {} }: Pick<RunFile, 'registry' | 'tokens'>) {
    this.http = new HttpClient('registry', registry, tokens);
  }

  /** The thing at `path`, or undefined when there is none. */
  async find(path: string): Promise<Answer | undefined> {
    const answer = await this.http.get(path);
    if (answer.status === 404) return undefined;
    return this.need(answer, `to show ${path}`);
  }

  async filing(filingId: string): Promise<FilingUpdatedData | undefined> {
    return (await this.find(filingPath(filingId)))?.body as FilingUpdatedData | undefined;
  }

  /** Opens a filing; the registry gives it its id. The same `key` again answers the same filing. */
  async openFiling(filing: NewFiling, key: string): Promise<FilingUpdatedData> {
    const answer = await this.http.send('POST', '/v1/filings', { as: 'officer', json: filing, key });
    return this.need(answer, `a filing for ${filing.skus.join(', ')}`).body as FilingUpdatedData;
  }

  /** Uploads one document. The fields go before the file, so that the registry can stream it. */
  async attach(filingId: string, evidence: Evidence): Promise<void> {
    const form = new FormData();
    form.set('kind', evidence.kind);
    for (const [name, value] of Object.entries(evidence.receipt ?? {})) if (value) form.set(name, String(value));
    form.set('file', new Blob([new Uint8Array(evidence.content)], { type: 'text/plain' }), evidence.fileName);
    const answer = await this.http.send('POST', `${filingPath(filingId)}/evidence`, { as: 'officer', form });
    this.need(answer, `the ${evidence.kind} of filing ${filingId}`);
  }

  /** Moves a filing along, from the version that stands there now. */
  async moveFiling(filingId: string, step: 'submit' | 'revoke', reason?: string): Promise<void> {
    const as = step === 'submit' ? 'officer' : 'approver';
    const change: Change = { as, ...(reason === undefined ? {} : { json: { reason } }) };
    await this.change(filingPath(filingId), `${filingPath(filingId)}/${step}`, change);
  }

  /** Drafts a version of a list; the next one, unless it says so itself. Returns its number. */
  async draftList(list: unknown): Promise<number> {
    const answer = this.need(await this.http.send('POST', '/v1/lists', { as: 'officer', json: list }), 'the list');
    return (answer.body as { version: number }).version;
  }

  async proposeList(path: string): Promise<void> {
    await this.change(path, `${path}/propose`, { as: 'officer' });
  }

  async approveList(path: string, as: Role = 'approver'): Promise<void> {
    await this.change(path, `${path}/approve`, { as });
  }

  /** What a version would do, counted: the first line of the impact. */
  async impactOfList(path: string): Promise<ListImpact> {
    const { body } = this.need(await this.http.get(`${path}/impact`, 'approver'), `the impact of ${path}`);
    const [first = ''] = String(body).split('\n', 1);
    return (JSON.parse(first) as { count: ListImpact }).count;
  }

  /** A change says which version it was made from. */
  private async change(of: string, path: string, change: Change): Promise<Answer> {
    const current = await this.find(of);
    const answer = await this.http.send('POST', path, { ...change, ifMatch: current?.etag ?? '*' });
    return this.need(answer, `POST ${path}`);
  }

  private need(answer: Answer, doing: string): Answer {
    if (succeeded(answer)) return answer;
    throw this.http.refused(doing, answer);
  }
}

export function filingPath(filingId: string): string {
  return `/v1/filings/${encodeURIComponent(filingId)}`;
}

export function listPath(listId: string, version: number): string {
  return `/v1/lists/${encodeURIComponent(listId)}/versions/${version}`;
}

export function productPath(sku: string): string {
  return `/v1/products/${encodeURIComponent(sku)}`;
}

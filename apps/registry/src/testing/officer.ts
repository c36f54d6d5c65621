import type { ListEntry } from '@sluice/contracts';
import { aList, aListEntry } from '@sluice/testing';
import type { FilingResource } from '../filings/filing-resource.js';
import type { Answer, Client } from './client.js';

/** Body of `POST /v1/lists` for the list the builders are about. */
export function aListBody(entries: readonly ListEntry[] = [aListEntry()]): Record<string, unknown> {
  const { version: _version, status: _status, ...body } = aList({ entries: [...entries] });
  return body;
}

/** Body of `POST /v1/filings` under that list. */
export function aFilingBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const place = { exporterId: 'acme-sz', listId: 'cac-intelligent-agents', entryId: 'biometric-lock' };
  return { ...place, skus: ['IRIS-LOCK-2'], markets: ['*'], ...changes };
}

export const REPORT = 'SECURITY_ASSESSMENT_REPORT';

/** What stands in the file of {@link aDocument}: as little of a PDF as makes it one. */
export const contentOf = (text: string): string => (text === '' ? '' : `%PDF-1.7\n${text}\n%%EOF\n`);
export const aDocument = (text = 'the assessment'): Blob => new Blob([contentOf(text)], { type: 'application/pdf' });

/** Fields of the receipt that completes a filing. */
export const aReceipt: readonly (readonly [string, string | Blob])[] = [
  ['kind', 'FILING_RECEIPT'],
  ['number', 'CAC-2026-000123'],
  ['validFrom', '2026-06-10'],
  ['file', aDocument('the receipt')],
];

/** Has a list in force: ann writes and proposes it, and zoe approves it. */
export async function publishList(client: Client, entries?: readonly ListEntry[]): Promise<void> {
  const draft = await client.post('/v1/lists', aListBody(entries));
  const path = String(draft.headers.get('location'));
  const proposed = await client.post(`${path}/propose`, undefined, { ifMatch: draft.etag });
  const approved = await client.post(`${path}/approve`, undefined, { as: 'zoe', ifMatch: proposed.etag });
  if (approved.status !== 200)
    throw new Error(`The list was not approved: ${JSON.stringify([draft.body, proposed.body, approved.body])}`);
}

export async function openFiling(client: Client, changes: Record<string, unknown> = {}): Promise<string> {
  const draft = await client.post<FilingResource>('/v1/filings', aFilingBody(changes));
  if (draft.status !== 201) throw new Error(`No filing: ${JSON.stringify(draft.body)}`);
  return draft.body.filingId;
}

export function filing(client: Client, filingId: string): Promise<Answer<FilingResource>> {
  return client.get<FilingResource>(`/v1/filings/${filingId}`);
}

/** An action on the filing as it stands now. */
export async function act(
  client: Client,
  filingId: string,
  action: string,
  body?: unknown,
  as = 'ann',
): Promise<Answer<FilingResource>> {
  const { etag } = await filing(client, filingId);
  return client.post(`/v1/filings/${filingId}/${action}`, body, { as, ifMatch: etag });
}

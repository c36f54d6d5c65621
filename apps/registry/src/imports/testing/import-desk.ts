import { eventually } from '@sluice/testing';
import type { Answer, Ask, Client } from '../../testing/client.js';
import type { ErrorItem, PreviewItem } from '../import-pages.js';
import type { ImportResource } from '../import-resource.js';

/** How long an import of a spec may take on a busy machine. */
const SETTLED_TIMEOUT_MS = 30_000;

/** What an officer does with imports, over HTTP. */
export class ImportDesk {
  constructor(private readonly client: () => Client) {}

  upload(content: Buffer | string, ask: Ask = {}): Promise<Answer<ImportResource>> {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(content)]), 'C:\\Produkte\\产品.csv');
    return this.client().postForm<ImportResource>('/v1/product-imports', form, ask);
  }

  /** Uploads, and waits until the file has been read or refused. */
  async read(content: Buffer | string): Promise<Answer<ImportResource>> {
    const { body } = await this.upload(content);
    return this.settled(body.importId, ['READY', 'FAILED']);
  }

  settled(importId: string, states: readonly ImportResource['state'][]): Promise<Answer<ImportResource>> {
    return eventually(
      async () => {
        const answer = await this.show(importId);
        expect(states).toContain(answer.body.state);
        return answer;
      },
      { timeoutMs: SETTLED_TIMEOUT_MS },
    );
  }

  show(importId: string): Promise<Answer<ImportResource>> {
    return this.client().get<ImportResource>(`/v1/product-imports/${importId}`);
  }

  /** From the version that stands there now. */
  async apply(importId: string, body?: unknown): Promise<Answer<ImportResource>> {
    const { etag } = await this.show(importId);
    return this.client().post<ImportResource>(`/v1/product-imports/${importId}/apply`, body, { ifMatch: etag });
  }

  cancel(importId: string): Promise<Answer<ImportResource>> {
    return this.client().post<ImportResource>(`/v1/product-imports/${importId}/cancel`);
  }

  preview(importId: string): Promise<PreviewItem[]> {
    return this.all<PreviewItem>(`/v1/product-imports/${importId}/preview`);
  }

  errors(importId: string): Promise<ErrorItem[]> {
    return this.all<ErrorItem>(`/v1/product-imports/${importId}/errors`);
  }

  /** All pages, two items a page. */
  private async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const query: string = cursor === '' ? '?limit=2' : `?limit=2&cursor=${cursor}`;
      const { body }: Answer<{ items: T[]; nextCursor?: string }> = await this.client().get(path + query);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }
}

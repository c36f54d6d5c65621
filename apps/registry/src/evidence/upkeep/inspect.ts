import { createHash } from 'node:crypto';
import type { EvidenceStore } from '../store/evidence-store.js';
import type { Pace } from './pace.js';

/** What a document is found to be. */
export type Inspection =
  | { readonly is: 'WHOLE'; readonly size: number }
  | { readonly is: 'MISSING' }
  | { readonly is: 'ALTERED'; readonly sha256: string; readonly size: number };

/**
 * Reads a document as slowly as `pace` says and compares it with its name. Undefined when `signal` ended it before.
 * Rejects with `EvidenceStoreUnavailable` when the store is away: that says nothing of the document.
 */
export async function inspect(
  store: EvidenceStore,
  sha256: string,
  pace: Pace,
  signal: AbortSignal,
): Promise<Inspection | undefined> {
  const content = await store.read(sha256);
  if (content === undefined) return { is: 'MISSING' };
  const hash = createHash('sha256');
  let size = 0;
  // Leaving the loop closes the stream.
  for await (const chunk of content.stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    await pace.spent(chunk.length, signal);
    if (signal.aborted) return undefined;
  }
  const found = hash.digest('hex');
  return found === sha256 ? { is: 'WHOLE', size } : { is: 'ALTERED', sha256: found, size };
}

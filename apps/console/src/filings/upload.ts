import type { RegistrySchemas } from '@sluice/client';
import { sendForm } from '../api/send-form.js';

type Filing = RegistrySchemas['FilingResource'];

/** SHA-256 of a file in hexadecimal, computed beside the page so that it stays usable. */
export function sha256Of(file: File, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
    const end = (then: () => void): void => {
      worker.terminate();
      then();
    };
    worker.onmessage = ({ data }: MessageEvent<string>) => end(() => resolve(data));
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    signal.addEventListener('abort', () => end(() => reject(new DOMException('cancelled', 'AbortError'))));
    worker.postMessage(file);
  });
}

export interface EvidenceFields {
  readonly kind: string;
  readonly sha256: string;
  readonly number?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

export interface Upload {
  readonly filingId: string;
  readonly file: File;
  readonly fields: EvidenceFields;
  /** The same for every try of the same upload. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** @param sentBytes so far */
  readonly onProgress: (sentBytes: number) => void;
}

/** Attaches a document. @throws Refused, NoAnswer, AbortError */
export function attachEvidence({ filingId, file, fields, ...sending }: Upload): Promise<Filing> {
  const form = new FormData();
  // The file comes last, so that the server knows what it is before it streams.
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value as string);
  form.append('file', file, file.name);
  return sendForm({ ...sending, form, url: `/v1/registry/v1/filings/${encodeURIComponent(filingId)}/evidence` });
}

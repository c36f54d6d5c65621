import type { StagedDocument } from '../staging.js';

/** What a scanner says of a document. */
export type ScanResult = { readonly is: 'CLEAN' } | { readonly is: 'INFECTED'; readonly signature: string };

/** Looks for malware in documents before they are kept. */
export interface VirusScanner {
  /** Rejects with {@link ScannerUnavailable} when there is no verdict; a document without one is not kept. */
  scan(document: StagedDocument): Promise<ScanResult>;
}

/** The scanner gave no verdict. */
export class ScannerUnavailable extends Error {
  constructor(
    /** `ECONNREFUSED`, or the scanner's own words. */
    readonly reason: string,
  ) {
    super(`The virus scanner gave no verdict: ${reason}`);
    this.name = 'ScannerUnavailable';
  }
}

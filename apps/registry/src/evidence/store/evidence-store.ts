import type { Readable } from 'node:stream';
import type { StagedDocument } from '../staging.js';

/** A document that the store keeps. */
export interface StoredDocument {
  /** 64 lower-case hexadecimal digits; the document's name in the store. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** When it came, by the store's own clock. */
  readonly storedAt: Date;
}

/** What is read back. */
export interface StoredContent {
  readonly stream: Readable;
  /** Bytes. */
  readonly size: number;
}

/**
 * Where uploaded documents are kept: named by their SHA-256, so that the same content twice is one document and what is
 * under a name never changes. `evidence-store-contract.ts` is what every store has to pass.
 * All methods reject with {@link EvidenceStoreUnavailable} when a store that is somewhere else does not do its part.
 */
export interface EvidenceStore {
  /** For messages: `the folder …`, `the bucket …`. */
  readonly place: string;
  /** Rejects when the store cannot be used: a registry that cannot keep evidence must not start. */
  open(): Promise<void>;
  /**
   * Keeps the document, durably when it resolves. One that is there already is left as it is.
   * Rejects with {@link StoredContentDiffers} when something else is under its name.
   */
  put(document: StagedDocument): Promise<void>;
  /** What is under this name, without its content; undefined when nothing is. */
  find(sha256: string): Promise<StoredDocument | undefined>;
  /** The content, or undefined when there is none. It is not compared with its name: see `verified`. */
  read(sha256: string): Promise<StoredContent | undefined>;
  /** Up to `limit` documents after this name, in the order of their names; fewer mean that there are no more. */
  list(after: string, limit: number): Promise<StoredDocument[]>;
  /** Removes a document; one that is not there is no error. Only for content that nobody refers to. */
  remove(sha256: string): Promise<void>;
  /** Clears what a `put` that began before this instant left unfinished; answers how many there were. */
  clearUnfinished(begunBefore: Date): Promise<number>;
  close(): Promise<void>;
}

/** The store did not do its part. The message names the operation and the store's error code, and no secret. */
export class EvidenceStoreUnavailable extends Error {
  constructor(
    place: string,
    operation: string,
    /** The store's own name for it: `AccessDenied`, `ECONNREFUSED`. */
    readonly code: string,
  ) {
    super(`The evidence store (${place}) could not ${operation}: ${code}`);
    this.name = 'EvidenceStoreUnavailable';
  }
}

/** Under the name of a document lies something else: somebody changed it in the store. */
export class StoredContentDiffers extends Error {
  constructor(readonly sha256: string) {
    super(`What the evidence store has under ${sha256} is not that document`);
    this.name = 'StoredContentDiffers';
  }
}

/** Whether a name in a store is one of ours. */
export function isDocumentName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

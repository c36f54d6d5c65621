import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type ListMultipartUploadsCommandOutput,
  type ListObjectsV2CommandOutput,
  type MultipartUpload,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { StagedDocument } from '../staging.js';
import {
  isDocumentName,
  StoredContentDiffers,
  type EvidenceStore,
  type StoredContent,
  type StoredDocument,
} from './evidence-store.js';
import { isNoSuchKey, isTaken, unavailable } from './s3-errors.js';
import { verified } from './verified.js';

/** A bucket of Amazon S3 or of a server that speaks its protocol and knows conditional writes. */
export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Of a server that is not Amazon's; its buckets are addressed by path then. */
  readonly endpoint: string | undefined;
  /** Goes before every key. */
  readonly prefix: string;
}

const MIB = 1024 * 1024;
/** Documents up to this size go in one request. */
const PART_BYTES = 8 * MIB;
/** S3 takes 10,000; parts of a larger document grow. */
const PARTS_MAX = 9_000;
/** Parts of one document on their way at once: what it costs in memory is this times the size of a part. */
const PARTS_AT_ONCE = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 60_000;
const ATTEMPTS_MAX = 3;
const LISTED_AT_ONCE_MAX = 1_000;

/**
 * Documents as objects. Every byte is checked by the server as it arrives (SHA-256 of the document, or of each part), and
 * a key is written only while it is free (`If-None-Match: *`). Credentials come by the SDK's own chain.
 */
export class S3EvidenceStore implements EvidenceStore {
  readonly place: string;
  private readonly client: S3Client;

  constructor(private readonly settings: S3Settings) {
    const { bucket, endpoint, region } = settings;
    this.place = `the bucket ${bucket}${endpoint === undefined ? '' : ` at ${endpoint}`}`;
    this.client = new S3Client({
      region,
      maxAttempts: ATTEMPTS_MAX,
      requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: IDLE_TIMEOUT_MS },
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    });
  }

  async open(): Promise<void> {
    await this.asking('be reached', () => this.client.send(new HeadBucketCommand(this.bucket)));
  }

  async put(document: StagedDocument): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const found = await this.find(document.sha256);
      if (found !== undefined && found.size !== document.size) throw new StoredContentDiffers(document.sha256);
      if (found !== undefined) return;
      try {
        await (document.size <= PART_BYTES ? this.putWhole(document) : this.putInParts(document));
        return;
      } catch (error) {
        // Somebody was faster: what they put is looked at.
        if (!isTaken(error) || attempt === ATTEMPTS_MAX) throw this.unavailable('keep a document', error);
      }
    }
  }

  async find(sha256: string): Promise<StoredDocument | undefined> {
    const head = await this.orUndefined('look for a document', () =>
      this.client.send(new HeadObjectCommand({ ...this.bucket, Key: this.keyOf(sha256) })),
    );
    return head && { sha256, size: head.ContentLength ?? 0, storedAt: head.LastModified ?? new Date() };
  }

  async read(sha256: string): Promise<StoredContent | undefined> {
    const object = await this.orUndefined('read a document', () =>
      this.client.send(new GetObjectCommand({ ...this.bucket, Key: this.keyOf(sha256) })),
    );
    // On Node the body is Node's own stream.
    return object && { stream: object.Body as Readable, size: object.ContentLength ?? 0 };
  }

  async list(after: string, limit: number): Promise<StoredDocument[]> {
    const listed: StoredDocument[] = [];
    for (let startAfter: string | undefined = this.keyOf(after); startAfter !== undefined && listed.length < limit;) {
      const page: ListObjectsV2Command = new ListObjectsV2Command({
        ...this.bucket,
        Prefix: this.settings.prefix,
        StartAfter: startAfter,
        MaxKeys: Math.min(limit, LISTED_AT_ONCE_MAX),
      });
      const answer: ListObjectsV2CommandOutput = await this.asking('list documents', () => this.client.send(page));
      const { Contents = [], IsTruncated } = answer;
      for (const { Key = '', Size = 0, LastModified = new Date() } of Contents) {
        const sha256 = Key.slice(this.settings.prefix.length);
        if (isDocumentName(sha256)) listed.push({ sha256, size: Size, storedAt: LastModified });
      }
      startAfter = IsTruncated === true ? Contents.at(-1)?.Key : undefined;
    }
    return listed.slice(0, limit);
  }

  async remove(sha256: string): Promise<void> {
    const key = { ...this.bucket, Key: this.keyOf(sha256) };
    await this.asking('remove a document', () => this.client.send(new DeleteObjectCommand(key)));
  }

  async clearUnfinished(begunBefore: Date): Promise<number> {
    let cleared = 0;
    for await (const { Key, UploadId, Initiated } of this.unfinishedUploads()) {
      if (Initiated === undefined || Initiated >= begunBefore) continue;
      const upload = { ...this.bucket, Key, UploadId };
      await this.asking('clear an upload', () => this.client.send(new AbortMultipartUploadCommand(upload)));
      cleared += 1;
    }
    return cleared;
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  private async putWhole({ sha256, path }: StagedDocument): Promise<void> {
    const object = { ...this.newObject(sha256), ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64') };
    await this.client.send(new PutObjectCommand({ ...object, Body: await readFile(path) }));
  }

  private async putInParts({ sha256, size, path }: StagedDocument): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: {
        ...this.newObject(sha256),
        ChecksumAlgorithm: 'SHA256',
        // The checksums of the parts say that what we read arrived, not that we read what came in.
        Body: verified(createReadStream(path), sha256),
      },
      partSize: Math.max(PART_BYTES, Math.ceil(size / PARTS_MAX)),
      queueSize: PARTS_AT_ONCE,
    });
    await upload.done();
  }

  private async *unfinishedUploads(): AsyncGenerator<MultipartUpload> {
    let markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {};
    while (markers !== undefined) {
      const page = new ListMultipartUploadsCommand({ ...this.bucket, Prefix: this.settings.prefix, ...markers });
      const answer: ListMultipartUploadsCommandOutput = await this.asking('list unfinished uploads', () =>
        this.client.send(page),
      );
      yield* answer.Uploads ?? [];
      markers =
        answer.IsTruncated === true
          ? { KeyMarker: answer.NextKeyMarker, UploadIdMarker: answer.NextUploadIdMarker }
          : undefined;
    }
  }

  private get bucket(): { readonly Bucket: string } {
    return { Bucket: this.settings.bucket };
  }

  private newObject(sha256: string): { Bucket: string; Key: string; IfNoneMatch: string } {
    return { ...this.bucket, Key: this.keyOf(sha256), IfNoneMatch: '*' };
  }

  private keyOf(sha256: string): string {
    return `${this.settings.prefix}${sha256}`;
  }

  private async orUndefined<T>(operation: string, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (isNoSuchKey(error)) return undefined;
      throw this.unavailable(operation, error);
    }
  }

  private async asking<T>(operation: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw this.unavailable(operation, error);
    }
  }

  private unavailable(operation: string, error: unknown): unknown {
    return error instanceof StoredContentDiffers ? error : unavailable(this.place, operation, error);
  }
}

import type { Multipart } from '@fastify/multipart';
import type { Receipt } from '@sluice/contracts';
import { Problem, type Refusal } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import type { EvidenceSettings } from './evidence-config.js';
import { fileNameOf } from './file-name.js';
import { FILING_RECEIPT } from '../filings/filing-state.js';
import { BodyPipe, shape } from '../http/body.pipe.js';
import { mediaTypeOf } from './media-type/media-type-of.js';
import { sniff } from './media-type/sniff.js';
import type { StagedDocument, Staging } from './staging.js';
import { multipartProblem, notMultipart, tooLarge, unprocessable } from './upload-problems.js';

/** Bounds of one upload. */
export const UPLOAD_LIMITS = { files: 1, fields: 10, fieldNameSize: 100, fieldSize: 1_000, parts: 11 } as const;

/** A document as it came in: staged on disk, its fields checked. */
export interface Upload {
  readonly kind: string;
  readonly document: StagedDocument;
  readonly mediaType: string;
  readonly fileName: string | null;
  /** With a FILING_RECEIPT, and only with one. */
  readonly receipt: Receipt | null;
}

interface StagedFile {
  readonly document: StagedDocument;
  readonly mediaType: string;
  readonly fileName: string | null;
}

/** What is taken, out of the `EvidenceSettings`. */
export type Taken = Pick<EvidenceSettings, 'types' | 'bytesMax'>;

/** Field names, boundaries and receipt: what a body has besides its file. */
const FORM_BYTES_MAX = 1024 * 1024;

/**
 * Reads the multipart body of `POST …/evidence`. Fields may come before or after the file. A body whose file may be taken
 * is read to its end, so that the client hears what was wrong instead of a broken connection; one that says of itself
 * that it is too large is not waited for. Nothing stays on the disk when it is refused.
 */
export async function readUpload(request: FastifyRequest, staging: Staging, taken: Taken): Promise<Upload> {
  if (!request.isMultipart()) throw notMultipart();
  if (Number(request.headers['content-length'] ?? 0) > taken.bytesMax + FORM_BYTES_MAX) throw tooLarge(taken.bytesMax);
  const reading = new UploadReading(staging, taken);
  try {
    for await (const part of request.parts({ limits: UPLOAD_LIMITS })) await reading.take(part);
    return reading.upload();
  } catch (error) {
    await reading.discard();
    throw multipartProblem(error, taken.bytesMax);
  }
}

/** What was read of one body so far, and the first thing that was wrong with it. */
class UploadReading {
  private readonly fields: Record<string, string> = {};
  private file: StagedFile | undefined;
  private fault: Problem | undefined;

  constructor(
    private readonly staging: Staging,
    private readonly taken: Taken,
  ) {}

  async take(part: Multipart): Promise<void> {
    if (part.type === 'field') this.takeField(part);
    else if (part.fieldname === 'file' && this.file === undefined && this.fault === undefined)
      await this.takeFile(part);
    else {
      part.file.resume();
      this.fault ??= unprocessable(
        'FILE_UNEXPECTED',
        part.fieldname,
        'is one file too many',
        "Send one, in the field 'file'.",
      );
    }
  }

  /** The upload, or the fault thrown. */
  upload(): Upload {
    if (this.fault !== undefined) throw this.fault;
    const isReceipt = this.fields['kind'] === FILING_RECEIPT;
    const fields = (isReceipt ? receiptFields : documentFields).transform(this.fields);
    if (this.file === undefined) {
      throw unprocessable('FILE_MISSING', 'file', 'is missing', "Send the document in the field 'file'.");
    }
    if (this.file.document.size === 0) {
      throw unprocessable('FILE_EMPTY', 'file', 'has no content', 'Send the document itself.');
    }
    refuseOtherHash(fields.sha256, this.file.document.sha256);
    return { ...this.file, kind: fields.kind, receipt: isReceipt ? receiptOf(fields) : null };
  }

  async discard(): Promise<void> {
    if (this.file !== undefined) await this.staging.discard(this.file.document);
  }

  private async takeFile({ file, mimetype, filename }: Extract<Multipart, { type: 'file' }>): Promise<void> {
    const document = await this.staging.stage(file);
    const declared = { mediaType: declaredTypeOf(mimetype), fileName: fileNameOf(filename) };
    this.file = { document, ...declared };
    if (file.truncated) this.fault = tooLarge(this.taken.bytesMax);
    if (file.truncated || document.size === 0) return;
    const mediaType = mediaTypeOf(declared, await sniff(document.path), this.taken.types);
    if (mediaType.ok) this.file = { ...this.file, mediaType: mediaType.value };
    else this.fault = problemOfRefusal(mediaType.refusal);
  }

  private takeField({ fieldname, value, valueTruncated }: Extract<Multipart, { type: 'field' }>): void {
    if (typeof value !== 'string' || valueTruncated || fieldname in this.fields) {
      this.fault ??= unprocessable(
        'FIELD_INVALID',
        fieldname,
        'is too long, no text, or there twice',
        'Send it once, as text.',
      );
    } else if (value !== '') {
      // A form sends an empty field for what was left blank.
      this.fields[fieldname] = value;
    }
  }
}

interface UploadFields {
  readonly kind: string;
  readonly sha256?: string;
  readonly number?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

const common = { kind: shape('EvidenceKind'), sha256: { type: 'string', pattern: '^[0-9a-fA-F]{64}$' } };
const documentFields = new BodyPipe<UploadFields>({
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: common,
});
const receiptFields = new BodyPipe<UploadFields>({
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'number', 'validFrom'],
  properties: { ...common, number: shape('Identifier'), validFrom: shape('Day'), validUntil: shape('Day') },
});

function receiptOf({ number, validFrom, validUntil }: UploadFields): Receipt | null {
  if (number === undefined || validFrom === undefined) return null;
  return { number, validFrom, validUntil: validUntil ?? null };
}

function refuseOtherHash(expected: string | undefined, actual: string): void {
  if (expected === undefined || expected.toLowerCase() === actual) return;
  throw unprocessable(
    'SHA256_MISMATCH',
    'sha256',
    `says ${expected.toLowerCase()}, and the file that arrived has ${actual}: nothing was stored`,
    'Check that the file is the right one and whole, and send it again.',
  );
}

function problemOfRefusal({ status, ...parts }: Refusal): Problem {
  return new Problem(status, parts);
}

/** The client's word, when it is one. */
function declaredTypeOf(given: string): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,99}$/.test(given) ? given : 'application/octet-stream';
}

import type { Multipart } from '@fastify/multipart';
import type { Receipt } from '@sluice/contracts';
import { Problem } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import { FILING_RECEIPT } from '../filings/filing-state.js';
import { BodyPipe, shape } from '../http/body.pipe.js';
import type { EvidenceStore, StagedDocument } from './evidence-store.js';

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

/**
 * Reads the multipart body of `POST …/evidence`. Fields may come before or after the file. The body is always read to
 * its end, so that the client hears what was wrong instead of a broken connection; nothing stays on the disk then.
 */
export async function readUpload(request: FastifyRequest, store: EvidenceStore): Promise<Upload> {
  if (!request.isMultipart()) throw notMultipart();
  const reading = new UploadReading(store);
  try {
    for await (const part of request.parts({ limits: UPLOAD_LIMITS })) await reading.take(part);
    return reading.upload();
  } catch (error) {
    await reading.discard();
    throw multipartProblem(error);
  }
}

/** What was read of one body so far, and the first thing that was wrong with it. */
class UploadReading {
  private readonly fields: Record<string, string> = {};
  private file: StagedFile | undefined;
  private fault: Problem | undefined;

  constructor(private readonly store: EvidenceStore) {}

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
    if (this.file !== undefined) await this.store.discard(this.file.document);
  }

  private async takeFile({ file, mimetype, filename }: Extract<Multipart, { type: 'file' }>): Promise<void> {
    const document = await this.store.stage(file);
    this.file = { document, mediaType: mediaTypeOf(mimetype), fileName: fileNameOf(filename) };
    if (file.truncated) this.fault = tooLarge();
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

/** The client's word, when it is one; it is only ever sent back with `nosniff` and as an attachment. */
function mediaTypeOf(given: string): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,99}$/.test(given) ? given : 'application/octet-stream';
}

/** The name alone, without what could be a path. */
function fileNameOf(given: string | undefined): string | null {
  const name =
    (given ?? '')
      .replaceAll(/[\u0000-\u001f\u007f]/g, '')
      .split(/[/\\]/)
      .at(-1)
      ?.slice(-200) ?? '';
  return name === '' ? null : name;
}

/** What is wrong with the body is the client's to mend; what the disk refuses (an error of a system call) is ours. */
function multipartProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem || 'syscall' in error) return error;
  if ('code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  return Problem.badRequest({
    code: 'MULTIPART_INVALID',
    detail: `The body cannot be read as multipart/form-data: ${error.message}.`,
    remedy: 'Send multipart/form-data with kind, one file, and at most a few short fields.',
  });
}

function tooLarge(): Problem {
  return Problem.tooLarge({
    code: 'FILE_TOO_LARGE',
    detail: 'The file is larger than the registry takes. Nothing was stored.',
    field: 'file',
    remedy: 'Send a smaller file, or have the limit EVIDENCE_MAX_BYTES raised.',
  });
}

function notMultipart(): Problem {
  return Problem.unsupportedMediaType({
    code: 'MULTIPART_REQUIRED',
    detail: 'Evidence is uploaded as multipart/form-data.',
    field: 'content-type',
    remedy: 'Send the fields kind and file as multipart/form-data.',
  });
}

function unprocessable(code: string, field: string, what: string, remedy: string): Problem {
  return Problem.unprocessable({ code, field, detail: `${field} ${what}.`, remedy });
}

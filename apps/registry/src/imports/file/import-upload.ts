import { Problem } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import { fileNameOf } from '../../evidence/file-name.js';
import type { ImportFormat } from '../product-import.entity.js';
import type { ImportFiles, StoredFile } from './import-files.js';

/** A hundred thousand products with long texts are half of it. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024;
/** Boundaries and headers: what a body has besides its file. */
const FORM_BYTES_MAX = 64 * 1024;
const LIMITS = { files: 1, fields: 0, parts: 1, fileSize: FILE_BYTES_MAX } as const;

/** A file that can be imported, in the database but without an import yet. */
export interface ImportUpload extends StoredFile {
  readonly format: ImportFormat;
  readonly encoding: string;
  readonly fileName: string | null;
}

/**
 * Reads the multipart body of `POST /v1/product-imports`: one file, in the field `file`. When it is refused nothing of it
 * stays.
 */
export async function readImportUpload(
  request: FastifyRequest,
  importId: string,
  files: ImportFiles,
): Promise<ImportUpload> {
  if (!request.isMultipart()) throw notMultipart();
  // What says of itself that it is too large is not waited for.
  if (Number(request.headers['content-length'] ?? 0) > FILE_BYTES_MAX + FORM_BYTES_MAX) throw tooLarge();
  try {
    return await readFile(request, importId, files);
  } catch (error) {
    await files.discard(importId);
    throw uploadProblem(error);
  }
}

async function readFile(request: FastifyRequest, importId: string, files: ImportFiles): Promise<ImportUpload> {
  let upload: (StoredFile & { fileName: string | null }) | undefined;
  let fault: Problem | undefined;
  // Read to its end whatever is wrong with it, so that the client hears that and not of a broken connection.
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file' && part.fieldname === 'file') {
      upload = { ...(await files.write(importId, part.file)), fileName: fileNameOf(part.filename) };
      if (part.file.truncated) fault ??= tooLarge();
    } else {
      if (part.type === 'file') part.file.resume();
      fault ??= unexpected(part.fieldname);
    }
  }
  if (fault !== undefined) throw fault;
  if (upload === undefined || upload.size === 0) throw missing();
  const { format, encoding, brokenLine } = upload;
  if (format === 'OTHER') throw unknownFormat();
  if (encoding === undefined) throw unknownEncoding(brokenLine ?? 1);
  return { ...upload, format, encoding };
}

/** What is wrong with the body is the client's to mend; what the database refuses is ours. */
function uploadProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (!code.startsWith('FST_') && !NOT_MULTIPART.test(error.message)) return error;
  return Problem.badRequest({
    code: 'MULTIPART_INVALID',
    detail: `The body cannot be read as multipart/form-data: ${error.message}.`,
    remedy: "Send multipart/form-data with one file, in the field 'file', and nothing else.",
  });
}

/** Busboy's own errors, which have no code: no boundary in the header, or a body that ends early. */
const NOT_MULTIPART = /^Multipart: |unexpected end of multipart data$/i;

function notMultipart(): Problem {
  return Problem.unsupportedMediaType({
    code: 'MULTIPART_REQUIRED',
    detail: 'Products are uploaded as multipart/form-data.',
    field: 'content-type',
    remedy: "Send the file in the field 'file' as multipart/form-data.",
  });
}

function tooLarge(): Problem {
  return Problem.tooLarge({
    code: 'FILE_TOO_LARGE',
    detail: `The file has more than ${FILE_BYTES_MAX} bytes. Nothing was stored.`,
    field: 'file',
    remedy: 'Split it, and import the parts one after another.',
  });
}

function unexpected(field: string): Problem {
  return Problem.unprocessable({
    code: 'FIELD_UNEXPECTED',
    detail: `The body has a field ${field}.`,
    field,
    remedy: "Send one file, in the field 'file', and nothing else.",
  });
}

function missing(): Problem {
  return Problem.unprocessable({
    code: 'FILE_MISSING',
    detail: 'There is no file in the body, or nothing in the file.',
    field: 'file',
    remedy: "Send the products in the field 'file'.",
  });
}

function unknownFormat(): Problem {
  return Problem.unprocessable({
    code: 'FILE_FORMAT_UNKNOWN',
    detail: 'The file is neither a CSV file nor a workbook (.xlsx).',
    field: 'file',
    remedy: 'Save it as .xlsx or as CSV. A workbook of Excel 2003 (.xls) or with a password cannot be read.',
  });
}

function unknownEncoding(line: number): Problem {
  return Problem.unprocessable({
    code: 'ENCODING_UNKNOWN',
    detail: `Line ${line} is not UTF-8, and the file does not look like Chinese in GB18030 either.`,
    field: 'file',
    remedy: 'Save it as “CSV UTF-8”, or as .xlsx, and upload it again.',
  });
}

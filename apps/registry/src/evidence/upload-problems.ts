import { Problem } from '@sluice/platform';

/** What is wrong with the body is the client's to mend; what the disk refuses (an error of a system call) is ours. */
export function multipartProblem(error: unknown, bytesMax: number): unknown {
  if (!(error instanceof Error) || error instanceof Problem || 'syscall' in error) return error;
  if ('code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(bytesMax);
  return Problem.badRequest({
    code: 'MULTIPART_INVALID',
    detail: `The body cannot be read as multipart/form-data: ${error.message}.`,
    remedy: 'Send multipart/form-data with kind, one file, and at most a few short fields.',
  });
}

/** @param bytesMax of a file */
export function tooLarge(bytesMax: number): Problem {
  return Problem.tooLarge({
    code: 'FILE_TOO_LARGE',
    detail: `The file is larger than ${bytesMax} bytes, the most that is taken. Nothing was stored.`,
    field: 'file',
    remedy: 'Send a smaller file, or have the limit EVIDENCE_MAX_BYTES raised.',
  });
}

export function notMultipart(): Problem {
  return Problem.unsupportedMediaType({
    code: 'MULTIPART_REQUIRED',
    detail: 'Evidence is uploaded as multipart/form-data.',
    field: 'content-type',
    remedy: 'Send the fields kind and file as multipart/form-data.',
  });
}

export function unprocessable(code: string, field: string, what: string, remedy: string): Problem {
  return Problem.unprocessable({ code, field, detail: `${field} ${what}.`, remedy });
}

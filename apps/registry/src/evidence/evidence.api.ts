import { contractShape, problem, type RouteDescription } from '@sluice/platform';
import { DATES_REVERSED, FILING_ANSWER, FILING_UNKNOWN, OTHER_EXPORTER } from '../filings/filings.api.js';

const STORE_UNAVAILABLE = problem(503, 'EVIDENCE_STORE_UNAVAILABLE', 'The evidence store does not do its part.');

export const ATTACH_EVIDENCE: RouteDescription = {
  id: 'attachEvidence',
  summary: 'Attaches a document to a filing',
  description:
    'The file is hashed while it streams in. Each document is a version of its own; none is ever overwritten. The last required document completes a filing whose entry says ON_EVIDENCE.',
  ifMatch: 'HEEDED',
  body: {
    mediaType: 'multipart/form-data',
    schema: {
      title: 'EvidenceUpload',
      type: 'object',
      required: ['kind', 'file'],
      properties: {
        kind: contractShape('EvidenceKind'),
        sha256: { type: 'string', pattern: '^[0-9a-fA-F]{64}$', description: 'When sent, the file must have it.' },
        number: { ...contractShape('Identifier'), description: 'Of a FILING_RECEIPT, which needs it.' },
        validFrom: { ...contractShape('Day'), description: 'Of a FILING_RECEIPT, which needs it.' },
        validUntil: { ...contractShape('Day'), description: 'Of a FILING_RECEIPT; absent: until revoked.' },
        file: { type: 'string', contentMediaType: 'application/octet-stream', description: 'One file with content.' },
      },
    },
  },
  answers: {
    201: {
      ...FILING_ANSWER,
      location: true,
      description: 'The filing with the document; Location leads to the document.',
    },
  },
  problems: [
    problem(400, 'MULTIPART_INVALID', 'The body cannot be read as multipart/form-data.'),
    problem(408, 'UPLOAD_STALLED', 'For too long nothing more of the upload came.'),
    OTHER_EXPORTER,
    FILING_UNKNOWN,
    problem(409, 'FILING_STATUS', 'The filing is in a final status and takes no evidence.'),
    problem(409, 'EVIDENCE_TOO_MUCH', 'The filing has as many documents as it can have.'),
    problem(413, 'FILE_TOO_LARGE', 'The file is larger than the registry takes.'),
    problem(415, 'MULTIPART_REQUIRED', 'The body is not multipart/form-data.'),
    problem(422, 'SCHEMA_VIOLATION', 'A field is not as its schema says; `field` names it.'),
    problem(422, 'TEXT_NOT_STORABLE', 'A text has U+0000, or half of a character.'),
    problem(422, 'FIELD_INVALID', 'A field is too long, no text, or there twice.'),
    problem(422, 'FILE_MISSING', 'There is no file.'),
    problem(422, 'FILE_EMPTY', 'The file has no content.'),
    problem(422, 'FILE_UNEXPECTED', 'There is more than one file, or one under another name.'),
    problem(422, 'MEDIA_TYPE_NOT_ALLOWED', 'The file is of a type that is not taken as evidence.'),
    problem(422, 'MEDIA_TYPE_MISMATCH', 'The content is of another type than the file is said to be.'),
    problem(422, 'FILE_INFECTED', 'The virus scanner found something in the file.'),
    problem(422, 'SHA256_MISMATCH', 'The file has another SHA-256 than was sent.'),
    DATES_REVERSED,
    problem(503, 'VIRUS_SCANNER_UNAVAILABLE', 'The virus scanner gave no verdict, and without one nothing is kept.'),
    STORE_UNAVAILABLE,
  ],
};

export const DOWNLOAD_EVIDENCE: RouteDescription = {
  id: 'downloadEvidence',
  summary: 'Downloads a document of a filing',
  answers: {
    200: {
      description: 'The document, byte for byte, with the media type it came with.',
      mediaType: '*/*',
      schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      headers: {
        ETag: { description: 'The SHA-256, quoted.', schema: { type: 'string' } },
        'Repr-Digest': { description: 'The SHA-256 (RFC 9530).', schema: { type: 'string' } },
        'X-Sluice-SHA256': { description: 'The same in hexadecimal.', schema: contractShape('Sha256') },
        'Content-Disposition': { description: 'The name it came with.', schema: { type: 'string' } },
      },
    },
  },
  problems: [
    OTHER_EXPORTER,
    FILING_UNKNOWN,
    problem(404, 'EVIDENCE_UNKNOWN', 'The filing has no such document.'),
    problem(404, 'EVIDENCE_KEPT_ELSEWHERE', 'A document system keeps it; `detail` says where.'),
    problem(500, 'EVIDENCE_LOST', 'The store has the document no more; `GET /v1/evidence/findings` names it.'),
    STORE_UNAVAILABLE,
  ],
};

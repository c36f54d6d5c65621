/** A kind of file that can be evidence. */
export interface DocumentType {
  /** What the setting EVIDENCE_TYPES calls it. */
  readonly name: string;
  /** What senders call it. The first is what we call it. */
  readonly mediaTypes: readonly [string, ...string[]];
  /** By which names `file-type` knows its content; empty when the content has no signature. */
  readonly signatures: readonly string[];
  /** Looks into the beginning of a text; absent when it is no text. */
  readonly isText?: (beginning: string) => boolean;
  /** Endings of a file's name, for senders that say nothing. */
  readonly endings: readonly string[];
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** Everything that can be allowed. Nothing in it is run by a viewer, and macros have types of their own. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'pdf', mediaTypes: ['application/pdf'], signatures: ['pdf'], endings: ['pdf'] },
  { name: 'png', mediaTypes: ['image/png'], signatures: ['png'], endings: ['png'] },
  { name: 'jpeg', mediaTypes: ['image/jpeg', 'image/jpg'], signatures: ['jpg'], endings: ['jpg', 'jpeg'] },
  { name: 'tiff', mediaTypes: ['image/tiff'], signatures: ['tif'], endings: ['tif', 'tiff'] },
  {
    name: 'docx',
    mediaTypes: [`${OPEN_XML}.wordprocessingml.document`],
    signatures: ['docx'],
    endings: ['docx'],
  },
  { name: 'xlsx', mediaTypes: [`${OPEN_XML}.spreadsheetml.sheet`], signatures: ['xlsx'], endings: ['xlsx'] },
  {
    name: 'zip',
    mediaTypes: ['application/zip', 'application/x-zip-compressed'],
    signatures: ['zip'],
    endings: ['zip'],
  },
  {
    name: 'xml',
    mediaTypes: ['application/xml', 'text/xml'],
    signatures: ['xml'],
    isText: (beginning) => /^\ufeff?\s*</.test(beginning),
    endings: ['xml'],
  },
  {
    name: 'eml',
    mediaTypes: ['message/rfc822'],
    signatures: [],
    // RFC 5322: a message begins with its header fields.
    isText: (beginning) => /^[\x21-\x39\x3b-\x7e]{1,100}:/.test(beginning),
    endings: ['eml'],
  },
  {
    name: 'csv',
    // Browsers on machines with a spreadsheet program call it the latter.
    mediaTypes: ['text/csv', 'application/csv', 'application/vnd.ms-excel'],
    signatures: [],
    isText: () => true,
    endings: ['csv'],
  },
  { name: 'txt', mediaTypes: ['text/plain'], signatures: [], isText: () => true, endings: ['txt'] },
];

export const DOCUMENT_TYPE_NAMES: readonly string[] = DOCUMENT_TYPES.map(({ name }) => name);

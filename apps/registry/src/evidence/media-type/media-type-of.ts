import { refused, done, type Outcome, type Refused } from '../../outcome.js';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.js';
import type { Sniffed } from './sniff.js';

/** What a sender says of its file. */
export interface DeclaredFile {
  /** `type/subtype`, whatever the case; `application/octet-stream` says nothing. */
  readonly mediaType: string;
  readonly fileName: string | null;
}

const UNSAID = 'application/octet-stream';

/**
 * The media type under which a document is kept: what its sender says, when its content agrees and the type is allowed.
 * A sender that says nothing is told by the content. Refuses with MEDIA_TYPE_NOT_ALLOWED or MEDIA_TYPE_MISMATCH.
 */
export function mediaTypeOf(declared: DeclaredFile, sniffed: Sniffed, allowed: readonly string[]): Outcome<string> {
  const said = declared.mediaType.toLowerCase();
  const types = DOCUMENT_TYPES.filter(({ name }) => allowed.includes(name));
  if (said === UNSAID) {
    const type = typeByContent(types, sniffed, declared.fileName);
    return type === undefined ? notAllowed(describe(sniffed), allowed) : done(type.mediaTypes[0]);
  }
  const type = types.find(({ mediaTypes }) => mediaTypes.includes(said));
  if (type === undefined) return notAllowed(said, allowed);
  return agrees(type, sniffed) ? done(type.mediaTypes[0]) : mismatch(said, sniffed);
}

function typeByContent(
  types: readonly DocumentType[],
  sniffed: Sniffed,
  fileName: string | null,
): DocumentType | undefined {
  const ending = fileName?.split('.').at(-1)?.toLowerCase() ?? '';
  const agreeing = types.filter((type) => agrees(type, sniffed));
  return (
    agreeing.find(({ signatures }) => signatures.includes(sniffed.signature ?? '')) ??
    agreeing.find(({ endings }) => endings.includes(ending)) ??
    // Not a text by guess alone what has the signature of something else: a small program can do without odd characters.
    (sniffed.signature === undefined ? agreeing.find(({ name }) => name === 'txt') : undefined)
  );
}

/**
 * A signature that is the type's own, or a text of its form. Short signatures are found in texts too ("BM", a bitmap,
 * begins a letter about a BMW), so a text is only refused for a signature of another type of ours.
 */
function agrees(type: DocumentType, { signature, text }: Sniffed): boolean {
  if (signature !== undefined && type.signatures.includes(signature)) return true;
  if (type.isText === undefined || text === undefined || !type.isText(text)) return false;
  return !DOCUMENT_TYPES.some(({ signatures, isText }) => !isText && signatures.includes(signature ?? ''));
}

function describe({ signature, text }: Sniffed): string {
  return signature ?? (text === undefined ? 'something unknown' : 'a text');
}

function notAllowed(what: string, allowed: readonly string[]): Refused {
  return refused(422, {
    code: 'MEDIA_TYPE_NOT_ALLOWED',
    detail: `The file is ${what}, which is not taken as evidence. Nothing was stored.`,
    field: 'file',
    remedy: `Send it as one of ${allowed.join(', ')}, or have EVIDENCE_TYPES widened.`,
  });
}

function mismatch(said: string, sniffed: Sniffed): Refused {
  return refused(422, {
    code: 'MEDIA_TYPE_MISMATCH',
    detail: `The file is said to be ${said}, and its content is ${describe(sniffed)}. Nothing was stored.`,
    field: 'file',
    remedy: 'Send the file as what it is, with the media type that belongs to its content.',
  });
}

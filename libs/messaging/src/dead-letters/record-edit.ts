import { done, refused, type Outcome, type Refused } from '@sluice/platform';
import { recordView, VALUE_ENCODINGS, type RecordView, type ValueEncoding } from './record-view.js';
import type { RecordBytes } from './stored-dead-letter.js';

/** The record with what a person changed, and whether that is anything. */
export interface EditedRecord {
  readonly bytes: RecordBytes;
  readonly edited: boolean;
}

/**
 * Applies an edit as a request brings it: any part of a {@link RecordView}; what is left out stays as it was parked,
 * byte for byte, and so does what comes back as it was shown. Headers are given as a whole.
 */
export function editRecord(original: RecordBytes, edit: unknown): Outcome<EditedRecord> {
  if (edit === undefined) return done({ bytes: original, edited: false });
  if (!isObject(edit)) return bad('record', 'is not an object');
  const { key, headers, value, valueEncoding, ...unknown } = edit;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) return bad(`record.${stranger}`, 'is not a known field');

  const shown = recordView(original);
  const newKey = key === undefined ? done(original.key) : key === null ? done(null) : bytesOf(key, 'record.key');
  if (!newKey.ok) return newKey;
  const newHeaders = headers === undefined ? done(original.headers) : headersOf(headers);
  if (!newHeaders.ok) return newHeaders;
  const newValue =
    value === undefined && valueEncoding === undefined
      ? done(original.value)
      : valueOf(original, shown, value, valueEncoding ?? (value === undefined ? shown.valueEncoding : 'json'));
  if (!newValue.ok) return newValue;

  const bytes = { key: newKey.value, headers: newHeaders.value, value: newValue.value };
  return done({ bytes, edited: !sameRecord(bytes, original) });
}

function valueOf(original: RecordBytes, shown: RecordView, value: unknown, encoding: unknown): Outcome<string | null> {
  if (!isEncoding(encoding)) return bad('record.valueEncoding', `must be one of ${VALUE_ENCODINGS.join(', ')}`);
  // As it was shown: the original bytes, whose spaces and numbers a round through JSON would change.
  if (encoding === shown.valueEncoding && JSON.stringify(value) === JSON.stringify(shown.value)) {
    return done(original.value);
  }
  switch (encoding) {
    case 'none':
      return done(null);
    case 'json':
      return value === undefined
        ? bad('record.value', 'is missing')
        : done(Buffer.from(JSON.stringify(value)).toString('base64'));
    case 'text':
      return typeof value === 'string'
        ? done(Buffer.from(value).toString('base64'))
        : bad('record.value', 'is not a string');
    case 'base64':
      return bytesOf({ base64: value }, 'record.value');
  }
}

function headersOf(given: unknown): Outcome<Record<string, string>> {
  if (!isObject(given)) return bad('record.headers', 'is not an object');
  const headers: [name: string, base64: string][] = [];
  for (const [name, value] of Object.entries(given)) {
    const bytes = bytesOf(value, `record.headers.${name}`);
    if (!bytes.ok) return bytes;
    headers.push([name, bytes.value]);
  }
  // Not one by one: a header may be called __proto__.
  return done(Object.fromEntries(headers));
}

/** Text, or `{ "base64": … }`; answers Base64. */
function bytesOf(given: unknown, field: string): Outcome<string> {
  if (typeof given === 'string') return done(Buffer.from(given).toString('base64'));
  const base64 = isObject(given) && Object.keys(given).length === 1 ? given['base64'] : undefined;
  if (typeof base64 === 'string' && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) {
    return done(base64);
  }
  return bad(field, 'is neither a text nor { "base64": "…" }');
}

function sameRecord(one: RecordBytes, other: RecordBytes): boolean {
  const sorted = ({ headers }: RecordBytes): string => JSON.stringify(Object.entries(headers).sort());
  return one.key === other.key && one.value === other.value && sorted(one) === sorted(other);
}

function isEncoding(given: unknown): given is ValueEncoding {
  return VALUE_ENCODINGS.includes(given as ValueEncoding);
}

export function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function bad(field: string, what: string): Refused {
  return refused(422, {
    code: 'SCHEMA_VIOLATION',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the field and send the request again.',
  });
}

import { isUtf8 } from 'node:buffer';
import type { RecordBytes } from './stored-dead-letter.js';

/** Bytes as a person reads them: text where they are UTF-8, and Base64 where they are not. */
export type TextOrBytes = string | { readonly base64: string };

/** `json`: the document itself; `text`; `base64`; `none`: a record without a value, which removes its key. */
export const VALUE_ENCODINGS = ['json', 'text', 'base64', 'none'] as const;
export type ValueEncoding = (typeof VALUE_ENCODINGS)[number];

/** A record as it is shown, edited and sent back. */
export interface RecordView {
  readonly key: TextOrBytes | null;
  readonly headers: Readonly<Record<string, TextOrBytes>>;
  readonly valueEncoding: ValueEncoding;
  /** A JSON document, or a string in the other encodings; null where there is none. */
  readonly value: unknown;
}

export function recordView({ key, headers, value }: RecordBytes): RecordView {
  return {
    key: key === null ? null : textOrBytes(key),
    headers: Object.fromEntries(Object.entries(headers).map(([name, base64]) => [name, textOrBytes(base64)])),
    ...valueView(value),
  };
}

/** Takes Base64. */
export function textOrBytes(base64: string): TextOrBytes {
  const bytes = Buffer.from(base64, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : { base64 };
}

function valueView(base64: string | null): Pick<RecordView, 'valueEncoding' | 'value'> {
  if (base64 === null) return { valueEncoding: 'none', value: null };
  const text = textOrBytes(base64);
  if (typeof text !== 'string') return { valueEncoding: 'base64', value: base64 };
  try {
    return { valueEncoding: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { valueEncoding: 'text', value: text };
  }
}

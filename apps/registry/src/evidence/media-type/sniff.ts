import { fileTypeFromFile } from 'file-type';
import { open } from 'node:fs/promises';

/** What the bytes of a file say it is, whatever its sender says. */
export interface Sniffed {
  /** How `file-type` names the signature; undefined when there is none that it knows. */
  readonly signature: string | undefined;
  /** The first characters when the file begins as a text does, undefined otherwise. */
  readonly text: string | undefined;
}

/** So much of a file tells whether it is a text; nobody writes 64 KiB of prose before the program. */
const BEGINNING_BYTES = 64 * 1024;
const CHARACTERS_MAX = 1_000;

export async function sniff(path: string): Promise<Sniffed> {
  const beginning = await beginningOf(path);
  // Archives are looked into, so it needs the file and not only its beginning.
  const type = await fileTypeFromFile(path);
  return { signature: type?.ext, text: textOf(beginning) };
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * A text has no control characters but those that move the pen. That holds for UTF-8 and for GB 18030 and the other
 * encodings that documents from China come in, without guessing which one it is; UTF-16 says so by its first two bytes.
 */
function textOf(beginning: Buffer): string | undefined {
  const utf16 = utf16Of(beginning);
  const text = utf16 ?? beginning.toString('latin1');
  if (/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)) return undefined;
  return (utf16 ?? beginning.toString('utf8')).slice(0, CHARACTERS_MAX);
}

function utf16Of(beginning: Buffer): string | undefined {
  const even = beginning.subarray(0, beginning.length - (beginning.length % 2));
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return even.toString('utf16le');
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return Buffer.from(even).swap16().toString('utf16le');
  return undefined;
}

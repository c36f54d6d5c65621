import type { ImportFormat } from '../product-import.entity.js';
import { EncodingLook } from './encoding-look.js';

/** What a file looks like from its bytes; what its name or the client says of it does not count. */
export interface FileLooks {
  /** OTHER: something that is neither CSV nor a workbook. */
  readonly format: ImportFormat | 'OTHER';
  /** Of a CSV file, as `TextDecoder` names it; undefined when it is none that is read here. */
  readonly encoding: string | undefined;
  /** The first line of a CSV file that is not UTF-8, from 1; undefined when all are. */
  readonly brokenLine: number | undefined;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** What is certainly not text: old Excel files, and what has zero bytes without being UTF-16. */
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const UTF_16_LE = Buffer.from([0xff, 0xfe]);
const UTF_16_BE = Buffer.from([0xfe, 0xff]);

/** Looks at a file as its bytes pass by. A byte order mark outranks what the text looks like. */
export class FileLook {
  private readonly text = new EncodingLook();
  private head: Buffer | undefined;
  private hasZero = false;

  take(bytes: Buffer): void {
    this.head ??= Buffer.from(bytes.subarray(0, 8));
    if (startsWith(this.head, ZIP)) return;
    this.hasZero ||= bytes.includes(0);
    this.text.take(bytes);
  }

  end(): FileLooks {
    const head = this.head ?? Buffer.alloc(0);
    if (startsWith(head, ZIP)) return { format: 'XLSX', encoding: 'utf-8', brokenLine: undefined };
    if (startsWith(head, UTF_16_LE)) return { format: 'CSV', encoding: 'utf-16le', brokenLine: undefined };
    if (startsWith(head, UTF_16_BE)) return { format: 'CSV', encoding: 'utf-16be', brokenLine: undefined };
    const isText = !this.hasZero && !startsWith(head, OLD_EXCEL);
    return { format: isText ? 'CSV' : 'OTHER', ...this.text.end() };
  }
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

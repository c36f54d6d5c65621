import type { ImportFormat } from '../product-import.entity.js';

/** What a file looks like from its bytes; what its name or the client says of it does not count. */
export interface FileLooks {
  /** OTHER: something that is neither CSV nor a workbook. */
  readonly format: ImportFormat | 'OTHER';
  /** Of a CSV file, as `TextDecoder` names it. */
  readonly encoding: string;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** What is certainly not text: old Excel files, and what has zero bytes without being UTF-16. */
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const UTF_16_LE = Buffer.from([0xff, 0xfe]);
const UTF_16_BE = Buffer.from([0xfe, 0xff]);

/**
 * Looks at a file as its bytes pass by. A text that is not UTF-8 to its end is GB18030, which is what spreadsheet programs
 * in China save; a byte order mark outranks both.
 */
export class FileLook {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private head: Buffer | undefined;
  private isUtf8 = true;
  private hasZero = false;

  take(bytes: Buffer): void {
    this.head ??= Buffer.from(bytes.subarray(0, 8));
    this.hasZero ||= bytes.includes(0);
    if (this.isUtf8) this.isUtf8 = this.decodes(bytes);
  }

  end(): FileLooks {
    const head = this.head ?? Buffer.alloc(0);
    if (startsWith(head, ZIP)) return { format: 'XLSX', encoding: 'utf-8' };
    if (startsWith(head, UTF_16_LE)) return { format: 'CSV', encoding: 'utf-16le' };
    if (startsWith(head, UTF_16_BE)) return { format: 'CSV', encoding: 'utf-16be' };
    const isText = !this.hasZero && !startsWith(head, OLD_EXCEL);
    return { format: isText ? 'CSV' : 'OTHER', encoding: this.isUtf8 && this.decodes() ? 'utf-8' : 'gb18030' };
  }

  /** Without bytes: whether what came last was complete. */
  private decodes(bytes?: Buffer): boolean {
    try {
      this.decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

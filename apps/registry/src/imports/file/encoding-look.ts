import { isAscii, isUtf8 } from 'node:buffer';

/** A line that is longer is looked at in pieces. */
const LINE_BYTES_MAX = 1024 * 1024;
const LINE_FEED = 0x0a;

/** What the encoding of a text looks like; `undefined`: like none that is read here. */
export interface EncodingLooks {
  readonly encoding: 'utf-8' | 'gb18030' | undefined;
  /** The first line that is not UTF-8, from 1. */
  readonly brokenLine: number | undefined;
}

/**
 * Looks at a text line by line as it passes by. One with lines that are not UTF-8 is GB18030, which is what spreadsheet
 * programs in China save, unless most lines are UTF-8 (then some are broken) or its pairs of bytes are not such as Chinese
 * text has: a text in another encoding would be taken for Chinese that nobody wrote.
 */
export class EncodingLook {
  private rest: Buffer = Buffer.alloc(0);
  private line = 0;
  private utf8Lines = 0;
  private otherLines = 0;
  private brokenLine: number | undefined;
  private readonly pairs = new Gb18030Pairs();

  take(bytes: Buffer): void {
    const text = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    let start = 0;
    for (let end = text.indexOf(LINE_FEED); end !== -1; end = text.indexOf(LINE_FEED, start)) {
      this.takeLine(text.subarray(start, end));
      start = end + 1;
    }
    this.rest = text.subarray(start);
    if (this.rest.length > LINE_BYTES_MAX) this.cut();
  }

  end(): EncodingLooks {
    if (this.rest.length > 0) this.takeLine(this.rest);
    this.rest = Buffer.alloc(0);
    const { brokenLine } = this;
    if (brokenLine === undefined) return { encoding: 'utf-8', brokenLine };
    const isChinese = this.otherLines > this.utf8Lines && this.pairs.areChinese();
    return { encoding: isChinese ? 'gb18030' : undefined, brokenLine };
  }

  private takeLine(bytes: Buffer): void {
    this.line += 1;
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      this.utf8Lines += 1;
      return;
    }
    this.otherLines += 1;
    this.brokenLine ??= this.line;
    this.pairs.take(bytes);
  }

  /** Between two characters of UTF-8, if it is UTF-8. */
  private cut(): void {
    let at = this.rest.length;
    while (at > this.rest.length - 4 && ((this.rest[at - 1] ?? 0) & 0xc0) === 0x80) at -= 1;
    if (((this.rest[at - 1] ?? 0) & 0xc0) === 0xc0) at -= 1;
    const rest = this.rest.subarray(at);
    this.takeLine(this.rest.subarray(0, at));
    this.line -= 1;
    this.rest = rest;
  }
}

/**
 * The second byte of a pair is a letter of ASCII in nearly all pairs that “Türschloß” in Latin-1 makes; in none of those of
 * simplified Chinese, and in fewer than half of those of traditional.
 */
const LETTERS_MAX = 1 / 2;

class Gb18030Pairs {
  private all = 0;
  private withLetter = 0;

  take(bytes: Buffer): void {
    for (let at = 0; at < bytes.length - 1; at += 1) {
      if ((bytes[at] ?? 0) < 0x80) continue;
      at += 1;
      const second = bytes[at] ?? 0;
      this.all += 1;
      if (second < 0x7f && !isDigit(second)) this.withLetter += 1;
      // The other two bytes of four.
      if (isDigit(second)) at += 2;
    }
  }

  areChinese(): boolean {
    return this.withLetter <= this.all * LETTERS_MAX;
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

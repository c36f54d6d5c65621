import type { Cell, FileContent, SheetRow } from '../sheet/sheet.js';

/** A file in memory, read in pieces of so many bytes. */
export function fileOf(bytes: Buffer | string, pieceBytes = 64 * 1024): FileContent {
  const whole = Buffer.from(bytes);
  return {
    size: whole.length,
    async *read(start, end) {
      for (let at = start; at < end; at += pieceBytes) yield whole.subarray(at, Math.min(end, at + pieceBytes));
    },
  };
}

/** The cells of every row with its number in front. */
export async function cellsOf(rows: AsyncIterable<SheetRow>): Promise<(readonly [number, ...Cell[]])[]> {
  const all: (readonly [number, ...Cell[]])[] = [];
  for await (const { rowNo, cells } of rows) all.push([rowNo, ...cells]);
  return all;
}

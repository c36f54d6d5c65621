/** A cell as a file has it; null when it is blank. */
export type Cell = string | number | boolean | null | UnusableCell;

/**
 * A cell whose content nobody can vouch for: what a formula or an error shows is whatever the program that saved it made
 * of it, a date is a number whose meaning is in its format, and a row that ends early may be one that was cut off.
 */
export interface UnusableCell {
  readonly unusable: 'FORMULA' | 'DATE' | 'ERROR' | 'MISSING';
}

/** A row of the first sheet. */
export interface SheetRow {
  /** As a spreadsheet program numbers it: from 1, the header included. */
  readonly rowNo: number;
  readonly cells: readonly Cell[];
  /** How much of the file was read when the row was: 0 to 1. */
  readonly progress: number;
}

/** The bytes of an uploaded file. */
export interface FileContent {
  readonly size: number;
  /** Bytes from `start` on, up to `end` which is excluded; in pieces, each read when it is asked for. */
  read(start: number, end: number): AsyncGenerator<Buffer>;
}

/** Where in a file something is. */
export interface FilePlace {
  /** As a spreadsheet program numbers it. */
  readonly row?: number;
  /** Title of the column; its letter where it has none. */
  readonly column?: string;
}

/**
 * The file cannot be used, and nothing in it will be. Thrown, because it can come out of the middle of a stream; the job
 * that reads the file turns it into its result.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  constructor(
    readonly code: string,
    detail: string,
    readonly remedy: string,
    readonly place: FilePlace = {},
  ) {
    super(detail);
  }
}

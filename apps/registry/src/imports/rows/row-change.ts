import type { Cell, SheetRow } from '../sheet/sheet.js';
import { readAttribute, type AttributeValue } from './attribute-value.js';
import type { Column, ProductField } from './columns.js';

/** What is wrong with a row: where, what, and what to do. */
export interface RowFault {
  /** Title of the column; undefined when the whole row is meant. */
  readonly column: string | undefined;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

type TextField = Exclude<ProductField, 'sku' | 'productVersion'>;

/** What a row says about a product. A field or attribute that the file has no column for is not in it. */
export interface RowChange {
  readonly rowNo: number;
  readonly sku: string;
  readonly productVersion: number | undefined;
  /** A blank cell is an empty text. */
  readonly texts: ReadonlyMap<TextField, string>;
  /** A blank cell takes the attribute away: undefined. */
  readonly attributes: ReadonlyMap<string, AttributeValue | undefined>;
}

export type ReadRow =
  { readonly ok: true; readonly change: RowChange } | { readonly ok: false; readonly faults: readonly RowFault[] };

/** Reads a row under its header; every cell that cannot be used is told. */
export function readRow({ rowNo, cells }: SheetRow, columns: readonly Column[]): ReadRow {
  const reading = new RowReading();
  for (const [index, column] of columns.entries()) reading.take(column, cells[index] ?? null);
  if (cells.slice(columns.length).some((cell) => cell !== null)) reading.fault(TOO_LONG);
  return reading.end(rowNo);
}

/** A row with nothing in it is no row. */
export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell === null);
}

class RowReading {
  private readonly faults: RowFault[] = [];
  private readonly texts = new Map<TextField, string>();
  private readonly attributes = new Map<string, AttributeValue | undefined>();
  private sku = '';
  private productVersion: number | undefined;

  take(column: Column, cell: Cell): void {
    if (typeof cell === 'object' && cell !== null)
      return this.fault({ column: column.title, ...UNUSABLE[cell.unusable] });
    switch (column.kind) {
      case 'field':
        if (isLossy(cell)) return this.fault({ column: column.title, ...LOST });
        return this.takeField(column.field, column.title, cell);
      case 'attribute':
        if (isLossy(cell)) return this.fault({ column: column.title, ...LOST });
        return this.takeAttribute(column, cell);
      case 'untitled':
        return cell === null ? undefined : this.fault({ column: column.title, ...UNTITLED });
      default:
        return column satisfies never;
    }
  }

  fault(fault: RowFault): void {
    this.faults.push(fault);
  }

  end(rowNo: number): ReadRow {
    const { sku, productVersion, texts, attributes, faults } = this;
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, change: { rowNo, sku, productVersion, texts, attributes } };
  }

  private takeField(field: ProductField, title: string, cell: string | number | boolean | null): void {
    switch (field) {
      case 'sku':
        if (cell === null) return this.fault({ column: title, ...SKU_MISSING });
        if (isRounded(cell)) return this.fault({ column: title, ...SKU_ROUNDED });
        this.sku = String(cell);
        return;
      case 'productVersion':
        return this.takeVersion(title, cell);
      default:
        this.texts.set(field, cell === null ? '' : String(cell));
    }
  }

  private takeVersion(title: string, cell: string | number | boolean | null): void {
    if (cell === null) return;
    const version = /^\d{1,10}$/.test(String(cell)) ? Number(cell) : 0;
    if (version >= 1 && version <= 2_147_483_647) this.productVersion = version;
    else this.fault({ column: title, ...NO_VERSION });
  }

  private takeAttribute(
    { title, name, type }: Extract<Column, { kind: 'attribute' }>,
    cell: string | number | boolean | null,
  ): void {
    if (cell === null) return void this.attributes.set(name, undefined);
    const read = readAttribute(cell, type);
    if (read.ok) this.attributes.set(name, read.value);
    else this.fault({ column: title, ...read.fault });
  }
}

/** What a program writes where it could not read a character. */
function isLossy(cell: Cell): boolean {
  return typeof cell === 'string' && cell.includes('\ufffd');
}

/** Spreadsheet programs keep 15 digits of a number, drop its zeros at either end, and write large ones as 1.23E+15. */
function isRounded(cell: string | number | boolean): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || Math.abs(cell) >= 1e15;
  return typeof cell === 'string' && /^\d(\.\d+)?E\+\d{2,3}$/.test(cell);
}

const UNUSABLE = {
  FORMULA: {
    code: 'FORMULA_REFUSED',
    detail: 'The cell has a formula.',
    remedy: 'Put its value there: copy the column, and paste it as values.',
  },
  DATE: {
    code: 'DATE_REFUSED',
    detail: 'The cell is formatted as a date, so what was typed there is a number now.',
    remedy: 'Format the column as text and type the value again.',
  },
  ERROR: {
    code: 'CELL_ERROR',
    detail: 'The cell shows an error.',
    remedy: 'Put the value there that was meant.',
  },
  MISSING: {
    code: 'ROW_TOO_SHORT',
    detail: 'The row ends before this cell, so the file may have been cut off.',
    remedy: 'Write a delimiter for every cell, also for blank ones at the end, or take the file from its source again.',
  },
} as const;

const LOST = {
  code: 'CHARACTER_LOST',
  detail: 'The cell has a � where a program could not read a character.',
  remedy: 'Type the text again, or take it from where it is still whole.',
};
const SKU_ROUNDED = {
  code: 'SKU_ROUNDED',
  detail: 'The sku is a number that a spreadsheet program may have rounded.',
  remedy: 'Format the column as text and type the sku again.',
};

const SKU_MISSING = { code: 'SKU_MISSING', detail: 'The row has no sku.', remedy: 'Fill it in, or delete the row.' };
const UNTITLED = {
  code: 'COLUMN_UNTITLED',
  detail: 'The cell stands in a column without a title.',
  remedy: 'Give the column a title, or clear the cell.',
};
const TOO_LONG: RowFault = {
  column: undefined,
  code: 'ROW_TOO_LONG',
  detail: 'The row has more cells than the header has titles.',
  remedy: 'Put quotation marks around a value that holds the delimiter, or give the columns titles.',
};
const NO_VERSION = {
  code: 'VALUE_INVALID',
  detail: 'A productVersion is a whole number from 1.',
  remedy: 'Correct it, or leave it blank: then it is the next one.',
};

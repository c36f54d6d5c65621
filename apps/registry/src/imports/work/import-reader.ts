import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions, type Tx } from '../../database/transactions.js';
import { done } from '../../outcome.js';
import { Product } from '../../products/product.entity.js';
import { ImportFiles } from '../file/import-files.js';
import { BY_ITSELF } from '../import-audit.js';
import { lockImport, moveImport, turnImport } from '../import-lock.js';
import { insertErrors, insertRows, rowsOfSkus, type RowError, type ValidRow } from '../import-rows.js';
import type { ProductImport } from '../product-import.entity.js';
import { readHeader, titleOf, type Column } from '../rows/columns.js';
import { isBlank, readRow, type RowFault } from '../rows/row-change.js';
import { effectOf } from '../rows/row-effect.js';
import { readCsv } from '../sheet/csv-sheet.js';
import { FileFault, type SheetRow } from '../sheet/sheet.js';
import { readXlsx } from '../sheet/xlsx-sheet.js';

const ROWS_MAX = 200_000;
/** Rows of one transaction: 500 took 60 ms, and a restart reads no more than so many again. */
const PORTION = 500;

/** What reading found in some rows. */
interface JudgedRows {
  readonly valid: readonly ValidRow[];
  readonly errors: readonly RowError[];
}

/**
 * Reads an import's file, checks its rows and compares them with the products, portion by portion; how far it came is in
 * the import, in the same transaction as what it found. After a restart the file is parsed from its beginning again, and
 * rows that were read are passed over.
 */
@Injectable()
export class ImportReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
  ) {}

  /**
   * Ends when the file has been read, when `isStopping` says so, or when the import was cancelled.
   * @throws FileFault when the file cannot be used
   */
  async read(job: ProductImport, isStopping: () => boolean): Promise<void> {
    const file = this.files.open(job.importId, Number(job.size));
    const rows = job.format === 'CSV' ? readCsv(file, job.encoding) : readXlsx(file);
    const reading = new Reading(job.rowsRead);
    for await (const row of rows) {
      reading.take(row);
      if (reading.waiting.length < PORTION) continue;
      const goesOn = await this.store(job.importId, reading, false);
      if (!goesOn || isStopping()) return;
    }
    await this.store(job.importId, reading, true);
  }

  /** Stores the rows that wait; false when the import is not at the place any more that they come after. */
  private async store(importId: string, reading: Reading, isEnd: boolean): Promise<boolean> {
    const { columns, waiting, stored } = reading;
    if (columns === undefined) throw emptyFile();
    const outcome = await this.transactions.run(async (tx) => {
      const job = await lockImport(tx, importId);
      if (job?.state !== 'READING' || job.rowsRead !== stored) return done(false);
      const judged = await judge(tx, importId, waiting, columns);
      await insertRows(tx, importId, judged.valid);
      await insertErrors(tx, importId, job.errors, judged.errors);
      if (isEnd) await this.files.remove(tx, importId);
      const counts = counted(job, waiting.length, judged);
      if (isEnd) {
        await turnImport(tx, job, { ...counts, state: 'READY', progress: 1 }, { action: 'read', by: BY_ITSELF });
      } else await moveImport(tx, job, { ...counts, progress: waiting.at(-1)?.progress ?? job.progress });
      return done(true);
    });
    reading.wasStored();
    return outcome.ok && outcome.value;
  }
}

/** The rows of a file as they come by: the header, those that were stored before, and those that wait for it. */
class Reading {
  columns: Column[] | undefined;
  waiting: SheetRow[] = [];
  private seen = 0;

  /** `stored`: rows below the header that are stored already. */
  constructor(public stored: number) {}

  take(row: SheetRow): void {
    if (isBlank(row)) return;
    if (this.columns === undefined) {
      this.columns = readHeader(row.cells, row.rowNo);
      return;
    }
    this.seen += 1;
    if (this.seen > ROWS_MAX) throw tooManyRows(row.rowNo);
    if (this.seen > this.stored) this.waiting.push(row);
  }

  wasStored(): void {
    this.stored += this.waiting.length;
    this.waiting = [];
  }
}

async function judge(
  tx: Tx,
  importId: string,
  rows: readonly SheetRow[],
  columns: readonly Column[],
): Promise<JudgedRows> {
  const read = rows.map((row) => ({ rowNo: row.rowNo, ...readRow(row, columns) }));
  const skus = read.flatMap((row) => (row.ok ? [row.change.sku] : []));
  const known = await productsOf(tx, skus);
  const takenBy = await rowsOfSkus(tx, importId, skus);
  const valid: ValidRow[] = [];
  const errors: RowError[] = [];
  for (const row of read) {
    const { rowNo } = row;
    const tell = (fault: RowFault): unknown => errors.push({ rowNo, ...fault });
    if (!row.ok) {
      row.faults.forEach(tell);
      continue;
    }
    const { sku } = row.change;
    const earlier = takenBy.get(sku);
    const judged = earlier === undefined ? effectOf(row.change, known.get(sku)) : repeated(sku, earlier);
    if (judged.ok) {
      takenBy.set(sku, rowNo);
      valid.push({ rowNo, sku, effect: judged.effect });
    } else tell(titled(judged.fault, columns));
  }
  return { valid, errors };
}

async function productsOf(tx: Tx, skus: readonly string[]): Promise<Map<string, Product>> {
  const found = await tx.manager.find(Product, { where: { sku: In([...new Set(skus)]) } });
  return new Map(found.map((product) => [product.sku, product]));
}

function counted(job: ProductImport, read: number, { valid, errors }: JudgedRows): Partial<ProductImport> {
  const count = (kind: string): number => valid.filter(({ effect }) => effect.kind === kind).length;
  return {
    rowsRead: job.rowsRead + read,
    rowsValid: job.rowsValid + valid.length,
    rowsInvalid: job.rowsInvalid + read - valid.length,
    errors: job.errors + errors.length,
    toCreate: job.toCreate + count('CREATE'),
    toChange: job.toChange + count('CHANGE'),
    unchanged: job.unchanged + count('NONE'),
  };
}

/** People look for the title they wrote. */
function titled(fault: RowFault, columns: readonly Column[]): RowFault {
  return fault.column === undefined ? fault : { ...fault, column: titleOf(columns, fault.column) };
}

/** Which of two rows is meant nobody can say, so the first one counts and the other is told. */
function repeated(sku: string, row: number): { ok: false; fault: RowFault } {
  const detail = `Row ${row} is about ${sku} too.`;
  return { ok: false, fault: { column: 'sku', code: 'SKU_REPEATED', detail, remedy: 'Keep one of the two rows.' } };
}

function emptyFile(): FileFault {
  return new FileFault(
    'FILE_EMPTY',
    'The file has no rows.',
    'Give it a header with the titles, and a row for each product.',
  );
}

function tooManyRows(row: number): FileFault {
  return new FileFault(
    'ROWS_TOO_MANY',
    `The file has more than ${ROWS_MAX} rows.`,
    'Split it, and import the parts one after another.',
    { row },
  );
}

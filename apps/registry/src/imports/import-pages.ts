import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { FieldChange } from './rows/row-effect.js';

/** Where a page starts and how many it has at most. */
export interface RowPage {
  /** Excluded; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
}

/** A row that would change something, field by field; an item of `GET …/preview`. */
export interface PreviewItem {
  /** As a spreadsheet program numbers it. */
  readonly row: number;
  readonly sku: string;
  readonly effect: 'CREATE' | 'CHANGE';
  readonly changes: readonly FieldChange[];
}

/** What is wrong with a row; an item of `GET …/errors`. */
export interface ErrorItem {
  readonly row: number;
  /** Title of the column; absent when the whole row is meant. */
  readonly column?: string;
  readonly code: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Reads what an import found, page by page. Rows are only ever added behind those there are, so pages stay as they were. */
@Injectable()
export class ImportPages {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** In the file's order; the next page starts after the last item's row. */
  async preview(importId: string, { after, limit }: RowPage): Promise<PreviewItem[]> {
    return this.dataSource.query(
      `SELECT row_no AS row, sku, effect, changes FROM product_import_row
        WHERE import_id = $1 AND row_no > $2 AND effect <> 'NONE' ORDER BY row_no LIMIT $3`,
      [importId, after, limit],
    );
  }

  /** In the order they were found; the next page starts after the last ordinal. */
  async errors(importId: string, { after, limit }: RowPage): Promise<{ ordinal: number; item: ErrorItem }[]> {
    return this.dataSource.query(
      `SELECT ordinal, jsonb_strip_nulls(jsonb_build_object(
                'row', row_no, 'column', column_name, 'code', code, 'problem', detail, 'remedy', remedy)) AS item
         FROM product_import_error WHERE import_id = $1 AND ordinal > $2 ORDER BY ordinal LIMIT $3`,
      [importId, after, limit],
    );
  }
}

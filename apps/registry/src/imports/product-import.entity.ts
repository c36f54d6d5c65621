import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * READING: rows are read, checked and compared with the products. READY: it can be looked at, and applied.
 * APPLYING, APPLIED: somebody asked for it. CANCELLED: somebody did not want it (any more). FAILED: the file cannot be used.
 */
export type ImportState = 'READING' | 'READY' | 'APPLYING' | 'APPLIED' | 'CANCELLED' | 'FAILED';

export type ImportFormat = 'CSV' | 'XLSX';

/** Why a file cannot be used. */
export interface ImportProblem {
  readonly code: string;
  /** Where it is, when it is at one place: the row as a spreadsheet program numbers it, and the column's title or letter. */
  readonly row?: number;
  readonly column?: string;
  readonly detail: string;
  readonly remedy: string;
}

/** A file of products that somebody uploaded, and how far it is. */
@Entity({ name: 'product_import' })
export class ProductImport {
  @PrimaryColumn('text', { name: 'import_id' })
  importId!: string;

  @Column('text')
  state!: ImportState;

  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  @Column('text')
  format!: ImportFormat;

  /** As `TextDecoder` names it. */
  @Column('text')
  encoding!: string;

  /** Bytes. */
  @Column('bigint')
  size!: string;

  @Column('text')
  sha256!: string;

  /** Of the state it is in: 0 to 1. */
  @Column('real')
  progress!: number;

  /** Rows below the header; a row that is all blank is none. */
  @Column('integer', { name: 'rows_read' })
  rowsRead!: number;

  @Column('integer', { name: 'rows_valid' })
  rowsValid!: number;

  @Column('integer', { name: 'rows_invalid' })
  rowsInvalid!: number;

  /** Errors found; a row can have several, and so many are kept as `ERRORS_KEPT_MAX` says. */
  @Column('integer')
  errors!: number;

  @Column('integer', { name: 'to_create' })
  toCreate!: number;

  @Column('integer', { name: 'to_change' })
  toChange!: number;

  @Column('integer')
  unchanged!: number;

  /** What has been applied so far. */
  @Column('integer')
  created!: number;

  @Column('integer')
  changed!: number;

  /** Not applied, because the product is not any more as it was when the row was compared with it. */
  @Column('integer')
  stale!: number;

  @Column('integer', { name: 'applied_row' })
  appliedRow!: number;

  /** Processes that began to work on it and did not come to an end: each was killed, perhaps by it. */
  @Column('integer')
  tries!: number;

  @Column('jsonb', { nullable: true })
  problem!: ImportProblem | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** The ETag. */
  @Column('integer')
  revision!: number;
}

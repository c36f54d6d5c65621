import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk imports of products, and the orders in which products are listed. */
export class ProductImports1764600000000 implements MigrationInterface {
  name = 'ProductImports1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_import (
        import_id text PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('READING', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED')),
        file_name text,
        format text NOT NULL CHECK (format IN ('CSV', 'XLSX')),
        encoding text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
        rows_read integer NOT NULL DEFAULT 0,
        rows_valid integer NOT NULL DEFAULT 0,
        rows_invalid integer NOT NULL DEFAULT 0,
        errors integer NOT NULL DEFAULT 0,
        to_create integer NOT NULL DEFAULT 0,
        to_change integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        stale integer NOT NULL DEFAULT 0,
        -- How far it is applied: the last row that is. Moves in the transaction that changes the products.
        applied_row integer NOT NULL DEFAULT 0,
        problem jsonb,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        applied_by text,
        cancelled_by text,
        ended_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT product_import_rows CHECK (rows_read = rows_valid + rows_invalid),
        CONSTRAINT product_import_applied CHECK (state NOT IN ('APPLYING', 'APPLIED') OR applied_by IS NOT NULL)
      );
      CREATE INDEX product_import_open ON product_import (created_at) WHERE state IN ('READING', 'APPLYING');
      CREATE INDEX product_import_ended ON product_import (ended_at) WHERE ended_at IS NOT NULL;

      -- The file, as long as it is read; written before its import is, so no foreign key.
      CREATE TABLE product_import_part (
        import_id text NOT NULL,
        part integer NOT NULL,
        content bytea NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (import_id, part)
      );
      ALTER TABLE product_import_part ALTER COLUMN content SET STORAGE EXTERNAL;

      CREATE TABLE product_import_row (
        import_id text NOT NULL REFERENCES product_import ON DELETE CASCADE,
        row_no integer NOT NULL,
        sku text NOT NULL,
        effect text NOT NULL CHECK (effect IN ('CREATE', 'CHANGE', 'NONE')),
        -- Of the product the row was compared with; null when there was none.
        base_revision integer,
        product jsonb,
        changes jsonb,
        PRIMARY KEY (import_id, row_no),
        UNIQUE (import_id, sku),
        CONSTRAINT product_import_row_content CHECK ((effect = 'NONE') = (product IS NULL))
      );

      CREATE TABLE product_import_error (
        import_id text NOT NULL REFERENCES product_import ON DELETE CASCADE,
        ordinal integer NOT NULL,
        row_no integer NOT NULL,
        column_name text,
        code text NOT NULL,
        detail text NOT NULL,
        remedy text NOT NULL,
        PRIMARY KEY (import_id, ordinal)
      );

      CREATE INDEX product_by_sku ON product (sku COLLATE "C") WHERE NOT removed;
      CREATE INDEX product_by_name ON product (name COLLATE "C", sku COLLATE "C") WHERE NOT removed;
      CREATE INDEX product_by_category ON product (category COLLATE "C", sku COLLATE "C") WHERE NOT removed;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

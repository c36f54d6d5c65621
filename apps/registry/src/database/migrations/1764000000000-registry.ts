import { deadLetterTableSql, journalTableSql } from '@sluice/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA } from '../schema.js';

/** The registry's tables; unqualified names land in its schema through the search path. */
export class Registry1764000000000 implements MigrationInterface {
  name = 'Registry1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        sku text PRIMARY KEY,
        product_version integer NOT NULL,
        name text NOT NULL,
        internal_description text NOT NULL,
        sales_description text NOT NULL,
        category text NOT NULL,
        attributes jsonb NOT NULL,
        classified_attributes jsonb NOT NULL,
        confirmed_by text,
        confirmed_at timestamptz,
        removed boolean NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT product_confirmation CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
      );

      CREATE TABLE list_version (
        list_id text NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        title text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'APPROVED')),
        source jsonb NOT NULL,
        effective_from text NOT NULL,
        effective_until text,
        origins text[] NOT NULL,
        entries jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        approved_by text,
        approved_at timestamptz,
        revision integer NOT NULL,
        PRIMARY KEY (list_id, version),
        CONSTRAINT list_version_approval CHECK ((status = 'APPROVED') = (approved_by IS NOT NULL)),
        CONSTRAINT list_version_two_people CHECK (approved_by <> created_by)
      );

      CREATE SEQUENCE filing_ordinal START 1001;

      CREATE TABLE filing (
        filing_id text PRIMARY KEY,
        ordinal bigint NOT NULL UNIQUE,
        filing_version integer NOT NULL,
        exporter_id text NOT NULL,
        list_id text NOT NULL,
        entry_id text NOT NULL,
        skus text[] NOT NULL,
        markets text[] NOT NULL,
        status text NOT NULL
          CHECK (status IN ('DRAFT', 'SUBMITTED', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'REVOKED', 'EXPIRED')),
        number text,
        valid_from date,
        valid_until date,
        missing text[] NOT NULL,
        reason text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        submitted_by text,
        updated_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT filing_complete CHECK (status <> 'COMPLETED' OR valid_from IS NOT NULL)
      );
      CREATE INDEX filing_list ON filing (list_id) WHERE status IN ('DRAFT', 'SUBMITTED');
      CREATE INDEX filing_end ON filing (valid_until) WHERE status = 'COMPLETED';
      CREATE INDEX filing_skus ON filing USING gin (skus);
      CREATE INDEX filing_exporter ON filing (exporter_id, ordinal);

      CREATE TABLE evidence (
        evidence_id text PRIMARY KEY,
        filing_id text NOT NULL REFERENCES filing,
        kind text NOT NULL,
        version integer NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL,
        media_type text NOT NULL,
        file_name text,
        uri text,
        receipt jsonb,
        attached_by text NOT NULL,
        attached_at timestamptz NOT NULL,
        UNIQUE (filing_id, kind, version)
      );

      CREATE TABLE idempotency_key (
        key text NOT NULL,
        person text NOT NULL,
        fingerprint text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (key, person)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
    `);
    await runner.query(journalTableSql(SCHEMA));
    await runner.query(deadLetterTableSql(SCHEMA));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

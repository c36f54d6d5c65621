import { GENESIS_HASH } from '@sluice/messaging';

/**
 * The audit trail: every change of products, lists, filings and imports, with the person and the reason, in one chain
 * that is tied to the journal (ADR 0015). Rows are only ever added.
 */
export const AUDIT_TABLE_SQL = `
  CREATE TABLE audit (
    seq          bigint PRIMARY KEY,       -- 1..n without gaps
    entry        json   NOT NULL,          -- audit-entry.ts; kept byte for byte, which is what the hash is of
    journal_seq  bigint NOT NULL,          -- last entry of the journal when this was written
    journal_hash bytea  NOT NULL,
    hash         bytea  NOT NULL,          -- sha256(hash before || journal_hash || entry)
    object       text   NOT NULL GENERATED ALWAYS AS (entry ->> 'object') STORED
  );
  CREATE INDEX audit_object ON audit (object, seq);

  CREATE TABLE audit_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint NOT NULL,
    hash     bytea  NOT NULL
  );
  INSERT INTO audit_head (seq, hash) VALUES (0, decode('${GENESIS_HASH.toString('hex')}', 'hex'));

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_change();`;

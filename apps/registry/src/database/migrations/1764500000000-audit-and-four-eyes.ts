import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT_TABLE_SQL } from '../../audit/audit-table.js';
import { SCHEMA } from '../schema.js';

/** The audit trail; renewals; and what one person alone cannot do to a filing, said by the database itself. */
export class AuditAndFourEyes1764500000000 implements MigrationInterface {
  name = 'AuditAndFourEyes1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUDIT_TABLE_SQL);
    await runner.query(RENEWALS_SQL);
    await runner.query(FOUR_EYES_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

/** One that came to nothing makes way for another. */
const RENEWALS_SQL = `
  ALTER TABLE filing ADD COLUMN renews text REFERENCES filing;
  CREATE UNIQUE INDEX filing_one_successor ON filing (renews)
    WHERE status NOT IN ('REJECTED', 'WITHDRAWN', 'REVOKED');`;

/**
 * Whoever completes a filing on review neither submitted it nor attached anything to it. The trigger runs after the row is
 * written: an upsert fires BEFORE INSERT also where it updates. Attaching locks the filing, so that a document which
 * is being attached while somebody completes is seen. Rows from before have no completed_by and are left as they are.
 */
const FOUR_EYES_SQL = `
  -- Case, width and blanks do not make two people of one.
  CREATE FUNCTION person_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(btrim(normalize(name, NFKC), E' \\t\\n\\r'));

  ALTER TABLE filing
    ADD COLUMN completed_by text,
    ADD CONSTRAINT filing_completed_by_second_person CHECK (person_key(completed_by) <> person_key(submitted_by)),
    ADD CONSTRAINT filing_completed_after_submission CHECK (completed_by IS NULL OR submitted_by IS NOT NULL),
    ADD CONSTRAINT filing_complete_misses_nothing CHECK (status <> 'COMPLETED' OR missing = '{}');

  CREATE FUNCTION filing_four_eyes() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA}, pg_temp AS $$
  DECLARE
    completes text;
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF OLD.completed_by IS NOT NULL AND NEW.completed_by IS DISTINCT FROM OLD.completed_by THEN
        RAISE EXCEPTION 'who completed % is written once', NEW.filing_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'filing_four_eyes';
      END IF;
      IF NEW.completed_by IS NULL AND (OLD.status = 'COMPLETED' OR NEW.status <> 'COMPLETED') THEN
        RETURN NULL;
      END IF;
    ELSIF NEW.completed_by IS NULL AND NEW.status <> 'COMPLETED' THEN
      RETURN NULL;
    END IF;
    IF NEW.completed_by IS NULL THEN
      -- As ListsService.entryOf: what the newest approved version that has the entry says.
      SELECT entry ->> 'completes' INTO completes
        FROM list_version, jsonb_array_elements(entries) AS entry
       WHERE list_id = NEW.list_id AND approved_by IS NOT NULL AND entry ->> 'entryId' = NEW.entry_id
       ORDER BY version DESC LIMIT 1;
      IF completes IS DISTINCT FROM 'ON_EVIDENCE' THEN
        RAISE EXCEPTION '% is completed on review, and nobody is named who did', NEW.filing_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'filing_four_eyes';
      END IF;
    ELSIF EXISTS (SELECT FROM evidence
                   WHERE filing_id = NEW.filing_id AND person_key(attached_by) = person_key(NEW.completed_by)) THEN
      RAISE EXCEPTION '% attached evidence to % and cannot complete it', NEW.completed_by, NEW.filing_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'filing_four_eyes';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER filing_four_eyes AFTER INSERT OR UPDATE OF status, completed_by ON filing
    FOR EACH ROW EXECUTE FUNCTION filing_four_eyes();

  CREATE FUNCTION evidence_locks_filing() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA}, pg_temp AS $$
  BEGIN
    PERFORM FROM filing WHERE filing_id = NEW.filing_id FOR SHARE;
    RETURN NEW;
  END $$;
  CREATE TRIGGER evidence_locks_filing BEFORE INSERT ON evidence
    FOR EACH ROW EXECUTE FUNCTION evidence_locks_filing();
  CREATE TRIGGER evidence_stays
    BEFORE DELETE OR UPDATE OF evidence_id, filing_id, kind, version, sha256, attached_by, attached_at ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

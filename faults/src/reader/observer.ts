import type { Client } from 'pg';

/**
 * Lets the database note in which order facts and decisions were stored: a trigger of the reader's own, on a sequence. A
 * transaction that changes facts and one that decides never overlap (that is the gate's claim: see ARCHITECTURE.md, idea
 * 2), so the numbers say which facts were stored before a decision. What is rolled back leaves nothing here either.
 */
export async function observeStores(client: Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS faults;
    CREATE SEQUENCE IF NOT EXISTS faults.stored_at;
    CREATE TABLE IF NOT EXISTS faults.filing (stored_at bigint, filing_id text, version integer, status text);
    CREATE TABLE IF NOT EXISTS faults.journal (stored_at bigint, lane text, seq bigint);
    CREATE OR REPLACE FUNCTION faults.note_filing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO faults.filing
        VALUES (nextval('faults.stored_at'), NEW.filing_id, NEW.version, NEW.data::json->>'status');
        RETURN NULL;
      END $$;
    CREATE OR REPLACE FUNCTION faults.note_journal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO faults.journal
        VALUES (nextval('faults.stored_at'), NEW.lane, NEW.first_seq);
        RETURN NULL;
      END $$;
    CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE ON gate.fact_filing
      FOR EACH ROW EXECUTE FUNCTION faults.note_filing();
    CREATE OR REPLACE TRIGGER note AFTER INSERT ON gate.journal
      FOR EACH ROW EXECUTE FUNCTION faults.note_journal();`);
}

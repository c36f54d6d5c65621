import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the work on stored evidence has come, and what it found. */
export class EvidenceUpkeep1764700000000 implements MigrationInterface {
  name = 'EvidenceUpkeep1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX evidence_content ON evidence (sha256) WHERE uri IS NULL;

      CREATE TABLE evidence_job (
        job text PRIMARY KEY,
        position text NOT NULL DEFAULT '',
        documents bigint NOT NULL DEFAULT 0,
        round_started_at timestamptz,
        round_finished_at timestamptz,
        held_by text,
        held_until timestamptz,
        CONSTRAINT evidence_job_hold CHECK ((held_by IS NULL) = (held_until IS NULL))
      );
      INSERT INTO evidence_job (job) VALUES ('check'), ('sweep');

      CREATE TABLE evidence_finding (
        finding_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sha256 text NOT NULL,
        finding text NOT NULL CHECK (finding IN ('MISSING', 'ALTERED')),
        found_sha256 text,
        found_size bigint,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        resolved_at timestamptz,
        CONSTRAINT evidence_finding_found
          CHECK ((finding = 'ALTERED') = (found_sha256 IS NOT NULL) AND (found_sha256 IS NULL) = (found_size IS NULL))
      );
      CREATE UNIQUE INDEX evidence_finding_open ON evidence_finding (sha256, finding) WHERE resolved_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

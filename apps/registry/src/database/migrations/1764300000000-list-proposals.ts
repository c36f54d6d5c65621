import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of a list is proposed before it is approved. Whoever wrote any of it, or proposed it, is never the one who
 * approves it: the database says so too. For versions approved before, writing was proposing.
 */
export class ListProposals1764300000000 implements MigrationInterface {
  name = 'ListProposals1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE list_version
        DROP CONSTRAINT list_version_status_check,
        DROP CONSTRAINT list_version_two_people,
        ADD COLUMN authors text[],
        ADD COLUMN proposed_by text,
        ADD COLUMN proposed_at timestamptz,
        ADD COLUMN rejected_by text,
        ADD COLUMN rejected_at timestamptz,
        ADD COLUMN rejection text;

      UPDATE list_version
         SET authors = ARRAY[created_by],
             proposed_by = CASE WHEN status = 'APPROVED' THEN created_by END,
             proposed_at = CASE WHEN status = 'APPROVED' THEN created_at END;

      ALTER TABLE list_version
        ALTER COLUMN authors SET NOT NULL,
        ADD CONSTRAINT list_version_status CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED')),
        ADD CONSTRAINT list_version_authors CHECK (created_by = ANY (authors)),
        ADD CONSTRAINT list_version_proposal CHECK (
          (status = 'DRAFT') = (proposed_by IS NULL) AND (proposed_by IS NULL) = (proposed_at IS NULL)),
        ADD CONSTRAINT list_version_rejection CHECK (
          (rejected_by IS NULL) = (rejection IS NULL) AND (rejected_by IS NULL) = (rejected_at IS NULL)),
        ADD CONSTRAINT list_version_two_people CHECK (approved_by <> ALL (authors) AND approved_by <> proposed_by);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

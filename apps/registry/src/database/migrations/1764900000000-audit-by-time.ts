import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT_INDEXES_SQL } from '../../audit/audit-sql.js';

/** The audit trail is read by time, by person and by kind as well. No row of it is touched. */
export class AuditByTime1764900000000 implements MigrationInterface {
  name = 'AuditByTime1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUDIT_INDEXES_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

import { deadLetterTableSql } from '@sluice/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA } from '../schema.js';

/** What people did about a dead letter; the table of a fresh registry has it from the start. */
export class DeadLetterReplays1764100000000 implements MigrationInterface {
  name = 'DeadLetterReplays1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deadLetterTableSql(SCHEMA));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

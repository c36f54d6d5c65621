import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many processes did not survive an import: one that ends them all is given up. */
export class ImportTries1764600000001 implements MigrationInterface {
  name = 'ImportTries1764600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE product_import ADD COLUMN tries integer NOT NULL DEFAULT 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

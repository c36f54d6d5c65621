import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever wrote or proposed a list does not approve it by being written otherwise: names are compared as for filings
 * (migration 1764500000000). Versions approved before are left as they are; nothing changes an approved one.
 */
export class ListTwoPeople1764800000000 implements MigrationInterface {
  name = 'ListTwoPeople1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION person_keys(names text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN (SELECT array_agg(person_key(name)) FROM unnest(names) AS name);

      ALTER TABLE list_version
        DROP CONSTRAINT list_version_two_people,
        ADD CONSTRAINT list_version_two_people CHECK (
          person_key(approved_by) <> ALL (person_keys(authors)) AND person_key(approved_by) <> person_key(proposed_by)
        ) NOT VALID;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead');
  }
}

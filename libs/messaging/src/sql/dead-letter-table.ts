import { qualified } from './identifiers.js';

/** Parked records: a person looks here. Can be run again and by several processes at once. */
export function deadLetterTableSql(schema: string): string {
  const table = qualified('dead_letter', schema);
  return `
    SELECT pg_advisory_xact_lock(hashtext('${schema}.dead_letter'));
    CREATE TABLE IF NOT EXISTS ${table} (
      dead_letter_id   text        PRIMARY KEY,
      service          text        NOT NULL,
      topic            text        NOT NULL,
      partition        integer     NOT NULL,
      record_offset    bigint      NOT NULL,
      record_timestamp timestamptz NOT NULL,
      key              text,                  -- base64, like the original bytes below
      code             text        NOT NULL,
      message          text        NOT NULL,
      field            text,
      remedy           text        NOT NULL,
      headers          json        NOT NULL,  -- base64 by name
      value            text,
      parked_at        timestamptz NOT NULL,
      blocks_key       boolean     NOT NULL   -- later records of the key wait behind this one
    );
    CREATE INDEX IF NOT EXISTS dead_letter_blocked_keys ON ${table} (topic, key) WHERE blocks_key;`;
}

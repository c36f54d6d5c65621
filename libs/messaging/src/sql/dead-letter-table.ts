import { qualified } from './identifiers.js';

/**
 * Parked records: a person looks here. What was parked is never changed or deleted; what people did about it stands
 * beside it. Can be run again and by several processes at once, and brings a table of an earlier version up to date.
 */
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
    ${replayColumnsSql(schema, table)}
    CREATE INDEX IF NOT EXISTS dead_letter_open_blocks ON ${table} (topic, key) WHERE blocks_key AND state = 'OPEN';
    -- A key can be longer than a B-tree takes.
    CREATE INDEX IF NOT EXISTS dead_letter_by_key ON ${table} USING hash (key);
    CREATE INDEX IF NOT EXISTS dead_letter_open ON ${table} (ordinal) WHERE state = 'OPEN';
    CREATE INDEX IF NOT EXISTS dead_letter_replay_of ON ${table} (replay_of) WHERE replay_of IS NOT NULL;
    DROP INDEX IF EXISTS ${qualified('dead_letter_blocked_keys', schema)};`;
}

/** Looked for first: ALTER TABLE would wait for every open transaction, at each start of each process. */
function replayColumnsSql(schema: string, table: string): string {
  return `
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM information_schema.columns
                      WHERE table_schema = '${schema}' AND table_name = 'dead_letter' AND column_name = 'ordinal') THEN
        ALTER TABLE ${table}
          ADD COLUMN ordinal          bigint  GENERATED ALWAYS AS IDENTITY UNIQUE, -- the order of parking
          ADD COLUMN replay_of        text,              -- the dead letter whose replay failed and became this one
          ADD COLUMN attempt          integer NOT NULL DEFAULT 1,
          ADD COLUMN first_ordinal    bigint,            -- the first attempt's ordinal: its place in its key's order
          ADD COLUMN state            text    NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REPLAYED', 'DISCARDED')),
          ADD COLUMN revision         integer NOT NULL DEFAULT 1,
          ADD COLUMN resolved_by      text,
          ADD COLUMN resolved_at      timestamptz,
          ADD COLUMN reason           text,
          ADD COLUMN edited           boolean NOT NULL DEFAULT false,
          ADD COLUMN replayed_key     text,              -- what was replayed, where it was edited; base64 as above
          ADD COLUMN replayed_headers json,
          ADD COLUMN replayed_value   text,
          ADD COLUMN work_id          bigint,            -- the lane work that applies the replay, while it waits
          ADD CONSTRAINT dead_letter_resolution CHECK ((state = 'OPEN') = (resolved_by IS NULL)),
          ADD CONSTRAINT dead_letter_discard_reason CHECK (state <> 'DISCARDED' OR reason IS NOT NULL);
      END IF;
    END $$;`;
}

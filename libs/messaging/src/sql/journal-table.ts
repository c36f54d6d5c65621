import type { Pool } from 'pg';
import { qualified } from './identifiers.js';

/**
 * The append-only journal, a row for all that one transaction said (`journal-entries.ts`), partitioned by month, and the head row of lanes that have no row of their own to keep it in.
 * Can be run again and by several processes at once. Months are added by {@link ensureJournalPartitions}; a row whose
 * month has no partition falls into the default one, so that nothing ever fails for want of a partition.
 */
export function journalTableSql(schema: string): string {
  const table = (name: string): string => qualified(name, schema);
  return `
    SELECT pg_advisory_xact_lock(hashtext('${schema}.journal'));
    ${putAsideJournalByRowSql(schema)}
    CREATE TABLE IF NOT EXISTS ${table('journal')} (
      lane      text        NOT NULL,
      first_seq bigint      NOT NULL,
      last_seq  bigint      NOT NULL,
      time      timestamptz NOT NULL,
      previous  bytea       NOT NULL,
      hash      bytea       NOT NULL,
      entries   bytea       STORAGE EXTERNAL NOT NULL,
      PRIMARY KEY (lane, last_seq, time)
    ) PARTITION BY RANGE (time);
    CREATE TABLE IF NOT EXISTS ${table('journal_default')} PARTITION OF ${table('journal')} DEFAULT;
    CREATE TABLE IF NOT EXISTS ${table('journal_head')} (
      lane      text   PRIMARY KEY,
      seq       bigint NOT NULL,
      hash      bytea  NOT NULL,
      published bigint NOT NULL
    );
    ${adoptJournalByRowSql(schema)}`;
}

/** Before version 0.2 the journal had a row for each entry: such a table makes way, under another name. */
function putAsideJournalByRowSql(schema: string): string {
  return `
    DO $$
    DECLARE part regclass;
    BEGIN
      IF EXISTS (SELECT FROM information_schema.columns
                  WHERE table_schema = '${schema}' AND table_name = 'journal' AND column_name = 'payload') THEN
        FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = '${schema}.journal'::regclass LOOP
          EXECUTE format('ALTER TABLE %s RENAME TO %I', part, 'by_row_' || part::oid);
        END LOOP;
        ALTER TABLE ${qualified('journal', schema)} RENAME TO journal_by_row;
      END IF;
    END $$;`;
}

/** What that table held becomes batches of one entry. */
function adoptJournalByRowSql(schema: string): string {
  return `
    DO $$
    BEGIN
      IF to_regclass('${schema}.journal_by_row') IS NOT NULL THEN
        INSERT INTO ${qualified('journal', schema)} (lane, first_seq, last_seq, time, previous, hash, entries)
        SELECT lane, seq, seq, time,
               lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (PARTITION BY lane ORDER BY seq), hash,
               convert_to(
                 json_build_array(topic, partition, key, type, traceparent, octet_length(payload))::text || chr(10), 'UTF8'
               ) || payload || convert_to(chr(10), 'UTF8')
          FROM ${qualified('journal_by_row', schema)};
        DROP TABLE ${qualified('journal_by_row', schema)};
      END IF;
    END $$;`;
}

const CHECK_VIOLATION = '23514';

/**
 * Makes this month's and the next month's partition (months are UTC's). Run it at the start and a few times a day.
 * A month of which rows lie in the default partition already stays there.
 * @param schema where the journal is; the connection's own schema when absent.
 */
export async function ensureJournalPartitions(pool: Pick<Pool, 'query'>, now: Date, schema?: string): Promise<void> {
  for (const month of [monthOf(now, 0), monthOf(now, 1)]) {
    try {
      await pool.query(partitionSql(month, schema));
    } catch (error) {
      if ((error as { code?: string }).code !== CHECK_VIOLATION) throw error;
    }
  }
}

function partitionSql(month: Date, schema: string | undefined): string {
  const from = month.toISOString();
  const to = monthOf(month, 1).toISOString();
  const name = `journal_${from.slice(0, 7).replace('-', '_')}`;
  return `
    SELECT pg_advisory_xact_lock(hashtext('journal partitions'));
    CREATE TABLE IF NOT EXISTS ${qualified(name, schema)}
      PARTITION OF ${qualified('journal', schema)} FOR VALUES FROM ('${from}') TO ('${to}');`;
}

function monthOf(instant: Date, later: number): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + later, 1));
}

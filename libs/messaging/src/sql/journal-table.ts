import type { Pool } from 'pg';
import { qualified } from './identifiers.js';

/**
 * The append-only journal, partitioned by month, and the head row of lanes that have no row of their own to keep it in.
 * Can be run again and by several processes at once. Months are added by {@link ensureJournalPartitions}; a row whose
 * month has no partition falls into the default one, so that nothing ever fails for want of a partition.
 */
export function journalTableSql(schema: string): string {
  const table = (name: string): string => qualified(name, schema);
  return `
    SELECT pg_advisory_xact_lock(hashtext('${schema}.journal'));
    CREATE TABLE IF NOT EXISTS ${table('journal')} (
      lane        text        NOT NULL,
      seq         bigint      NOT NULL,
      topic       text        NOT NULL,
      partition   integer,
      key         text        NOT NULL,
      type        text        NOT NULL,
      time        timestamptz NOT NULL,
      payload     bytea       NOT NULL,
      hash        bytea       NOT NULL,
      traceparent text,
      PRIMARY KEY (lane, seq, time)
    ) PARTITION BY RANGE (time);
    CREATE TABLE IF NOT EXISTS ${table('journal_default')} PARTITION OF ${table('journal')} DEFAULT;
    CREATE TABLE IF NOT EXISTS ${table('journal_head')} (
      lane      text   PRIMARY KEY,
      seq       bigint NOT NULL,
      hash      bytea  NOT NULL,
      published bigint NOT NULL
    );`;
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

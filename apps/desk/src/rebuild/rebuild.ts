import { createPool, withAdvisoryLock, type Logger } from '@sluice/platform';
import type { KafkaSettings } from '@sluice/messaging';
import { Client, type Pool } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { Transactions } from '../database/transactions.js';
import { ShipmentsRepository } from '../shipments/shipments.repository.js';
import { carryRestForward, carryShipmentsForward, takeOwnersOver } from './carry-forward.js';
import {
  addToStories,
  createNextTables,
  exchangeTables,
  NEXT_SCHEMA,
  READ_MODEL,
  stopWriters,
} from './read-model-tables.js';
import { TopicReplay } from './topic-replay.js';

export interface Rebuild {
  readonly databaseUrl: string;
  readonly kafka: KafkaSettings;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Told in words what is being done, several times a second. */
  readonly progress: (text: string) => void;
}

export interface RebuildReport {
  /** Records that were read. */
  readonly records: number;
  /** Shipments that the topic has forgotten, taken from what the desk had kept. */
  readonly carried: number;
  /** How long the desk's consumers waited at the end; its readers waited only for the last instant of it. */
  readonly writersWaitedMs: number;
}

/** While more records than this come in one pass, another pass is made before anybody has to wait. */
const CALM_RECORDS = 1_000;
const PASSES_MAX = 20;
const EXCHANGES_MAX = 60;
const RETRY_DELAY_MS = 500;
const CONNECTIONS_MAX = 4;
/** What somebody else's lock, a deadlock or a time-out ends: the exchange has not happened, and may be tried again. */
const PASSING = new Set(['55P03', '40P01', '25P03', '57014']);

/**
 * Makes the desk's read model anew from the topics, in tables beside those that are served, and exchanges them in one
 * transaction when they say the same as the topics. The desk may run meanwhile: it serves the old ones until then.
 * Whatever fails before that leaves the old ones as they are. Safe to call at once: the second waits for the first.
 */
export async function rebuildReadModel(rebuild: Rebuild): Promise<RebuildReport> {
  await prepareDatabase(rebuild.databaseUrl);
  return withAdvisoryLock(rebuild.databaseUrl, `rebuild:${SCHEMA}`, async (lock) => {
    await createNextTables(lock);
    const pool = createPool(rebuild.databaseUrl, {
      ...{ applicationName: 'sluice-desk-rebuild', schema: NEXT_SCHEMA, otherSchemas: [SCHEMA] },
      ...{ connectionsMax: CONNECTIONS_MAX, statementTimeoutMs: 0 },
    });
    try {
      const report = await fillAndExchange(pool, rebuild);
      await addToStories(lock);
      return report;
    } finally {
      await pool.end();
      await lock.query(`DROP SCHEMA IF EXISTS ${NEXT_SCHEMA} CASCADE`);
    }
  });
}

async function fillAndExchange(pool: Pool, rebuild: Rebuild): Promise<RebuildReport> {
  const { kafka, logger, clock, progress } = rebuild;
  const transactions = new Transactions(pool, clock);
  const replay = await TopicReplay.open({ kafka, pool, transactions, logger });
  try {
    let records = await readUntilCalm(replay, progress);
    progress('Shipments that the topic has forgotten');
    const carried = await carryShipmentsForward(pool, transactions, new ShipmentsRepository(pool));
    await carryRestForward(pool);
    for (const table of READ_MODEL) await pool.query(`ANALYZE ${NEXT_SCHEMA}.${table}`);
    for (let attempt = 1; ; attempt += 1) {
      records += await readUntilCalm(replay, progress);
      progress('The new tables take the place of the old ones');
      try {
        const { more, writersWaitedMs } = await exchange(rebuild, replay);
        return { records: records + more, carried, writersWaitedMs };
      } catch (error) {
        if (attempt === EXCHANGES_MAX || !PASSING.has((error as { code?: string }).code ?? '')) throw error;
        logger.warn({ err: error }, 'Somebody reads or writes for long; trying again');
        await delay(RETRY_DELAY_MS);
      }
    }
  } finally {
    await replay.close();
  }
}

async function readUntilCalm(replay: TopicReplay, progress: (text: string) => void): Promise<number> {
  let total = 0;
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const before = total;
    total += await replay.readOn((records) => progress(`${(before + records).toLocaleString('en-US')} records`));
    if (total - before < CALM_RECORDS) break;
  }
  return total;
}

/**
 * What the desk's consumers have written when they are stopped, lies below the ends of the topics: read on to there, the
 * next tables know all of it. What comes later they write when they go on, into the tables that are there then.
 */
async function exchange(
  { databaseUrl, clock }: Rebuild,
  replay: TopicReplay,
): Promise<{ more: number; writersWaitedMs: number }> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'sluice-desk-rebuild' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '30s'");
    await stopWriters(client);
    const beganMs = clock();
    const more = await replay.readOn();
    await takeOwnersOver(client);
    await exchangeTables(client);
    await client.query('COMMIT');
    return { more, writersWaitedMs: clock() - beganMs };
  } finally {
    await client.end();
  }
}

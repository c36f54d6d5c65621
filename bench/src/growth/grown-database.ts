import { repositoryRoot } from '@sluice/embedded';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beside, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { startPostgresAt, withClient, type BenchServers } from '../run/servers.js';
import { databaseName, openStage, publishFacts, type Stage } from '../run/stage.js';
import { untilWritten } from '../run/until-written.js';
import { publishAll } from '../kafka/publish.js';
import { historyRecords, recordsOfHistory } from './history.js';

const GROWN_STAGE = 'grown';
const FILLED = 'filled.json';
/** What the gate stores, and what the workload gives it: another version of any of it is another database. */
const DECIDES_WHAT_IS_STORED = [
  'apps/gate/sql',
  'apps/gate/src/shipments',
  'apps/gate/src/lane/lane-store.ts',
  'libs/messaging/src/journal',
  'libs/messaging/src/sql',
  'libs/domain/src/shipment-state.ts',
  'bench/src/workload',
  'bench/src/growth/history.ts',
];

/** What a filled database holds. */
export interface Filled {
  readonly shipments: number;
  readonly open: number;
  readonly megabytes: number;
  /** What filling it took, when it was filled. */
  readonly fillSeconds: number;
}

/** A PostgreSQL of its own that holds a grown database, and copies of it to measure on. */
export interface GrownDatabase {
  readonly filled: Filled;
  /** With this PostgreSQL instead of the run's ordinary one. */
  readonly servers: BenchServers;
  /** Makes the database of a stage a copy of the grown one: the stage is to be opened afterwards. */
  copyFor(stage: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A database that a gate has filled: so many shipments, every second of them open, with everything that the gate keeps of
 * each. Filling takes minutes, so the data directory is kept in `.sluice/bench/cache` until the code that decides what is
 * stored changes.
 */
export async function openGrownDatabase(context: BenchContext, shipments: number): Promise<GrownDatabase> {
  const path = join(context.home.cachePath, `grown-${shipments}-${fingerprint()}`);
  removeOthers(context.home.cachePath, path);
  const isFilled = existsSync(join(path, FILLED));
  if (!isFilled) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const postgres = await startPostgresAt(join(path, 'postgres'), context.options);
  const pids = new Map([...context.servers.pids, ['postgres', postgres.pid]]);
  const servers: BenchServers = { ...context.servers, databaseUrl: postgres.url, pids };
  try {
    const filled = isFilled
      ? (JSON.parse(readFileSync(join(path, FILLED), 'utf8')) as Filled)
      : await fill({ ...context, servers }, shipments);
    if (!isFilled) writeFileSync(join(path, FILLED), JSON.stringify(filled));
    return { filled, servers, copyFor: (stage) => copyDatabase(servers, stage), stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of DECIDES_WHAT_IS_STORED.flatMap(filesUnder))
    hash.update(file).update(readFileSync(join(repositoryRoot, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (!existsSync(join(repositoryRoot, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(join(repositoryRoot, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(repositoryRoot.length + 1))
    .sort();
}

/** One grown database is enough on a disk. */
function removeOthers(cachePath: string, kept: string): void {
  for (const name of readdirSync(cachePath)) {
    const path = join(cachePath, name);
    if (name.startsWith('grown-') && path !== kept) rmSync(path, { recursive: true, force: true });
  }
}

/** Through a gate, as production would have: it decides while the history is being published. */
async function fill(context: BenchContext, shipments: number): Promise<Filled> {
  const { say, servers } = context;
  const startMs = Date.now();
  const records = recordsOfHistory(shipments);
  const stage = await openStage(servers, GROWN_STAGE);
  say(`growth: a gate fills a database with ${shipments} shipments, kept for later runs`);
  await publishFacts(stage);
  await beside(await startGate({ ...context, stage }), async (gate) => {
    const topic = stage.topic('gate.shipment.v1');
    let saidMs = Date.now();
    const progress = (written: number): void => {
      if (Date.now() - saidMs < 15_000) return;
      saidMs = Date.now();
      say(`  growth: ${Math.floor((written / records) * 100)} %`);
    };
    const published = publishAll(stage.brokers, historyRecords(stage.prefix, shipments));
    const written = untilWritten({ ...stage, topic, records, held: 0, children: [gate], progress });
    await Promise.all([published, written]);
  });
  await stage.closeTopics();
  const counts = await makeReady(stage);
  if (counts.shipments !== shipments || counts.open !== Math.ceil(shipments / 2)) {
    throw new Error(`the grown database holds ${counts.shipments} shipments, ${counts.open} of them open`);
  }
  return { ...counts, fillSeconds: (Date.now() - startMs) / 1000 };
}

/**
 * The database outlives the topics it was filled from: its lanes and its facts go on from the beginning of new ones.
 * Cleaned up and analysed as autovacuum would have by the time that so much is stored.
 */
async function makeReady({ databaseUrl }: Stage): Promise<Omit<Filled, 'fillSeconds'>> {
  return withClient(databaseUrl, async (client) => {
    await client.query('UPDATE gate.lane SET next_offset = 0, published = seq');
    await client.query('DELETE FROM gate.input_offset');
    await client.query('VACUUM (ANALYZE)');
    const { rows } = await client.query<Omit<Filled, 'fillSeconds'>>(
      `SELECT count(*)::float8 AS shipments, (count(*) FILTER (WHERE open))::float8 AS open,
              round(pg_database_size(current_database()) / 1048576.0)::float8 AS megabytes FROM gate.shipment`,
    );
    await client.query('CHECKPOINT');
    const [counts] = rows;
    if (!counts) throw new Error('the grown database could not be counted');
    return counts;
  });
}

async function copyDatabase({ databaseUrl }: BenchServers, stage: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${databaseName(stage)} WITH (FORCE)`);
    const template = databaseName(GROWN_STAGE);
    await client.query(`CREATE DATABASE ${databaseName(stage)} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
}

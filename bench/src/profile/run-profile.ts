import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsDir } from '../report/results-dir.js';
import type { BenchHome } from '../run/home.js';
import { withClient } from '../run/servers.js';
import type { Stage } from '../run/stage.js';
import { topSelfTimes, type CpuProfile, type SelfTime } from './cpu-profile.js';

const FUNCTIONS = 25;
const STATEMENTS = 12;
const STATEMENT_CHARS = 110;

/** Where the time of one run went. */
export interface RunProfile {
  readonly functions: readonly SelfTime[];
  readonly statements: readonly StatementCost[];
  /** The whole profile, for a flame graph. */
  readonly file: string;
}

/** One statement, over all its calls, as PostgreSQL counted it. */
export interface StatementCost {
  readonly statement: string;
  readonly calls: number;
  readonly totalMs: number;
  readonly meanMs: number;
  readonly rows: number;
  readonly walMb: number;
  readonly bufferHits: number;
}

export interface ProfiledRun {
  /** For `--cpu-prof-dir`. */
  readonly directory: string;
  begin(): Promise<void>;
  /** After the process has ended. */
  end(): Promise<RunProfile>;
}

export function profileOfRun(home: BenchHome, stage: Stage, contender: string): ProfiledRun {
  const name = `${contender}-${stage.name}`;
  const directory = join(home.path, 'profiles', name);
  return {
    directory,
    begin: async () => {
      await withClient(stage.databaseUrl, async (client) => {
        await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
        await client.query('SELECT pg_stat_statements_reset()');
      });
    },
    end: async () => ({
      ...cpuProfileIn(directory, name),
      statements: await slowestStatements(stage),
    }),
  };
}

function cpuProfileIn(directory: string, name: string): Pick<RunProfile, 'functions' | 'file'> {
  const found = readdirSync(directory).find((file) => file.endsWith('.cpuprofile'));
  if (found === undefined) throw new Error(`${name} wrote no CPU profile: it did not end by itself`);
  const profile = JSON.parse(readFileSync(join(directory, found), 'utf8')) as CpuProfile;
  mkdirSync(resultsDir, { recursive: true });
  const file = join(resultsDir, `${name}.cpuprofile`);
  copyFileSync(join(directory, found), file);
  return { functions: topSelfTimes(profile, FUNCTIONS), file };
}

async function slowestStatements({ databaseUrl }: Stage): Promise<StatementCost[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<StatementCost>(
      `SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), ${STATEMENT_CHARS}) AS statement,
              calls::float8 AS calls, round(total_exec_time::numeric, 0)::float8 AS "totalMs",
              round(mean_exec_time::numeric, 3)::float8 AS "meanMs", rows::float8 AS rows,
              round((wal_bytes / 1048576)::numeric, 1)::float8 AS "walMb", shared_blks_hit::float8 AS "bufferHits"
         FROM pg_stat_statements
        WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        ORDER BY total_exec_time DESC LIMIT ${STATEMENTS}`,
    ),
  );
  return rows;
}

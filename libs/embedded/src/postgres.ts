import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { identityOf } from './process-identity.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { endOrphan, startServerProcess, untilReady, type ServerProcess } from './server-process.js';
import { asServerUser, giveToServer, privateDirectory } from './unprivileged.js';

const USER = 'sluice';
const READY_TIMEOUT_MS = 60_000;
/** After a kill -9 the children of the dead postmaster need a moment before its shared memory is free. */
const ORPHANS_TIMEOUT_MS = 15_000;

export interface PostgresOptions {
  /** Holds `data`, the password and the record of the running server. Created when missing. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; must be free. */
  readonly port: number;
  /** What it holds in memory of its tables, as PostgreSQL writes sizes; `128MB` when absent. */
  readonly sharedBuffers?: string;
  readonly onLog?: (line: string) => void;
}

export interface PostgresServer {
  /** Connects to the maintenance database `postgres`, with the password. See `databaseFor`. */
  readonly url: string;
  readonly pid: number;
  /** Resolves when the server has ended, asked or not; says how. */
  readonly exited: Promise<string>;
  /** Fast, clean shutdown. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on loopback: `initdb` the first time, as a user without privileges when we are root, with
 * a password that stays in `dataDir`. Data survives `stop()` and kill -9. Throws with the server's last lines when it
 * does not come up, and `DataDirInUseError` when another live process runs it.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataDir = privateDirectory(resolve(options.dataDir));
  const binaries = postgresBinaries();
  await endOrphan('PostgreSQL', dataDir, 'SIGINT');
  const password = await initialise(dataDir, binaries);
  const url = `postgres://${USER}:${password}@127.0.0.1:${options.port}/postgres`;
  const server = await startUntilOrphansAreGone(dataDir, binaries, options, url);
  return { url, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

/** Runs `initdb` beside the final place and renames, so that one cut short by a kill is done over. */
async function initialise(dataDir: string, binaries: PostgresBinaries): Promise<string> {
  const passwordFile = join(dataDir, 'password');
  if (existsSync(join(dataDir, 'data'))) return readFileSync(passwordFile, 'utf8').trim();
  const part = join(dataDir, 'data.part');
  rmSync(part, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveToServer(passwordFile);
  const args = ['-D', part, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const run = asServerUser(binaries.initdb, [...args, ...locale], [binaries.home, binaries.postgres, dataDir]);
  await execa(run.command, run.args, { uid: run.uid, gid: run.gid, cwd: dataDir, stdin: 'ignore', all: true });
  renameSync(part, join(dataDir, 'data'));
  return password;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '200',
  // A drain writes far more than the default of 1 GB between two checkpoints.
  max_wal_size: '2GB',
  jit: 'off',
  logging_collector: 'off',
  log_checkpoints: 'off',
} as const;

async function startUntilOrphansAreGone(
  dataDir: string,
  binaries: PostgresBinaries,
  { port, sharedBuffers = '128MB', onLog }: PostgresOptions,
  url: string,
): Promise<ServerProcess> {
  const deadline = Date.now() + ORPHANS_TIMEOUT_MS;
  for (;;) {
    dropForeignPidFile(join(dataDir, 'data'));
    const settings = { ...SETTINGS, shared_buffers: sharedBuffers, port: String(port) };
    const server = await startServerProcess({
      name: 'PostgreSQL',
      command: binaries.postgres,
      args: [
        '-D',
        join(dataDir, 'data'),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      mustRead: [binaries.home, binaries.postgres, dataDir],
      dataDir,
      stopSignal: 'SIGINT',
      onLog,
    });
    try {
      await untilReady('PostgreSQL', server, READY_TIMEOUT_MS, () => connectOnce(url));
      return server;
    } catch (error) {
      if (!/shared memory block|postmaster\.pid/.test(server.lastLines()) || Date.now() >= deadline) throw error;
      await sleep(200);
    }
  }
}

async function connectOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.end();
}

/**
 * PostgreSQL refuses to start when the pid in `postmaster.pid` is alive, whoever has it now: after a restart of a
 * container that is easily another server of ours. The file goes only when that process is no PostgreSQL.
 */
function dropForeignPidFile(data: string): void {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  if (process.platform !== 'linux' || !Number.isInteger(pid) || identityOf(pid) === undefined) return;
  if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) rmSync(path);
}

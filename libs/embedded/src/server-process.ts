import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, identityOf, isRunning, type ProcessIdentity } from './process-identity.js';
import { asServerUser } from './unprivileged.js';

/** Lines of a server's own log that an error carries. */
const LAST_LINES_MAX = 30;

export interface ServerCommand {
  /** What the server is called in messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files and directories that the server's user must be able to read. */
  readonly mustRead: readonly string[];
  /** Where the record of the running server is kept. */
  readonly dataDir: string;
  /** The signal on which this server ends cleanly and soon. */
  readonly stopSignal: NodeJS.Signals;
  readonly onLog?: ((line: string) => void) | undefined;
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process has ended, however it did; says how. */
  readonly exited: Promise<string>;
  /** What the server said last. */
  lastLines(): string;
  /** Ends the server cleanly, and by force after 20 s. Harmless when it has ended already. */
  stop(): Promise<void>;
}

interface ServerRecord {
  readonly owner: ProcessIdentity;
  readonly server: ProcessIdentity;
}

/** Somebody else's running process holds the data directory. */
export class DataDirInUseError extends Error {
  constructor(name: string, dataDir: string, owner: ProcessIdentity) {
    super(
      `${name} runs on ${dataDir} already, started by process ${owner.pid}: stop that one first, or set SLUICE_HOME`,
    );
    this.name = 'DataDirInUseError';
  }
}

/**
 * Starts a server as a process of its own group, so that Ctrl-C in a terminal reaches only us and we decide the order
 * in which things stop. A server that a killed owner left behind on the same data is ended first.
 */
export async function startServerProcess(server: ServerCommand): Promise<ServerProcess> {
  await endOrphan(server.name, server.dataDir, server.stopSignal);
  const run = asServerUser(server.command, server.args, server.mustRead);
  const child = spawn(run.command, run.args, {
    detached: true,
    cwd: server.dataDir,
    env: { ...process.env, ...server.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(run.uid === undefined ? {} : { uid: run.uid, gid: run.gid }),
  });
  const lines: string[] = [];
  const keep = (line: string): void => {
    lines.push(line);
    if (lines.length > LAST_LINES_MAX) lines.shift();
    server.onLog?.(line);
  };
  readLines(child.stdout, keep);
  readLines(child.stderr, keep);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be run: ${error.message}`));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `exited with code ${code}` : `was ended by ${signal}`),
    );
  });
  if (child.pid === undefined) throw new Error(`${server.name} ${await exited}`);
  const identity = identityOf(child.pid);
  record(server.dataDir, identity);
  return {
    pid: child.pid,
    exited,
    lastLines: () => lines.join('\n'),
    async stop() {
      if (identity !== undefined) await endProcess(identity, server.stopSignal, 20_000);
      await exited;
      rmSync(recordPath(server.dataDir), { force: true });
    },
  };
}

/**
 * Polls `probe` until it succeeds. Fails when the process ends before, or when `timeoutMs` is over; the error carries
 * what the server said last.
 */
export async function untilReady(
  name: string,
  server: ServerProcess,
  timeoutMs: number,
  probe: () => Promise<void>,
): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((how) => (ended = how));
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      await probe();
      return;
    } catch (error) {
      if (ended !== undefined) throw new Error(`${name} ${ended}:\n${server.lastLines()}`, { cause: error });
      if (Date.now() >= deadline) {
        await server.stop();
        throw new Error(`${name} was not ready within ${timeoutMs} ms:\n${server.lastLines()}`, { cause: error });
      }
      await sleep(30);
    }
  }
}

/** Ends what a dead owner left running on `dataDir`; refuses when the owner lives. */
export async function endOrphan(name: string, dataDir: string, stopSignal: NodeJS.Signals): Promise<void> {
  const found = readRecord(dataDir);
  if (found === undefined || !isRunning(found.server)) return;
  if (isRunning(found.owner)) throw new DataDirInUseError(name, dataDir, found.owner);
  await endProcess(found.server, stopSignal, 20_000);
}

const recordPath = (dataDir: string): string => join(dataDir, 'server.json');

function record(dataDir: string, server: ProcessIdentity | undefined): void {
  const owner = identityOf(process.pid);
  if (owner === undefined || server === undefined) return;
  writeFileSync(recordPath(dataDir), JSON.stringify({ owner, server } satisfies ServerRecord), { mode: 0o600 });
}

function readRecord(dataDir: string): ServerRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordPath(dataDir), 'utf8')) as ServerRecord;
  } catch {
    // None yet, or one that was cut short by a kill: the server's own lock file still guards its data.
    return undefined;
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream }).on('line', onLine);
}

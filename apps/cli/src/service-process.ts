import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf } from '@sluice/embedded';
import { SERVICE_PROCESS } from '@sluice/platform';
import { CliError, withoutSecrets } from './cli-error.js';
import { stopProcess } from './stop-process.js';
import type { Launch, RunningProcess } from './supervised.js';

/** One of our services, run as a child process. */
export interface ServiceSpec {
  readonly name: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** `http://host:port`; `/readyz` answers 200 there once the service works. */
  readonly url: string;
  readonly logPath: string;
  readonly graceMs: number;
  readonly readyTimeoutMs?: number;
}

const LOG_BYTES_MAX = 20 * 1024 * 1024;
const READY_POLL_MS = 100;

/** The launch of a service: spawned on this very Node, ready when `/readyz` says so. */
export function serviceLaunch(spec: ServiceSpec): Launch {
  return async (onPid, signal) => {
    const log = openLog(spec.logPath);
    const running = spawnService(spec, log.file);
    onPid(running.pid);
    try {
      await untilReady(spec, running, signal, log.bytesBefore);
      return running;
    } catch (error) {
      await running.stop();
      throw error;
    }
  };
}

function spawnService(spec: ServiceSpec, log: number): RunningProcess {
  // A process group of its own: Ctrl-C in the terminal reaches only this process, which then stops the others in order.
  const child = spawn(process.execPath, ['--enable-source-maps', ...SERVICE_PROCESS.nodeArgs, spec.entry], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...SERVICE_PROCESS.env, ...spec.env },
  });
  closeSync(log);
  const exited = exitOf(child);
  const { pid } = child;
  if (pid === undefined)
    throw new CliError(
      `${spec.name} could not be started.`,
      `${spec.entry} did not run.`,
      'Run npm start again, which builds it.',
    );
  const identity = identityOf(pid);
  return {
    pid,
    exited,
    stop: async () => {
      if (identity) await stopProcess(identity, { signal: 'SIGTERM', graceMs: spec.graceMs });
      await exited;
    },
  };
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** Appends, and starts a new file when the old one has grown too large; one old file is kept. */
function openLog(path: string): { file: number; bytesBefore: number } {
  const sizeOf = (): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeOf() > LOG_BYTES_MAX) renameSync(path, `${path}.1`);
  return { bytesBefore: sizeOf(), file: openSync(path, 'a', 0o600) };
}

async function untilReady(
  spec: ServiceSpec,
  running: RunningProcess,
  signal: AbortSignal,
  logFrom: number,
): Promise<void> {
  const timeoutMs = spec.readyTimeoutMs ?? 90_000;
  const deadlineMs = Date.now() + timeoutMs;
  let ended: string | undefined;
  void running.exited.then((how) => (ended = how));
  let answer = 'no answer';
  while (Date.now() < deadlineMs) {
    if (signal.aborted) throw new CliError(`${spec.name} was not awaited.`, 'Sluice is stopping.', 'Nothing to do.');
    if (ended) throw notReady(spec, logFrom, `It ended (${ended}).`);
    answer = await askReady(spec.url);
    if (answer === '200') return;
    await sleep(READY_POLL_MS);
  }
  throw notReady(spec, logFrom, `${spec.url}/readyz: ${answer} after ${timeoutMs / 1000} s.`);
}

async function askReady(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer';
  }
}

function notReady(spec: ServiceSpec, logFrom: number, how: string): CliError {
  const said = lastErrorOf(spec.logPath, logFrom);
  return new CliError(
    `${spec.name} did not become ready.`,
    said ? `${how} It said: ${said}` : how,
    `Read ${spec.logPath}.`,
  );
}

/** The last error that this run logged (JSON lines, or the plain text of a crash), or its last line when it names none. */
function lastErrorOf(logPath: string, logFrom: number): string | undefined {
  const lines = readFileSync(logPath).subarray(logFrom).toString().trim().split('\n').slice(-200);
  const said =
    lines.map(errorText).findLast((text) => text !== undefined) ??
    lines.findLast((line) => /error\b/i.test(line)) ??
    lines.at(-1);
  return said ? withoutSecrets(said).slice(0, 400) : undefined;
}

const PINO_ERROR_LEVEL = 50;

function errorText(line: string): string | undefined {
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if (level === undefined || level < PINO_ERROR_LEVEL) return undefined;
    return [msg, err?.message].filter((part, index, all) => part && all.indexOf(part) === index).join(': ');
  } catch {
    return undefined;
  }
}

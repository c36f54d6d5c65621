import { join } from 'node:path';
import { identityOf, isRunning, type ProcessIdentity } from '@sluice/embedded';
import { isRecord, readJson, writePrivateJson } from './private-file.js';
import { stopProcess, type StopResult } from './stop-process.js';

/**
 * How each process is asked to stop, in the order they are stopped: whoever writes first, what they write to last.
 * SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
 */
export const STOP_ORDER = [
  { name: 'desk', signal: 'SIGTERM', graceMs: 15_000 },
  { name: 'webhooks', signal: 'SIGTERM', graceMs: 15_000 },
  { name: 'gate', signal: 'SIGTERM', graceMs: 15_000 },
  { name: 'registry', signal: 'SIGTERM', graceMs: 15_000 },
  { name: 'identity', signal: 'SIGTERM', graceMs: 5_000 },
  { name: 'kafka', signal: 'SIGTERM', graceMs: 20_000 },
  { name: 'postgres', signal: 'SIGINT', graceMs: 20_000 },
] as const;

export type ProcessName = (typeof STOP_ORDER)[number]['name'];

/**
 * `.sluice/processes.json`: every process this system started, written the moment it starts, so that a start that is
 * itself killed leaves nothing that cannot be found again.
 */
export class ProcessTable {
  private readonly refs = new Map<ProcessName, ProcessIdentity>();
  private readonly path: string;

  constructor(home: string) {
    this.path = join(home, 'processes.json');
    const found = readJson(this.path);
    for (const { name } of STOP_ORDER) {
      const ref = isRecord(found) ? found[name] : undefined;
      if (isProcess(ref)) this.refs.set(name, ref);
    }
  }

  started(name: ProcessName, pid: number): void {
    const ref = identityOf(pid);
    if (!ref) return;
    this.refs.set(name, ref);
    this.save();
  }

  stopped(name: ProcessName): void {
    if (this.refs.delete(name)) this.save();
  }

  pids(): Record<string, number> {
    return Object.fromEntries([...this.refs].map(([name, ref]) => [name, ref.pid]));
  }

  /** Stops, in order, whatever an earlier run left behind. Says what it found; a reused pid is somebody else's and stays. */
  async stopAll(): Promise<{ name: ProcessName; pid: number; result: StopResult }[]> {
    const results = [];
    for (const { name, signal, graceMs } of STOP_ORDER) {
      const ref = this.refs.get(name);
      if (!ref) continue;
      results.push({ name, pid: ref.pid, result: await stopProcess(ref, { signal, graceMs }) });
      this.stopped(name);
    }
    return results;
  }

  /** Ends everything at once: for somebody who does not want to wait. Nothing here loses data by it. */
  killAll(): void {
    for (const ref of this.refs.values()) if (isRunning(ref)) process.kill(ref.pid, 'SIGKILL');
  }

  private save(): void {
    writePrivateJson(this.path, Object.fromEntries(this.refs));
  }
}

function isProcess(value: unknown): value is ProcessIdentity {
  return isRecord(value) && Number.isInteger(value['pid']) && typeof value['startedAt'] === 'string';
}

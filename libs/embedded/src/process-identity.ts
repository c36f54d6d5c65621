import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told apart from a later one that was given the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process began, as the system tells it; only good for comparing. */
  readonly startedAt: string;
}

/** Identity of a running process, or undefined when there is none with this pid. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** True while the very process that was recorded still runs. */
export function isRunning(recorded: ProcessIdentity): boolean {
  return identityOf(recorded.pid)?.startedAt === recorded.startedAt;
}

/** Waits until the process is gone; false when it still runs after `timeoutMs`. */
export async function waitUntilGone(recorded: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(recorded)) {
    if (Date.now() >= deadline) return false;
    await sleep(25);
  }
  return true;
}

/** Asks a process to end, and kills it when it has not done so within `timeoutMs`. */
export async function endProcess(recorded: ProcessIdentity, signal: NodeJS.Signals, timeoutMs: number): Promise<void> {
  for (const next of [signal, 'SIGKILL'] as const) {
    if (!isRunning(recorded)) return;
    process.kill(recorded.pid, next);
    if (await waitUntilGone(recorded, timeoutMs)) return;
  }
}

function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 2 is the command in parentheses and may hold blanks: count from the last parenthesis (state is field 3).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not asked yet.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startFromPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

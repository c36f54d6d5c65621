import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessRef } from './process-identity.js';

const POLL_MS = 50;
const KILL_WAIT_MS = 5_000;

/** How a process came to its end: it was gone already, it went when asked, or it had to be killed. */
export type StopResult = 'GONE' | 'STOPPED' | 'KILLED';

/**
 * Asks a process to end with `signal`, waits at most `graceMs`, then kills it. A pid that now belongs to somebody else
 * is left alone: every signal is sent only while the identity still fits.
 */
export async function stopProcess(
  ref: ProcessRef,
  { signal, graceMs }: { signal: NodeJS.Signals; graceMs: number },
): Promise<StopResult> {
  if (!send(ref, signal)) return 'GONE';
  if (await gone(ref, graceMs)) return 'STOPPED';
  if (!send(ref, 'SIGKILL')) return 'STOPPED';
  await gone(ref, KILL_WAIT_MS);
  return 'KILLED';
}

function send(ref: ProcessRef, signal: NodeJS.Signals): boolean {
  if (!isAlive(ref)) return false;
  try {
    process.kill(ref.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function gone(ref: ProcessRef, timeoutMs: number): Promise<boolean> {
  const deadlineMs = Date.now() + timeoutMs;
  while (isAlive(ref)) {
    if (Date.now() >= deadlineMs) return false;
    await sleep(POLL_MS);
  }
  return true;
}

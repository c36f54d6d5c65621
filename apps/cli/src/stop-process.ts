import { isRunning, type ProcessIdentity } from '@sluice/embedded';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const KILL_WAIT_MS = 5_000;

/** How a process came to its end: it was gone already, it went when asked, or it had to be killed. */
export type StopResult = 'GONE' | 'STOPPED' | 'KILLED';

/**
 * Asks a process to end with `signal`, waits at most `graceMs`, then kills it. A pid that now belongs to somebody else
 * is left alone: every signal is sent only while the identity still fits.
 */
export async function stopProcess(
  ref: ProcessIdentity,
  { signal, graceMs }: { signal: NodeJS.Signals; graceMs: number },
): Promise<StopResult> {
  if (!send(ref, signal)) return 'GONE';
  if (await gone(ref, graceMs)) return 'STOPPED';
  if (!send(ref, 'SIGKILL')) return 'STOPPED';
  await gone(ref, KILL_WAIT_MS);
  return 'KILLED';
}

function send(ref: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(ref)) return false;
  try {
    process.kill(ref.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function gone(ref: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadlineMs = Date.now() + timeoutMs;
  while (isRunning(ref)) {
    if (Date.now() >= deadlineMs) return false;
    await sleep(POLL_MS);
  }
  return true;
}

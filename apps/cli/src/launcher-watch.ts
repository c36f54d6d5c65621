import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { identityOf, isRunning, type ProcessIdentity } from '@sluice/embedded';

const LEVELS_MAX = 6;
const LOOK_EVERY_MS = 1_000;

/**
 * The `npm` this process descends from, if it was started by one. npm cannot pass on a SIGKILL; without watching it,
 * a killed `npm start` would leave a system running that nobody's terminal shows any more.
 */
export function findNpm(from = process.ppid): ProcessIdentity | undefined {
  let pid = from;
  for (let level = 0; level < LEVELS_MAX && pid > 1; level += 1) {
    const found = lookUp(pid);
    if (!found) return undefined;
    if (/^(npm|\S*node \S*\/npm(-cli\.js)?)( |$)/.test(found.command)) return identityOf(pid);
    pid = found.parentPid;
  }
  return undefined;
}

/** Calls `onGone` once when the launcher has ended. Returns what stops the watching. */
export function watchLauncher(launcher: ProcessIdentity | undefined, onGone: () => void): () => void {
  if (!launcher) return () => undefined;
  const timer = setInterval(() => {
    if (isRunning(launcher)) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function lookUp(pid: number): { parentPid: number; command: string } | undefined {
  try {
    return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): { parentPid: number; command: string } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command in parentheses and may itself hold spaces and parentheses.
  const [, parentPid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    parentPid: Number(parentPid),
    command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
  };
}

/** macOS and the BSDs have no /proc. */
function fromPs(pid: number): { parentPid: number; command: string } | undefined {
  const row = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const match = /^(\d+)\s+(.*)$/.exec(row);
  return match ? { parentPid: Number(match[1]), command: match[2] ?? '' } : undefined;
}

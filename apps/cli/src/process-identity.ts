import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A process that is remembered across runs. A pid alone may have been given to somebody else since, so it is kept with
 * the moment the process began: two processes never share both.
 */
export interface ProcessRef {
  readonly pid: number;
  readonly identity: string;
}

interface ProcessFacts {
  readonly identity: string;
  readonly parentPid: number;
  readonly command: string;
}

/** What the system knows about a living process; undefined when there is none (a zombie counts as none). */
export function lookUpProcess(pid: number): ProcessFacts | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** The reference to keep for a process that runs now. */
export function refOf(pid: number): ProcessRef | undefined {
  const facts = lookUpProcess(pid);
  return facts && { pid, identity: facts.identity };
}

/** True only when the very process that was remembered still runs, not another one with its number. */
export function isAlive(ref: ProcessRef): boolean {
  return lookUpProcess(ref.pid)?.identity === ref.identity;
}

function fromProc(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parentPid] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    // The start is counted in ticks since boot, so it says something only together with the boot.
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return {
      identity: `${bootId}:${fields[19]}`,
      parentPid: Number(parentPid),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined;
  }
}

/** macOS and the BSDs have no /proc. */
function fromPs(pid: number): ProcessFacts | undefined {
  try {
    const row = execFileSync('ps', ['-o', 'stat=,ppid=,lstart=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    const match = /^(\S+)\s+(\d+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(row.trim());
    if (!match || match[1]?.startsWith('Z')) return undefined;
    return { identity: match[3] ?? '', parentPid: Number(match[2]), command: match[4] ?? '' };
  } catch {
    return undefined;
  }
}

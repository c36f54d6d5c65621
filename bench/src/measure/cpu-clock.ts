import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`) on every platform that Node runs on. */
const TICKS_PER_S = 100;

/** Processor seconds since the machine's start. */
export interface CpuTimes {
  readonly readMs: number;
  readonly byProcess: ReadonlyMap<string, number>;
  /** All work of the machine, whosever. */
  readonly busy: number;
  /** Taken by the hypervisor for other machines. */
  readonly stolen: number;
}

/** Processor seconds between two readings. */
export interface CpuUse {
  /** From one reading to the other. */
  readonly seconds: number;
  readonly byProcess: Readonly<Record<string, number>>;
  /** Of processes that are not the benchmark's: with more than a little, the figure is noisy. */
  readonly others: number;
  readonly stolen: number;
}

/** Reads the clocks of the named processes, each with its children, and of the machine. Undefined where there is no `/proc`. */
export function readCpu(processes: ReadonlyMap<string, number>): CpuTimes | undefined {
  if (process.platform !== 'linux') return undefined;
  const stats = allProcesses();
  const named = new Set(processes.values());
  const byProcess = new Map([...processes].map(([name, pid]) => [name, secondsOf(stats, pid, named)]));
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = machineTicks();
  return {
    readMs: performance.now(),
    byProcess,
    busy: (user + nice + system + irq + softirq) / TICKS_PER_S,
    stolen: steal / TICKS_PER_S,
  };
}

export function cpuUse(before: CpuTimes, after: CpuTimes): CpuUse {
  const entries = [...after.byProcess].map(
    ([name, seconds]) => [name, seconds - (before.byProcess.get(name) ?? 0)] as const,
  );
  const ours = entries.reduce((sum, [, seconds]) => sum + seconds, 0);
  return {
    seconds: (after.readMs - before.readMs) / 1000,
    byProcess: Object.fromEntries(entries),
    others: Math.max(0, after.busy - before.busy - ours),
    stolen: after.stolen - before.stolen,
  };
}

interface ProcessStat {
  readonly parent: number;
  /** Own, and that of children that have ended. */
  readonly seconds: number;
}

function allProcesses(): Map<number, ProcessStat> {
  const stats = new Map<number, ProcessStat>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (stat) stats.set(pid, stat);
  }
  return stats;
}

function statOf(pid: number): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in parentheses may hold blanks: fields are counted from its end (state, ppid, …, utime, stime, cutime, cstime).
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + (fields[field] ?? 0), 0);
    return { parent: fields[1] ?? 0, seconds: ticks / TICKS_PER_S };
  } catch {
    // Ended between the listing and the reading.
    return undefined;
  }
}

/** A process and its children (PostgreSQL's), but for those that are told by a name of their own (the benchmark's). */
function secondsOf(stats: ReadonlyMap<number, ProcessStat>, root: number, named: ReadonlySet<number>): number {
  const children = [...stats].filter(([pid, { parent }]) => parent === root && !named.has(pid));
  const own = stats.get(root)?.seconds ?? 0;
  return children.reduce((sum, [, { seconds }]) => sum + seconds, own);
}

function machineTicks(): number[] {
  const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '';
  return line.split(/\s+/).slice(1).map(Number);
}

/** The largest memory a process has had, in MiB; undefined where it cannot be known. */
export function peakMemoryMb(pid: number): number | undefined {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return found === undefined ? undefined : Math.round(Number(found) / 1024);
  } catch {
    return undefined;
  }
}

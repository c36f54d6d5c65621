import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openArena, type ArenaKind } from './arena/arena.js';
import { claimHome, type FaultsHome } from './arena/home.js';
import { smallDiskProblem } from './arena/small-disk.js';
import { CASES } from './cases/all-cases.js';
import type { FaultCase } from './cases/fault-case.js';
import { parseOptions, USAGE, type FaultsOptions } from './options.js';
import { describeMachine } from './report/machine.js';
import { isClean, markdown, terminalText, type Matrix } from './report/matrix.js';
import { runCase, type CaseResult } from './run/run-case.js';

/** Runs the matrix; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  switch (parsed.kind) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'refused':
      console.error(`${parsed.message}\n\n${USAGE}`);
      return 2;
    case 'run': {
      const matrix = await runMatrix(parsed.options);
      console.log(`\n${terminalText(matrix)}`);
      if (parsed.options.write !== undefined) writeMatrix(parsed.options.write, matrix);
      return isClean(matrix) ? 0 : 1;
    }
    default:
      return parsed satisfies never;
  }
}

/** All of them are in the matrix; this is for whoever watches. */
const VIOLATIONS_SAID_MAX = 5;

const ARENAS: readonly ArenaKind[] = ['broker', 'small-disk', 'cluster'];

async function runMatrix(options: FaultsOptions): Promise<Matrix> {
  const startedMs = Date.now();
  const say = (line: string): void =>
    console.log(`${((Date.now() - startedMs) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const home = await claimHome();
  const found = { rows: [] as CaseResult[], notRun: {} as Record<string, string> };
  for (const kind of ARENAS) await runArena(home, kind, options, found, say);
  found.rows.sort((a, b) => placeOf(a.name) - placeOf(b.name));
  const isKept = options.keep || found.rows.some(({ violations }) => violations.length > 0);
  if (isKept) say(`logs: ${home.path}`);
  else home.remove();
  return {
    startedAt: new Date(startedMs).toISOString(),
    machine: describeMachine(),
    seed: options.seed,
    seconds: Math.round((Date.now() - startedMs) / 1000),
    ...found,
  };
}

const placeOf = (name: string): number => CASES.findIndex((each) => each.name === name);

/** Runs the cases of one kind; one that cannot be run to its end is said, and the others go on. */
async function runArena(
  home: FaultsHome,
  kind: ArenaKind,
  { cases, rounds, seed }: FaultsOptions,
  found: { rows: CaseResult[]; notRun: Record<string, string> },
  say: (line: string) => void,
): Promise<void> {
  const own = cases.filter(({ arena }) => arena === kind);
  if (own.length === 0) return;
  const problem = kind === 'small-disk' ? smallDiskProblem() : undefined;
  if (problem !== undefined) {
    for (const { name } of own) found.notRun[name] = problem;
    return;
  }
  say(`starting servers: ${kind}`);
  const arena = await openArena(home, kind);
  // Ctrl-C: gates end with this process, servers do not.
  const onSignal = (): void => void arena.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    const one = async (faultCase: FaultCase): Promise<void> => {
      try {
        const row = await runCase(arena, faultCase, { rounds, seed });
        found.rows.push(row);
        say(`${row.name}: ${row.faults} faults, ${row.shipments} shipments, ${row.seconds} s`);
        for (const violation of row.violations.slice(0, VIOLATIONS_SAID_MAX)) say(`  violated: ${violation}`);
      } catch (error) {
        found.notRun[faultCase.name] = error instanceof Error ? error.message : String(error);
        say(`${faultCase.name} could not be run: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
      }
    };
    await sideBySide(
      own.filter(({ alone }) => !alone),
      one,
    );
    for (const faultCase of own.filter(({ alone }) => alone)) await one(faultCase);
  } finally {
    await arena.stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
  }
}

/** Most of a case is waiting: for a consumer group to give up a dead member, for a frozen gate to lose its lanes. */
const AT_ONCE = 2;

async function sideBySide(cases: readonly FaultCase[], run: (faultCase: FaultCase) => Promise<void>): Promise<void> {
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function writeMatrix(path: string, matrix: Matrix): void {
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, markdown(matrix));
  writeFileSync(file.replace(/(\.md)?$/, '.json'), `${JSON.stringify(matrix, null, 2)}\n`);
}

process.exitCode = await main(process.argv.slice(2));

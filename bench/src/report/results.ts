import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CpuUse } from '../measure/cpu-clock.js';
import type { BenchOptions } from '../options.js';
import type { DrainRun } from '../run/drain.js';
import type { ConsoleUse } from '../scenarios/console.js';
import type { EvidenceToRelease } from '../scenarios/evidence.js';
import type { FanOut } from '../scenarios/fanout.js';
import type { Growth } from '../scenarios/growth.js';
import type { Queue } from '../scenarios/queue.js';
import type { RateLatency } from '../scenarios/latency.js';
import type { Moves } from '../scenarios/moves.js';
import type { Products } from '../scenarios/products.js';
import type { Textbook } from '../scenarios/textbook.js';
import type { Throughput } from '../scenarios/throughput.js';
import type { Machine } from './machine.js';
import { resultsDir } from './results-dir.js';

/** Everything one run found; what was not asked for, or could not run, is absent. */
export interface BenchResults {
  readonly startedAt: string;
  readonly machine: Machine;
  readonly options: Omit<BenchOptions, 'only'> & { readonly only: readonly string[] };
  throughput?: Throughput;
  textbook?: Textbook;
  latency?: readonly RateLatency[];
  fanout?: FanOut;
  evidence?: EvidenceToRelease;
  moves?: Moves;
  products?: Products;
  growth?: Growth;
  queue?: Queue;
  console?: ConsoleUse;
  /** Scenario → why it was not measured. */
  notMeasured: Record<string, string>;
}

/** Every drain of a run, in the order of the report. */
export function drainRunsOf({ throughput, textbook, products, growth }: BenchResults): DrainRun[] {
  return [
    ...(throughput?.runs ?? []),
    ...(textbook ? [textbook.oneAtATime, textbook.sideBySide] : []),
    ...(products ? [products.drained] : []),
    ...(growth ? [...growth.empty, ...growth.grown, growth.amending] : []),
  ];
}

/** Share of the machine that processes other than ours had, over all measurements: from here on figures are noisy. */
export const NOISE_SHARE = 0.05;

/** The largest share of the machine that others, or the hypervisor, took during one measurement; undefined when not known. */
export function noiseOf(results: BenchResults): number | undefined {
  const { latency, textbook, fanout } = results;
  const uses = [
    ...drainRunsOf(results),
    ...(latency ?? []),
    ...(textbook ? [textbook.latency] : []),
    ...(fanout ? [...fanout.runs, ...fanout.busyRuns] : []),
  ].flatMap(({ cpu }) => (cpu ? [shareOfOthers(cpu)] : []));
  return uses.length === 0 ? undefined : Math.max(...uses);
}

function shareOfOthers({ byProcess, others, stolen }: CpuUse): number {
  const ours = Object.values(byProcess).reduce((sum, seconds) => sum + seconds, 0);
  return (others + stolen) / (ours + others + stolen);
}

/** Writes the results as JSON and gives the file's path. */
export function writeResults(results: BenchResults): string {
  const path = join(resultsDir, `${results.startedAt.replaceAll(/[:.]/g, '-')}.json`);
  writeText(path, `${JSON.stringify(results, null, 2)}\n`);
  return path;
}

export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

import type { RunProfile } from '../profile/run-profile.js';
import type { DrainRun } from '../run/drain.js';
import { drainRunsOf, NOISE_SHARE, noiseOf, type BenchResults } from './results.js';
import { rowsOf, type Row } from './rows.js';

/** The results for a terminal. */
export function tableOf(results: BenchResults): string {
  const profiles = drainRunsOf(results).flatMap((run) => (run.profile ? [profileText(run, run.profile)] : []));
  return [machineLine(results), SHARED, noiseLine(results), '', ...aligned(rowsOf(results)), ...profiles].join('\n');
}

/** The results for a page of the documentation. */
export function markdownOf(results: BenchResults): string {
  const day = results.startedAt.slice(0, 10);
  const cells = ([what, figure, note]: Row): string => `| ${what.trim()} | ${figure} | ${note} |`;
  return [
    `Measured on ${day}: ${machineLine(results)}`,
    `${SHARED} ${noiseLine(results)}`,
    '',
    '| what | figure | note |',
    '| --- | --- | --- |',
    ...rowsOf(results).map(cells),
    '',
  ].join('\n');
}

const SHARED = 'Broker, database, load and reader share these cores with what is measured.';

function machineLine({ machine }: BenchResults): string {
  const { cpu, cores, memoryGb, node, postgres, buffers, kafka, commit } = machine;
  return `${cpu}, ${cores} cores, ${memoryGb} GB; Node ${node}, PostgreSQL ${postgres} with ${buffers} of shared buffers, Kafka ${kafka}; commit ${commit}`;
}

function noiseLine(results: BenchResults): string {
  const noise = noiseOf(results);
  if (noise === undefined) return 'How busy others kept the machine meanwhile is not known.';
  const share = `${(noise * 100).toFixed(0)} % of the processor time went to others at the worst`;
  return noise > NOISE_SHARE ? `NOISY: ${share}.` : `Quiet: ${share}.`;
}

function aligned(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([what, figure, note]) => `${what.padEnd(first)}  ${figure.padEnd(second)}  ${note}`.trimEnd());
}

function profileText({ contender }: DrainRun, { functions, statements, file }: RunProfile): string {
  return [
    '',
    `${contender}: functions by self time (${file})`,
    ...functions.map(
      ({ what, ms, share }) => `  ${(share * 100).toFixed(1).padStart(5)} %  ${String(ms).padStart(6)} ms  ${what}`,
    ),
    `${contender}: statements by total time`,
    ...statements.map(
      ({ statement, calls, totalMs, meanMs, rows, walMb }) =>
        `  ${String(totalMs).padStart(6)} ms  ${calls} × ${meanMs} ms, ${rows} rows, ${walMb} MB of WAL  ${statement}`,
    ),
  ].join('\n');
}

import type { FlowCpu } from '../measure/cpu-window.js';
import type { Latency, Spread } from '../measure/percentile.js';
import type { RunProfile } from '../profile/run-profile.js';
import type { EvidenceToRelease } from '../scenarios/evidence.js';
import type { FanOut } from '../scenarios/fanout.js';
import type { RateLatency } from '../scenarios/latency.js';
import type { ContenderRun, Throughput } from '../scenarios/throughput.js';
import { NOISE_SHARE, noiseOf, type BenchResults } from './results.js';

/** The results for a terminal. */
export function tableOf(results: BenchResults): string {
  const { machine, throughput, latency, fanout, evidence, notMeasured } = results;
  const rows = [
    ...(throughput ? throughputRows(throughput) : []),
    ...(latency ?? []).flatMap(latencyRows),
    ...(fanout ? fanOutRows(fanout) : []),
    ...(evidence ? evidenceRows(evidence) : []),
    ...Object.entries(notMeasured).map(([scenario, why]): Row => [scenario, 'not measured', why]),
  ];
  const profiles = (throughput?.runs ?? []).flatMap((run) => (run.profile ? [profileText(run, run.profile)] : []));
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; Node ${machine.node}, PostgreSQL ${machine.postgres}, Kafka ${machine.kafka}; commit ${machine.commit}`,
    'Broker, database, load and reader share these cores with what is measured.',
    noiseLine(results),
    '',
    ...aligned(rows),
    ...profiles,
  ].join('\n');
}

type Row = readonly [what: string, figure: string, note: string];

function noiseLine(results: BenchResults): string {
  const noise = noiseOf(results);
  if (noise === undefined) return 'How busy others kept the machine meanwhile is not known.';
  const share = `${(noise * 100).toFixed(0)} % of the processor time went to others at the worst`;
  return noise > NOISE_SHARE ? `NOISY: ${share}.` : `Quiet: ${share}.`;
}

function throughputRows({ shipments, runs, gate, pipe, ratio, cpuRatio }: Throughput): Row[] {
  const rounds = `${runs.length / 2} rounds of ${shipments}`;
  const costs = (['gate', 'pipe'] as const).flatMap((name): Row[] => {
    const run = runs.findLast(({ contender }) => contender === name);
    return run ? [[`  ${name}, cost per shipment`, costOf(run), 'last round']] : [];
  });
  return [
    ['gate, first to last decision', `${perSecond(gate)} shipments/s`, `${range(gate)}; ${rounds}`],
    ['pipe, the floor', `${perSecond(pipe)} shipments/s`, range(pipe)],
    ['gate : pipe', `${(ratio * 100).toFixed(1)} %`, 'of medians'],
    ...(cpuRatio === undefined ? [] : [cpuRow(cpuRatio)]),
    ...costs,
  ];
}

const cpuRow = (cpuRatio: number): Row => [
  'gate : pipe by processor time',
  `${(cpuRatio * 100).toFixed(1)} %`,
  'while records flow; hardly changed by others on the machine',
];

function costOf({ cpu, walBytesPerShipment, peakMemoryMb }: ContenderRun): string {
  const processor = cpu ? `${cpuOf(cpu)}; ` : '';
  const memory = peakMemoryMb === undefined ? '' : `; ${peakMemoryMb} MB at most`;
  return `${processor}${walBytesPerShipment} B of WAL${memory}`;
}

function cpuOf({ byProcess, records }: FlowCpu): string {
  return Object.entries(byProcess)
    .map(([name, seconds]) => `${name} ${Math.round((seconds / records) * 1e6)} µs`)
    .join(', ');
}

function latencyRows({ ratePerS, decision, producerAndConsumer, seconds }: RateLatency): Row[] {
  return [
    [`decision at ${ratePerS}/s`, percentiles(decision), `from producer to reader, ${seconds} s`],
    ['  producer and consumer alone', percentiles(producerAndConsumer), 'without a gate, measured before'],
  ];
}

function fanOutRows({ shipments, runs, lastMs }: FanOut): Row[] {
  const firstMs = Math.min(...runs.map((run) => run.firstMs));
  const figure = `${(lastMs.median / 1000).toFixed(2)} s`;
  const spread = `${(lastMs.min / 1000).toFixed(2)} to ${(lastMs.max / 1000).toFixed(2)} s`;
  return [[`one filing frees ${shipments}`, figure, `${spread}; the first after ${Math.round(firstMs)} ms`]];
}

function evidenceRows({ filings, latency }: EvidenceToRelease): Row[] {
  return [['last evidence to release', percentiles(latency), `from the registry's answer, ${filings} filings`]];
}

const perSecond = ({ median }: Spread): string => thousands(median);
const range = ({ min, max }: Spread): string => `${thousands(min)} to ${thousands(max)}`;
const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');
const percentiles = ({ p50Ms, p99Ms }: Latency): string => `p50 ${p50Ms} ms, p99 ${p99Ms} ms`;

function aligned(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([what, figure, note]) => `${what.padEnd(first)}  ${figure.padEnd(second)}  ${note}`.trimEnd());
}

function profileText({ contender }: ContenderRun, { functions, statements, file }: RunProfile): string {
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

import type { CpuUse } from '../measure/cpu-clock.js';
import type { Answered } from '../measure/answered.js';
import type { FlowCpu } from '../measure/cpu-window.js';
import { spreadOf, type Latency, type Spread } from '../measure/percentile.js';
import type { DrainRun } from '../run/drain.js';
import type { ConsoleUse } from '../scenarios/console.js';
import type { EvidenceToRelease } from '../scenarios/evidence.js';
import type { BusyFanOutRun, FanOut } from '../scenarios/fanout.js';
import type { Growth } from '../scenarios/growth.js';
import type { Queue } from '../scenarios/queue.js';
import type { RateLatency } from '../scenarios/latency.js';
import type { Moves } from '../scenarios/moves.js';
import type { Products, StartUp } from '../scenarios/products.js';
import type { Textbook } from '../scenarios/textbook.js';
import type { Throughput } from '../scenarios/throughput.js';
import type { BenchResults } from './results.js';

/** One line of the report. */
export type Row = readonly [what: string, figure: string, note: string];

/** All figures of a run, scenario by scenario. */
export function rowsOf(results: BenchResults): Row[] {
  const { throughput, textbook, latency, fanout, evidence, moves, products, growth, queue, notMeasured } = results;
  return [
    ...(throughput ? throughputRows(throughput) : []),
    ...(textbook ? textbookRows(textbook, throughput) : []),
    ...(latency ?? []).flatMap(latencyRows),
    ...(fanout ? fanOutRows(fanout) : []),
    ...(evidence ? evidenceRows(evidence) : []),
    ...(moves ? movesRows(moves) : []),
    ...(products ? productsRows(products) : []),
    ...(growth ? growthRows(growth) : []),
    ...(queue ? queueRows(queue) : []),
    ...(results.console ? consoleRows(results.console) : []),
    ...Object.entries(notMeasured).map(([scenario, why]): Row => [scenario, 'not measured', why]),
  ];
}

function throughputRows(results: Throughput): Row[] {
  const { shipments, runs, gate, gates, pipe, cpuRatio } = results;
  const rounds = `${runs.filter(({ contender }) => contender === 'gate').length} rounds of ${thousands(shipments)}`;
  const costs = (['gate', 'gates', 'pipe'] as const).flatMap((name): Row[] => {
    const run = runs.findLast(({ contender }) => contender === name);
    return run ? [[`  ${name}, cost per shipment`, costOf(run), 'last round']] : [];
  });
  return [
    ['gate, first to last decision', `${thousands(gate.median)} shipments/s`, `${range(gate)}; ${rounds}`],
    ['gates: two processes', `${thousands(gates.median)} shipments/s`, range(gates)],
    ['pipe, the floor', `${thousands(pipe.median)} shipments/s`, range(pipe)],
    ['gate : pipe', percent(results.gateByPipe), "median of the rounds' ratios, as the next three"],
    ['gates : pipe', percent(results.gatesByPipe), 'with the move of the lanes to the second process'],
    ['gates : gate', percent(results.gatesByGate), `${percent(results.gatesByGateSteady)} in the middle eight tenths`],
    ...(cpuRatio === undefined
      ? []
      : [
          ['gate : pipe by processor time', percent(cpuRatio), 'while records flow; hardly changed by others'] as const,
        ]),
    ...costs,
  ];
}

function costOf({ cpu, walBytesPerShipment, peakMemoryMb }: DrainRun): string {
  const processor = cpu ? `${microsOf(cpu)}; ` : '';
  return `${processor}${thousands(walBytesPerShipment)} B of WAL; ${memory(peakMemoryMb)}`;
}

function microsOf({ byProcess, records }: FlowCpu): string {
  return Object.entries(byProcess)
    .map(([name, seconds]) => `${name} ${Math.round((seconds / records) * 1e6)} µs`)
    .join(', ');
}

function textbookRows({ oneAtATime, sideBySide, latency }: Textbook, throughput: Throughput | undefined): Row[] {
  const times = (run: DrainRun): string =>
    throughput
      ? `gate : textbook ${(throughput.gate.median / run.perSecond).toFixed(1)} : 1`
      : 'measure throughput too for the ratio';
  const rate = (run: DrainRun): string => `${thousands(run.perSecond)} shipments/s`;
  return [
    ['textbook, one record at a time', rate(oneAtATime), times(oneAtATime)],
    ['textbook, six partitions side by side', rate(sideBySide), times(sideBySide)],
    [`textbook at ${latency.ratePerS}/s`, percentiles(latency.decision), 'from producer to reader'],
  ];
}

function latencyRows({
  ratePerS,
  decision,
  producerAndConsumer,
  seconds,
  loadLateMs,
  cpu,
  cpuAlone,
}: RateLatency): Row[] {
  const late = `the load was at most ${loadLateMs} ms late (p99)`;
  return [
    [`decision at ${ratePerS}/s`, percentiles(decision), `from producer to reader, ${seconds} s; ${late}`],
    ['  producer and consumer alone', percentiles(producerAndConsumer), 'without a gate, measured before'],
    ...(cpu ? [['  processor', sharesOf(cpu), '% of a core'] as const] : []),
    ...(cpuAlone ? [['  processor without a gate', sharesOf(cpuAlone), '% of a core'] as const] : []),
  ];
}

function sharesOf({ byProcess, seconds }: CpuUse): string {
  return Object.entries(byProcess)
    .map(([name, used]) => `${name} ${Math.round((used / seconds) * 100)} %`)
    .join(', ');
}

function fanOutRows({ shipments, runs, lastMs, freshPerS, busyRuns, busyLastMs }: FanOut): Row[] {
  const firstMs = Math.min(...runs.map((run) => run.firstMs));
  const worst = (of: (run: BusyFanOutRun) => Latency): string => {
    const latencies = busyRuns.map(of);
    const max = (pick: (latency: Latency) => number): number => Math.max(...latencies.map(pick));
    return `p50 ${max(({ p50Ms }) => p50Ms)} ms, p99 ${max(({ p99Ms }) => p99Ms)} ms`;
  };
  return [
    [
      `one filing frees ${thousands(shipments)}`,
      seconds(lastMs.median),
      `${spread(lastMs)}; the first after ${Math.round(firstMs)} ms`,
    ],
    [`  with ${freshPerS} fresh ones a second`, seconds(busyLastMs.median), spread(busyLastMs)],
    [
      '  the fresh ones meanwhile',
      worst(({ fresh }) => fresh),
      `until a reader has the decision; worst of ${busyRuns.length} rounds`,
    ],
    [
      '  until Kafka has the decision',
      worst(({ freshInKafka }) => freshInKafka),
      'without the reader, who reads the releases too',
    ],
  ];
}

function evidenceRows({ filings, latency }: EvidenceToRelease): Row[] {
  return [['last evidence to release', percentiles(latency), `from the registry's answer, ${filings} filings`]];
}

function movesRows({ ratePerS, moves }: Moves): Row[] {
  return moves.map(({ cause, pauseMs, pauseMsByLane }) => [
    `lanes pause: ${cause}`,
    `${Math.round(pauseMs)} ms`,
    `longest of the lanes' ${pauseMsByLane.map(Math.round).join(', ')} ms at ${ratePerS}/s`,
  ]);
}

function productsRows({ products, firstStart, restart, drained }: Products): Row[] {
  const ready = ({ readySeconds, peakMemoryMb }: StartUp): [string, string] => [
    `ready after ${readySeconds.toFixed(1)} s`,
    memory(peakMemoryMb),
  ];
  return [
    [`${thousands(products)} products, first start`, ...ready(firstStart)],
    ['  restart', ...ready(restart)],
    ['  shipments drawn from all of them', `${thousands(drained.perSecond)} shipments/s`, memory(drained.peakMemoryMb)],
  ];
}

function queueRows({ holds, shipments, fillSeconds, pages, answered }: Queue): Row[] {
  return [
    ['queue', `${thousands(holds)} holds`, `on ${thousands(shipments)} shipments, filled in ${fillSeconds} s`],
    ...[pages, ...answered].map(answeredRow),
  ];
}

function answeredRow({ name, count, p50Ms, p95Ms, maxMs }: Answered): Row {
  return [name, `p95 ${p95Ms} ms`, `p50 ${p50Ms}, at most ${maxMs} ms; ${count} times`];
}

function consoleRows({
  shipments,
  changesPerS,
  seconds: length,
  answered,
  longTasks,
  cpuMs,
  heapMb,
  load,
}: ConsoleUse): Row[] {
  const { count, longestMs, scrolledSeconds } = longTasks;
  return [
    [
      'console',
      `${thousands(shipments)} held shipments`,
      `${changesPerS} changes/s for ${length} s; load of the machine ${load.before}, then ${load.after}`,
    ],
    ...answered.map(answeredRow),
    ['long tasks while scrolling', `${count}`, `in ${scrolledSeconds} s, the longest ${longestMs} ms`],
    [
      'processor time of the page',
      `${cpuMs.key} ms a key`,
      `${cpuMs.search} ms a search, ${cpuMs.scrolledSecond} ms a second of scrolling, with what changes meanwhile`,
    ],
    ['heap of the page', `${heapMb.after} MB`, `${heapMb.before} MB after the first rows`],
  ];
}

function growthRows({ filled, empty, grown, ratio, amending, amendingRatio }: Growth): Row[] {
  const { shipments, open, megabytes, fillSeconds } = filled;
  const holds = `${thousands(shipments)} shipments, ${thousands(open)} open, ${thousands(megabytes)} MB`;
  const rates = (runs: readonly DrainRun[]): Spread => spreadOf(runs.map(({ perSecond }) => perSecond));
  const figure = (runs: readonly DrainRun[]): string => `${thousands(rates(runs).median)} shipments/s`;
  const note = (runs: readonly DrainRun[]): string =>
    `${range(rates(runs))}; ${memory(most(runs.flatMap(({ peakMemoryMb }) => peakMemoryMb ?? [])))}`;
  return [
    ['empty database', figure(empty), note(empty)],
    ['grown database', figure(grown), `${note(grown)}; ${holds}, filled in ${Math.round(fillSeconds)} s`],
    ['grown : empty', percent(ratio), 'of medians'],
    [
      '  one in five amends an old one',
      figure([amending]),
      `${percent(amendingRatio)}; ${memory(amending.peakMemoryMb)}`,
    ],
  ];
}

const most = (values: readonly number[]): number | undefined => (values.length === 0 ? undefined : Math.max(...values));
const range = ({ min, max }: Spread): string => `${thousands(min)} to ${thousands(max)}`;
const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const spread = ({ min, max }: Spread): string => `${seconds(min)} to ${seconds(max)}`;
const percentiles = ({ p50Ms, p99Ms }: Latency): string => `p50 ${p50Ms} ms, p99 ${p99Ms} ms`;
const memory = (mb: number | undefined): string => (mb === undefined ? 'memory not known' : `${mb} MB at most`);

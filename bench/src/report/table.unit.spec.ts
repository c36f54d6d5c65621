import type { DrainRun } from '../run/drain.js';
import { noiseOf, type BenchResults } from './results.js';
import { markdownOf, tableOf } from './table.js';

const drained = (contender: string, perSecond: number, others = 0): DrainRun => ({
  contender,
  shipments: 1_000,
  seconds: 1_000 / perSecond,
  perSecond,
  steadyPerSecond: perSecond,
  sinceStartSeconds: 2,
  walBytesPerShipment: 1_234,
  peakMemoryMb: 300,
  cpu: { seconds: 1, byProcess: { gate: 0.06, kafka: 0.03 }, others, stolen: 0, records: 1_000 },
});

const spread = (value: number) => ({ median: value, min: value, max: value });

const results = (others = 0): BenchResults => ({
  startedAt: '2026-11-24T18:00:00.000Z',
  machine: {
    cpu: 'A processor',
    cores: 2,
    memoryGb: 24,
    system: 'linux',
    node: '24',
    postgres: '18',
    buffers: '128MB',
    kafka: '4.3',
    commit: 'abc1234',
    loadBefore: 0,
  },
  options: {
    only: [],
    shipments: 1_000,
    rounds: 1,
    textbook: 1,
    held: 1,
    fresh: 1,
    seconds: 1,
    filings: 1,
    products: 1,
    grown: 1,
    minutes: 1,
    holds: 1,
    buffers: '128MB',
    write: undefined,
    profile: false,
  },
  throughput: {
    shipments: 1_000,
    runs: [drained('gate', 20_000, others), drained('pipe', 25_000), drained('gates', 22_500)],
    gate: spread(20_000),
    gates: spread(22_500),
    pipe: spread(25_000),
    gateByPipe: 0.8,
    gatesByPipe: 0.9,
    gatesByGate: 1.125,
    gatesByGateSteady: 1.2,
    cpuRatio: undefined,
  },
  textbook: {
    oneAtATime: drained('textbook', 250),
    sideBySide: drained('textbook', 500),
    latency: {
      ratePerS: 100,
      seconds: 1,
      decision: { count: 100, p50Ms: 5, p90Ms: 8, p99Ms: 10, maxMs: 12 },
      loadLateMs: 1,
      cpu: undefined,
    },
  },
  notMeasured: { evidence: 'apps/registry is not built' },
});

describe('the report', () => {
  it('tells the gate in terms of the pipe and of the textbook', () => {
    const table = tableOf(results());
    expect(table).toMatch(/gate : pipe +80\.0 %/);
    expect(table).toMatch(/gates : pipe +90\.0 %/);
    expect(table).toContain('gate : textbook 80.0 : 1');
    expect(table).toContain('gate : textbook 40.0 : 1');
  });

  it('says that a ratio is missing when only one of the two was measured', () => {
    const { throughput: _notMeasured, ...alone } = results();
    expect(tableOf(alone)).toContain('measure throughput too');
  });

  it('says what was not measured and why', () => {
    expect(tableOf(results())).toMatch(/evidence +not measured +apps\/registry is not built/);
  });

  it('is the same table in Markdown, with machine, day and commit', () => {
    const markdown = markdownOf(results());
    expect(markdown).toContain('2026-11-24');
    expect(markdown).toContain('commit abc1234');
    expect(markdown).toContain('| gate : pipe | 80.0 % |');
  });

  it('calls a run noisy when others had more than a little of the machine', () => {
    expect(tableOf(results())).toContain('Quiet');
    expect(noiseOf(results(0.01))).toBeCloseTo(0.1, 5);
    expect(tableOf(results(0.01))).toContain('NOISY: 10 %');
  });
});

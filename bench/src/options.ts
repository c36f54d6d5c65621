import { parseArgs } from 'node:util';

export const SCENARIOS = ['throughput', 'latency', 'fanout', 'evidence'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What one run of the benchmark does. */
export interface BenchOptions {
  readonly only: ReadonlySet<Scenario>;
  /** Shipments of a throughput round. */
  readonly shipments: number;
  /** Measured rounds of the throughput and the fan-out, after a warm-up. */
  readonly rounds: number;
  /** Held shipments that one filing frees. */
  readonly held: number;
  /** Length of a latency measurement, after a warm-up of its own. */
  readonly seconds: number;
  /** Filings of the evidence measurement. */
  readonly filings: number;
  /** Also writes a CPU profile of the gate and the slowest statements; its rates are not to be compared with others. */
  readonly profile: boolean;
}

export const USAGE = `npm run bench -- [options]
  --only throughput,latency,fanout,evidence   what to measure (default: everything)
  --shipments N   shipments waiting in the topic, for the throughput (200000)
  --rounds N      measured rounds of throughput and fan-out (2)
  --held N        shipments that one filing frees (50000)
  --seconds N     length of each latency measurement (20)
  --filings N     filings of the evidence measurement (50)
  --profile       write a CPU profile of the gate and name the slowest statements; rates are then slower
`;

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: BenchOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads the command line; what cannot be used is answered, not thrown. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'help' };
    const options: BenchOptions = {
      only: scenarios(values.only),
      shipments: count('shipments', values.shipments),
      rounds: count('rounds', values.rounds),
      held: count('held', values.held),
      seconds: count('seconds', values.seconds),
      filings: count('filings', values.filings),
      profile: values.profile,
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

const FLAGS = {
  only: { type: 'string', default: SCENARIOS.join(',') },
  shipments: { type: 'string', default: '200000' },
  rounds: { type: 'string', default: '2' },
  held: { type: 'string', default: '50000' },
  seconds: { type: 'string', default: '20' },
  filings: { type: 'string', default: '50' },
  profile: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function scenarios(text: string): ReadonlySet<Scenario> {
  return new Set(text.split(',').map((name) => scenario(name.trim())));
}

function scenario(name: string): Scenario {
  const found = SCENARIOS.find((known) => known === name);
  if (!found) throw new Error(`--only ${name}: there are ${SCENARIOS.join(', ')}`);
  return found;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text}: a whole number from 1 is needed`);
  return value;
}

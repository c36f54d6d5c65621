import { parseArgs } from 'node:util';

export const SCENARIOS = [
  'throughput',
  'textbook',
  'latency',
  'fanout',
  'evidence',
  'moves',
  'products',
  'growth',
  'queue',
  'console',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What one run of the benchmark does. */
export interface BenchOptions {
  readonly only: ReadonlySet<Scenario>;
  /** Shipments of a throughput round. */
  readonly shipments: number;
  /** Measured rounds of throughput, fan-out and growth, after a warm-up. */
  readonly rounds: number;
  /** Shipments of a textbook round. */
  readonly textbook: number;
  /** Held shipments that one filing frees. */
  readonly held: number;
  /** Fresh shipments a second that keep coming during the second variant of the fan-out. */
  readonly fresh: number;
  /** Length of a latency measurement, after a warm-up of its own. */
  readonly seconds: number;
  /** Filings of the evidence measurement. */
  readonly filings: number;
  /** Products of the large catalogue. */
  readonly products: number;
  /** Shipments in the grown database, every second of them open. */
  readonly grown: number;
  /** Open holds in the desk's queue. */
  readonly holds: number;
  /** How long the console is looked at. */
  readonly minutes: number;
  /** What PostgreSQL holds in memory of its tables, as it writes sizes. */
  readonly buffers: string;
  /** A Markdown file that gets the figures. */
  readonly write: string | undefined;
  /** Also writes a CPU profile of the gate and the slowest statements; its rates are not to be compared with others. */
  readonly profile: boolean;
}

export const USAGE = `npm run bench -- [options]
  --only a,b,…    what to measure: ${SCENARIOS.join(', ')} (default: everything)
  --shipments N   shipments waiting in the topic, for throughput, products and growth (200000)
  --rounds N      measured rounds of throughput, fan-out and growth (2)
  --textbook N    shipments of a round of the textbook (3000)
  --held N        shipments that one filing frees (100000)
  --fresh N       fresh shipments a second meanwhile (100)
  --seconds N     length of each latency measurement (20)
  --filings N     filings of the evidence measurement (50)
  --products N    products of the large catalogue (1000000)
  --grown N       shipments in the grown database, half of them open (2000000)
  --holds N       open holds in the desk's queue (1000000)
  --minutes N     how long somebody works with the console (2)
  --buffers SIZE  what PostgreSQL holds in memory of its tables: its shared_buffers (128MB)
  --write FILE    also write the figures as Markdown, with machine, date and commit
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
      textbook: count('textbook', values.textbook),
      held: count('held', values.held),
      fresh: count('fresh', values.fresh),
      seconds: count('seconds', values.seconds),
      filings: count('filings', values.filings),
      products: wholeCatalogue(count('products', values.products)),
      grown: count('grown', values.grown),
      holds: count('holds', values.holds),
      minutes: count('minutes', values.minutes),
      buffers: size('buffers', values.buffers),
      write: values.write,
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
  textbook: { type: 'string', default: '3000' },
  held: { type: 'string', default: '100000' },
  fresh: { type: 'string', default: '100' },
  seconds: { type: 'string', default: '20' },
  filings: { type: 'string', default: '50' },
  products: { type: 'string', default: '1000000' },
  grown: { type: 'string', default: '2000000' },
  holds: { type: 'string', default: '1000000' },
  minutes: { type: 'string', default: '2' },
  buffers: { type: 'string', default: '128MB' },
  write: { type: 'string' },
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

function size(name: string, text: string): string {
  if (!/^[1-9]\d*(MB|GB)$/.test(text)) throw new Error(`--${name} ${text}: a size like 128MB or 2GB is needed`);
  return text;
}

/** Each exporter of the workload has as many products as any other, and each filing covers as many. */
function wholeCatalogue(products: number): number {
  if (products % 10_000 !== 0) throw new Error(`--products ${products}: a multiple of 10000 is needed`);
  return products;
}

import { parseArgs } from 'node:util';
import { CASES, caseNamed } from './cases/all-cases.js';
import type { FaultCase } from './cases/fault-case.js';

/** What one run of the matrix does. */
export interface FaultsOptions {
  readonly cases: readonly FaultCase[];
  /** Rounds of every case; each case's own number when absent. */
  readonly rounds: number | undefined;
  readonly seed: number;
  /** A markdown file to write, with the same as JSON beside it. */
  readonly write: string | undefined;
  /** Leaves logs and data where they are. */
  readonly keep: boolean;
}

export const USAGE = `npm run faults -- [options]
  --only CASE,CASE   which rows (default: all)
  --rounds N         rounds of each (default: each row's own number)
  --seed N           of the moments at which faults strike (1)
  --write FILE.md    write the matrix there, and as JSON beside it
  --keep             keep the gates' logs and the servers' data

rows: ${CASES.map(({ name }) => name).join(', ')}
`;

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: FaultsOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly message: string };

const FLAGS = {
  only: { type: 'string' },
  rounds: { type: 'string' },
  seed: { type: 'string', default: '1' },
  write: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; what cannot be used is answered, not thrown. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'help' };
    const { only, rounds, seed, write, keep } = values;
    return {
      kind: 'run',
      options: {
        cases: only === undefined ? CASES : only.split(',').map((name) => caseNamed(name.trim())),
        rounds: rounds === undefined ? undefined : count('rounds', rounds),
        seed: count('seed', seed),
        write,
        keep,
      },
    };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text}: a whole number from 1 is needed`);
  return value;
}

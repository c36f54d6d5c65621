import type { CaseResult } from '../run/run-case.js';
import type { Machine } from './machine.js';

/** Everything one run found. */
export interface Matrix {
  readonly startedAt: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly seconds: number;
  readonly rows: readonly CaseResult[];
  /** Case → why it was not run, or not to its end. */
  readonly notRun: Readonly<Record<string, string>>;
}

const COLUMNS: readonly [name: string, value: (row: CaseResult) => string][] = [
  ['case', (row) => row.name],
  ['gates', (row) => String(row.gates)],
  ['rounds', (row) => String(row.rounds)],
  ['faults', (row) => String(row.faults)],
  ['shipments', (row) => row.shipments.toLocaleString('en-US')],
  ['decisions', (row) => row.decisions.toLocaleString('en-US')],
  ['take-overs', (row) => String(row.takeOvers)],
  ['restarts', (row) => String(row.restarts)],
  ['recovery', (row) => `${(row.recoveryMsMax / 1000).toFixed(1)} s`],
  ['violations', (row) => String(row.violations.length)],
];

/** A violation repeats itself for every record it concerns. */
const VIOLATIONS_SAID_MAX = 12;

/** True when every row ran and none broke an invariant. */
export function isClean({ rows, notRun }: Matrix): boolean {
  return Object.keys(notRun).length === 0 && rows.every(({ violations }) => violations.length === 0);
}

/** The matrix for a terminal. */
export function terminalText(matrix: Matrix): string {
  const cells = [COLUMNS.map(([name]) => name), ...matrix.rows.map((row) => COLUMNS.map(([, value]) => value(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [...lines, '', ...problems(matrix), summary(matrix)].join('\n');
}

/** The same for the documentation. */
export function markdown(matrix: Matrix): string {
  const { machine, startedAt, seed } = matrix;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# The fault matrix',
    '',
    'Written by `npm run faults -- --write docs/faults.md`. What each column means, and how it is done: `docs/proof.md`,',
    'section "Fault matrix".',
    '',
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}, Kafka ${machine.kafka};`,
    `commit ${machine.commit}; ${startedAt}, seed ${seed}.`,
    '',
    line(COLUMNS.map(([name]) => name)),
    line(COLUMNS.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...matrix.rows.map((row) => line(COLUMNS.map(([, value]) => value(row)))),
    '',
    summary(matrix),
    '',
    ...matrix.rows.map(({ name, title }) => `- \`${name}\`: ${title}.`),
    '',
    ...problems(matrix),
  ].join('\n');
}

function summary({ rows, seconds, notRun }: Matrix): string {
  const sum = (of: (row: CaseResult) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const counts = `${sum((row) => row.faults)} faults, ${sum((row) => row.shipments).toLocaleString('en-US')} shipments`;
  const left = Object.keys(notRun).length === 0 ? '' : `, ${Object.keys(notRun).length} not run`;
  return `${rows.length} cases${left}, ${counts}, ${sum((row) => row.violations.length)} violations, ${seconds} s.`;
}

function problems({ rows, notRun }: Matrix): string[] {
  const broken = rows.flatMap(({ name, violations }) => {
    const more = violations.length - VIOLATIONS_SAID_MAX;
    return [
      ...violations.slice(0, VIOLATIONS_SAID_MAX).map((violation) => `- ${name}: ${violation}`),
      ...(more > 0 ? [`- ${name}: and ${more} more`] : []),
    ];
  });
  return [...broken, ...Object.entries(notRun).map(([name, why]) => `- ${name}: not run: ${why}`)];
}

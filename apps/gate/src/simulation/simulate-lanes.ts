import { parseArgs } from 'node:util';
import { GUARDS, type Guard } from './guards.js';
import { minimise } from './minimise.js';
import { runSchedule, type ScheduleOutcome } from './simulation.js';

/*
 * `npm run simulate:lanes -- --schedules 10000 --seed 0`: runs that many schedules from that seed on, and says how many
 * a minute, what went wrong in them, and the story of each that failed. One schedule alone is told in full.
 * With `--guards` it runs them once without each guard of the protocol instead, and says how many noticed.
 */

const FAILURES_TOLD_MAX = 3;

interface Range {
  readonly first: number;
  readonly schedules: number;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '0' },
      guards: { type: 'boolean', default: false },
    },
  });
  const range = { first: wholeNumber('seed', values.seed), schedules: wholeNumber('schedules', values.schedules) };
  process.exitCode = (await (values.guards ? missEachGuard(range) : lookForFailures(range))) ? 0 : 1;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} has to be a whole number, not ${text}`);
  return number;
}

async function lookForFailures(range: Range): Promise<boolean> {
  const { first, schedules } = range;
  const faults = new Map<string, number>();
  let steps = 0;
  const startedMs = performance.now();
  const failed = await run(range, undefined, (outcome) => {
    steps += outcome.steps;
    for (const fault of outcome.faults) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  });
  const minutes = (performance.now() - startedMs) / 60_000;
  const cpuMinutes = process.cpuUsage().user / 60_000_000;
  say(`${schedules} schedules (seeds ${first} to ${first + schedules - 1}), ${steps} steps, ${failed.length} failed`);
  say(`${Math.round(schedules / minutes)} a minute, ${Math.round(schedules / cpuMinutes)} a minute of processor time`);
  for (const [fault, count] of [...faults].sort((a, b) => b[1] - a[1])) say(`${String(count).padStart(8)}  ${fault}`);
  for (const { seed } of failed.slice(0, FAILURES_TOLD_MAX)) await tell(seed);
  if (schedules === 1 && failed.length === 0) say((await runSchedule({ seed: first, traced: true })).trace.join('\n'));
  return failed.length === 0;
}

/** True when each guard was missed. */
async function missEachGuard(range: Range): Promise<boolean> {
  let missed = 0;
  for (const without of GUARDS) {
    const [example, ...more] = await run(range, without, () => undefined);
    say(
      `${String(example ? more.length + 1 : 0).padStart(8)}  without ${without}: ${example ? told(example) : 'nothing'}`,
    );
    if (example) missed++;
  }
  return missed === GUARDS.length;
}

function told({ seed, error }: ScheduleOutcome): string {
  return `seed ${seed}, ${error?.message ?? ''}`;
}

async function run(
  { first, schedules }: Range,
  without: Guard | undefined,
  note: (outcome: ScheduleOutcome) => void,
): Promise<ScheduleOutcome[]> {
  const failed: ScheduleOutcome[] = [];
  for (let seed = first; seed < first + schedules; seed++) {
    const outcome = await runSchedule({ seed, without });
    note(outcome);
    if (outcome.error) failed.push(outcome);
  }
  return failed;
}

async function tell(seed: number): Promise<void> {
  const story = await minimise({ seed });
  if (!story) return;
  const { outcome, scenario, randomSteps } = story;
  say(`\n${told(outcome)}`);
  say(`Smallest: ${scenario.inputs.length} inputs, ${scenario.faults.length} faults, ${randomSteps} random choices`);
  say(outcome.trace.join('\n'));
}

await main();

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, JEST_NODE_OPTIONS } from './environment.mjs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { attach } from './processes.mjs';
import { say, SetUpError } from './progress.mjs';

const TIERS = ['unit', 'int', 'e2e'];
/** Specs that share servers share the cores too; a whole system has both to itself. */
const ROUNDS = [
  { tiers: ['unit', 'int'], options: ['--maxWorkers=2'] },
  { tiers: ['e2e'], options: ['--runInBand'] },
];
/** Jest reports nothing when a path matches no spec of the round. */
const NOTHING = { passed: 0, failed: 0, skipped: 0 };
/** An exit code above says that somebody asked it to stop. */
const SIGNALLED = 128;
const onlyUnit = (tiers) => tiers.length > 0 && tiers.every((tier) => tier === 'unit');

/**
 * Sets up, runs Jest with the given arguments, and prints `N passed, N failed` as the last line whatever happened.
 * Unit specs alone need neither a build nor a broker. Gives the exit code.
 */
export async function test(args, { prepareServers, install }) {
  const { tiers, others } = splitTiers(args);
  let runtime;
  try {
    runtime = onlyUnit(tiers) ? await install() : await prepareServers();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    return report({ passed: 0, failed: 1, skipped: 0 });
  }
  const ran = [];
  for (const round of roundsOf(tiers)) {
    const { counts, code } = await runJest([...others, ...round], runtime);
    ran.push(counts);
    if (code > SIGNALLED) break;
  }
  return report(total(ran));
}

/** What Jest is told in each round, so that every named tier runs once; all tiers when none is named. */
export function roundsOf(tiers) {
  return ROUNDS.map(({ tiers: ofRound, options }) => ({
    options,
    selected: ofRound.filter((tier) => tiers.length === 0 || tiers.includes(tier)),
  }))
    .filter(({ selected }) => selected.length > 0)
    .map(({ options, selected }) => [...options, '--selectProjects', ...selected]);
}

/** The counts of all rounds; a run in which no spec was found at all is a failure. */
export function total(counts) {
  const sum = (what) => counts.reduce((before, one) => before + one[what], 0);
  const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  return all.passed + all.failed + all.skipped === 0 ? { ...all, failed: 1 } : all;
}

async function runJest(args, runtime) {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-counts-'));
  const countsPath = join(directory, 'counts.json');
  const env = { ...environment(runtime, JEST_NODE_OPTIONS), SLUICE_TEST_COUNTS: countsPath };
  const reporters = ['--reporters=default', `--reporters=${inRoot('tools/lib/count-reporter.mjs')}`];
  const sequencer = `--testSequencer=${inRoot('tools/lib/tier-sequencer.mjs')}`;
  const jest = [inRoot('node_modules/jest/bin/jest.js'), ...reporters, sequencer, '--passWithNoTests', ...args];
  const code = await attach(pinnedNode, jest, { cwd: root, env });
  const counts = readCounts(countsPath) ?? (code === 0 ? NOTHING : undefined);
  rmSync(directory, { recursive: true, force: true });
  return { counts: withExitCode(counts, code), code };
}

/**
 * Separates the tiers that `--selectProjects` names from the rest: Jest would take a path behind them for one more
 * project, and run everything.
 */
export function splitTiers(args) {
  const at = args.findIndex((arg) => /^--selectProjects(=|$)/.test(arg));
  if (at < 0) return { tiers: [], others: args };
  const inline = args[at].split('=')[1];
  const behind = args.slice(at + 1);
  const end = behind.findIndex((arg) => !TIERS.includes(arg));
  const named = end < 0 ? behind : behind.slice(0, end);
  const tiers = inline === undefined ? named : [inline, ...named];
  return { tiers, others: [...args.slice(0, at), ...behind.slice(named.length)] };
}

/** A round that failed as a whole (servers that did not start) is a failure too. */
export function withExitCode(counts, code) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** `3 passed, 0 failed`, and what was skipped if anything was. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function report(counts) {
  process.stdout.write(`${summaryLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}

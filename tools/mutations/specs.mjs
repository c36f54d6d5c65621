import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from '../lib/paths.mjs';
import { capture } from '../lib/processes.mjs';

/** What waits for something that a missing guard prevents gives up after this long. */
const TEST_TIMEOUT_MS = 30_000;
/** A run that is not over by then has no verdict. */
const RUN_TIMEOUT_MS = 600_000;

/**
 * Runs spec files in a checkout, or the tests of them that are named.
 * @returns names of the tests that passed and failed, and suites that could not even be loaded, with Jest's words
 */
export async function runSpecs({ path, home }, { specs, tests }, { env, signal }) {
  const outputFile = join(home, 'result.json');
  rmSync(outputFile, { force: true });
  const jest = join(path, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--ci', '--forceExit', `--testTimeout=${TEST_TIMEOUT_MS}`, '--json', `--outputFile=${outputFile}`];
  const named = tests === undefined ? [] : ['--testNamePattern', tests];
  const args = [jest, ...specs, ...flags, ...named, '--selectProjects', 'unit', 'int'];
  const { output } = await capture(pinnedNode, args, { cwd: path, env, signal, timeoutMs: RUN_TIMEOUT_MS });
  signal.throwIfAborted();
  return verdict(readResult(outputFile), output);
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Reads Jest's JSON report. */
export function verdict(result, output) {
  if (result === undefined) return { passed: [], failed: [], broken: [`no result: ${output.slice(-500)}`] };
  const tests = result.testResults.flatMap((suite) => suite.assertionResults);
  const named = (status) => tests.filter((test) => test.status === status).map((test) => test.fullName);
  const unloadable = result.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const broken = unloadable.map((suite) => `${suite.name}: ${suite.message.slice(0, 500)}`);
  const [passed, failed] = [named('passed'), named('failed')];
  if (passed.length + failed.length + broken.length === 0) broken.push('no test was run');
  return { passed, failed, broken };
}

import { writeFileSync } from 'node:fs';

/** Leaves the run's counts where `test.mjs` finds them. A suite that could not be loaded counts as one failure. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const path = process.env.SLUICE_TEST_COUNTS;
    if (path !== undefined) writeFileSync(path, JSON.stringify(countsOf(results)));
  }
}

export function countsOf(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

import { GUARDS } from './guards.js';
import type { FaultKind } from './scenario.js';
import { runSchedule } from './simulation.js';

const SCHEDULES = 3_000;
/** Each guard is missed within so many schedules; the rarest needed about a hundred. */
const SCHEDULES_TO_MISS_A_GUARD = 1_500;

describe('lanes under simulated faults', () => {
  it(`decide and publish everything once, in each of ${SCHEDULES} schedules`, async () => {
    const failed: string[] = [];
    const faults = new Set<FaultKind>();
    for (let seed = 0; seed < SCHEDULES; seed++) {
      const outcome = await runSchedule({ seed });
      for (const fault of outcome.faults) faults.add(fault);
      if (outcome.error)
        failed.push(`npm run simulate:lanes -- --schedules 1 --seed ${seed}: ${outcome.error.message}`);
    }
    expect(failed).toEqual([]);
    expect(faults.size).toBe(12);
  });

  it.each(GUARDS)('break without the %s', async (without) => {
    let seed = 0;
    while (seed < SCHEDULES_TO_MISS_A_GUARD && !(await runSchedule({ seed, without })).error) seed++;
    expect(seed).toBeLessThan(SCHEDULES_TO_MISS_A_GUARD);
  });
});

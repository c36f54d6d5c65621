import { scenarioOf, type Scenario } from './scenario.js';
import { runSchedule, type ScheduleOptions, type ScheduleOutcome } from './simulation.js';

/** A failing schedule made as small as it gets, with its story. */
export interface Story {
  readonly scenario: Scenario;
  /** Choices are random for so many steps; after that the oldest event comes first. */
  readonly randomSteps: number;
  readonly outcome: ScheduleOutcome;
}

/**
 * Leaves out faults and inputs one by one, then as many random choices as possible, for as long as the schedule still
 * breaks the same kind of rule. Deterministic: the same seed has the same story.
 * @returns undefined when the schedule does not fail
 */
export async function minimise(options: Pick<ScheduleOptions, 'seed' | 'without'>): Promise<Story | undefined> {
  const whole = await runSchedule(options);
  if (!whole.error) return undefined;
  const { name } = whole.error;
  const fails = async (scenario: Scenario, randomSteps: number) =>
    (await runSchedule({ ...options, scenario, randomSteps })).error?.name === name;
  let scenario = scenarioOf(options.seed);
  for (const part of ['faults', 'inputs'] as const) {
    for (let at = scenario[part].length - 1; at >= 0; at--) {
      const fewer = { ...scenario, [part]: scenario[part].filter((_, index) => index !== at) };
      if (await fails(fewer, Infinity)) scenario = fewer;
    }
  }
  let randomSteps = 0;
  while (randomSteps < whole.steps && !(await fails(scenario, randomSteps))) randomSteps++;
  if (randomSteps === whole.steps) randomSteps = Infinity;
  const outcome = await runSchedule({ ...options, scenario, randomSteps, traced: true });
  return { scenario, randomSteps, outcome };
}

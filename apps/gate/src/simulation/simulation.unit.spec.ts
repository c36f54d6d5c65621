import { minimise } from './minimise.js';
import { scenarioOf, type Scenario } from './scenario.js';
import { runSchedule } from './simulation.js';

describe('the simulation of lanes', () => {
  it('tells the same story for the same seed', async () => {
    const [first, again] = [
      await runSchedule({ seed: 17, traced: true }),
      await runSchedule({ seed: 17, traced: true }),
    ];
    expect(first.trace.length).toBeGreaterThan(50);
    expect(again).toEqual(first);
  });

  /** Each was a fault of the gate once; each took more than one thing at a time to show. */
  it.each([
    { seed: 20, was: 'what a COMMIT said whose answer was lost was not published, and nothing after it' },
    { seed: 5, was: 'an unreadable record beside one that the database refuses was tried again for ever' },
    { seed: 122, was: 'a lane taken by a process that had lost it stayed without an owner' },
    { seed: 15_068, was: 'a take-over read the journal for ever when publishing failed meanwhile' },
  ])('has no failure at seed $seed, where $was', async ({ seed }) => {
    expect((await runSchedule({ seed })).error).toBeUndefined();
  });

  it('makes a failure as small as it gets, and tells it in words', async () => {
    const story = await minimise({ seed: 2, without: 'generation check' });
    expect(story?.outcome.error?.message).toMatch(
      /^gate-\d'* changed lane shipment\/0, which gate-\d'* has taken over$/,
    );
    const parts = ({ inputs, faults }: Scenario) => inputs.length + faults.length;
    expect(parts(story!.scenario)).toBeLessThan(parts(scenarioOf(2)));
    expect(story?.outcome.trace.filter((line) => line.includes('database runs for'))).not.toHaveLength(0);
  });

  it('has nothing to make smaller where nothing fails', async () => {
    expect(await minimise({ seed: 17 })).toBeUndefined();
  });
});

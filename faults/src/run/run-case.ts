import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena } from '../arena/arena.js';
import type { FaultCase, Round } from '../cases/fault-case.js';
import { Load } from '../workload/load.js';
import { inspect, untilCaughtUp } from './at-rest.js';
import { Random } from './random.js';
import { openStage, type Stage } from './stage.js';

/** A row of the matrix. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  readonly gates: number;
  readonly rounds: number;
  readonly faults: number;
  readonly shipments: number;
  readonly decisions: number;
  readonly takeOvers: number;
  /** How often a gate ended by itself and its supervisor started it again. */
  readonly restarts: number;
  /** From a fault until all that lay in the topics when it was healed was decided; the longest of the rounds. */
  readonly recoveryMsMax: number;
  readonly seconds: number;
  readonly violations: readonly string[];
}

export interface CaseOptions {
  /** The case's own number when absent. */
  readonly rounds?: number | undefined;
  readonly seed: number;
}

const RECOVERS_WITHIN_MS = 90_000;
/** The load has come this far when the fault is armed. */
const WARM_SHIPMENTS = 60;

/** Runs all rounds of a case on a stage of its own and has the independent reader look at what is left. */
export async function runCase(arena: Arena, faultCase: FaultCase, { rounds, seed }: CaseOptions): Promise<CaseResult> {
  const startedMs = Date.now();
  const { name, title, gates, startGates = gates } = faultCase;
  const stage = await openStage(arena, { name, gates, startGates });
  try {
    const count = rounds ?? faultCase.rounds;
    const violations: string[] = [];
    let faults = 0;
    let recoveryMsMax = 0;
    for (let number = 1; number <= count; number += 1) {
      const struck = await runRound(stage, faultCase, number, new Random(seed * 1_000 + number));
      faults += struck.faults;
      recoveryMsMax = Math.max(recoveryMsMax, struck.recoveryMs);
      violations.push(...struck.problems.map((problem) => `round ${number}: ${problem}`));
    }
    await untilCaughtUp(stage, RECOVERS_WITHIN_MS).catch((error: Error) => violations.push(error.message));
    const { evidence, violations: broken } = await inspect(stage);
    const restarts = stage.gates.reduce((sum, gate) => sum + gate.restarts, 0);
    if (!(await stage.stopGates())) violations.push('a gate did not end cleanly on SIGTERM');
    return {
      name,
      title,
      gates,
      rounds: count,
      faults,
      shipments: new Set(evidence.shipments.map(({ shipmentId }) => shipmentId)).size,
      decisions: evidence.journal.length,
      takeOvers: evidence.lanes.reduce((sum, { generation }) => sum + generation, 0),
      restarts,
      recoveryMsMax,
      seconds: Math.round((Date.now() - startedMs) / 1000),
      violations: [...violations, ...broken],
    };
  } finally {
    await stage.close();
  }
}

interface Struck {
  readonly faults: number;
  readonly recoveryMs: number;
  readonly problems: readonly string[];
}

async function runRound(stage: Stage, faultCase: FaultCase, number: number, random: Random): Promise<Struck> {
  const { world, producer, prefix } = stage;
  const [late, gone] = [`LATE-${number}`, `GONE-${number}`];
  await world.addLock(late);
  await world.addLock(gone);
  await world.completeFiling(gone);
  const load = new Load({
    producer,
    prefix,
    name: String(number),
    late,
    gone,
    ...(faultCase.poisonEvery === undefined ? {} : { poisonEvery: faultCase.poisonEvery }),
  });
  const round: Round = { number, stage, load, random, late, gone };
  await faultCase.prepare?.(round);
  load.start();
  try {
    await load.reaches(WARM_SHIPMENTS);
    const filings = faultCase.changesFilings ? Promise.resolve() : changeFilings(round);
    const [{ atMs, faults }] = await Promise.all([faultCase.strike(round), filings]);
    const problems: string[] = [];
    await untilCaughtUp(stage, RECOVERS_WITHIN_MS).catch((error: Error) => problems.push(error.message));
    const recoveredMs = Date.now();
    await load.stop();
    return { faults, recoveryMs: recoveredMs - atMs, problems };
  } catch (error) {
    await load.stop().catch(() => undefined);
    throw error;
  }
}

/** Facts change while the fault strikes, so that a lost or repeated change would be seen. */
async function changeFilings({ stage, late, gone, random }: Round): Promise<void> {
  await sleep(random.between(0, 300));
  await stage.world.completeFiling(late);
  await stage.world.revokeFiling(gone);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { shipment } from '../workload/records.js';
import { untilCaughtUp } from '../run/at-rest.js';
import type { Verdict } from '../proxy/trap.js';
import type { GateChild } from '../gate/gate-child.js';
import type { FaultCase, Round } from './fault-case.js';
import { decisionsSent, kafka, laneCommit, sprung, type Moment } from './seams.js';

const one = { arena: 'broker', gates: 1 } as const;

/** The gate dies at a moment of its conversation with a server, and its supervisor starts it again. */
function killAt(name: string, title: string, momentOf: (round: Round) => Moment, verdict: Verdict): FaultCase {
  return {
    ...one,
    name,
    title,
    rounds: 3,
    strike: async (round) => {
      const { stage, random } = round;
      const atMs = await killed(round, only(stage.gates), momentOf(round), verdict, random.between(0, 15));
      only(stage.gates).start();
      return { atMs, faults: 1 };
    },
  };
}

/** Kills the gate at the moment, and waits until it is gone. */
async function killed(round: Round, gate: GateChild, on: Moment, verdict: Verdict, skip: number): Promise<number> {
  const { atMs } = await sprung(round.stage, { on, skip, verdict, strike: () => gate.signal('SIGKILL') });
  await gate.kill();
  return atMs;
}

function only<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new Error('there is none');
  return first;
}

/** What a new owner says to Kafka, in order; rounds go through it. */
const TAKE_OVER: readonly { on: Moment; verdict: Verdict }[] = [
  { on: kafka('InitProducerId', 'request'), verdict: 'cut-before' },
  { on: kafka('InitProducerId', 'answer'), verdict: 'cut-before' },
  { on: kafka('AddPartitionsToTxn', 'answer'), verdict: 'cut-before' },
  { on: kafka('Produce', 'answer'), verdict: 'cut-before' },
  { on: kafka('EndTxn', 'request'), verdict: 'cut-behind' },
  { on: kafka('EndTxn', 'answer'), verdict: 'cut-before' },
];

const duringTakeOver: FaultCase = {
  ...one,
  name: 'kill-during-take-over',
  title: 'SIGKILL while a new owner takes lanes over, after a SIGKILL that left decisions unpublished',
  rounds: 6,
  strike: async (round) => {
    const { stage, random, number } = round;
    const gate = only(stage.gates);
    const atMs = await killed(round, gate, laneCommit('answer'), 'cut-before', random.between(0, 10));
    const seam = TAKE_OVER[(number - 1) % TAKE_OVER.length];
    if (!seam) throw new Error('no such seam');
    gate.start();
    await killed(round, gate, seam.on, seam.verdict, random.between(0, 4));
    gate.start();
    return { atMs, faults: 2 };
  },
};

const HELD = 3_000;

const duringFanOut: FaultCase = {
  ...one,
  name: 'kill-during-fan-out',
  title: `SIGKILL while one filing frees ${HELD} shipments`,
  rounds: 3,
  changesFilings: true,
  prepare: async ({ stage, late, number }) => {
    for (let start = 0; start < HELD; start += 500) {
      const messages = Array.from({ length: 500 }, (_, at) =>
        shipment('requested', `SH-${number}-fan-${start + at}`, 1, late),
      );
      await stage.producer.send({ topic: `${stage.prefix}logistics.shipment.v1`, acks: -1, messages });
    }
    await untilCaughtUp(stage, 60_000);
  },
  strike: async (round) => {
    const { stage, late, gone, random } = round;
    const gate = only(stage.gates);
    const dead = killed(
      round,
      gate,
      laneCommit(random.pick(['request', 'answer'])),
      'cut-before',
      random.between(2, 12),
    );
    await stage.world.completeFiling(late);
    const atMs = await dead;
    gate.start();
    await stage.world.revokeFiling(gone);
    return { atMs, faults: 1 };
  },
};

/** One of several gates dies, and comes back a second later. */
function killOneOf(gates: number): FaultCase {
  return {
    arena: 'broker',
    gates,
    name: `${gates}-gates`,
    title: `${gates} gates share the lanes; one is SIGKILLed behind a commit that it has not published`,
    rounds: 3,
    strike: async (round) => {
      const { stage, random } = round;
      // Whoever commits has lanes.
      const { atMs, message } = await sprung(stage, {
        on: laneCommit('answer'),
        skip: random.between(0, 20),
        verdict: 'cut-before',
        strike: ({ party }) => stage.gates[party]?.signal('SIGKILL'),
      });
      await stage.gates[message.party]?.kill();
      await sleep(1_000);
      stage.gates[message.party]?.start();
      return { atMs, faults: 1 };
    },
  };
}

export const KILLS: readonly FaultCase[] = [
  killAt(
    'kill-before-commit',
    'SIGKILL with COMMIT on its way: PostgreSQL never hears it',
    () => laneCommit('request'),
    'cut-before',
  ),
  killAt(
    'kill-after-commit',
    'SIGKILL with COMMIT done and its answer on its way',
    () => laneCommit('answer'),
    'cut-before',
  ),
  killAt(
    'kill-before-send',
    'SIGKILL before decisions reach the broker',
    ({ stage }) => decisionsSent(stage),
    'cut-before',
  ),
  killAt(
    'kill-mid-send',
    'SIGKILL with half of the decisions’ bytes at the broker',
    ({ stage }) => decisionsSent(stage),
    'cut-half',
  ),
  killAt(
    'kill-unacknowledged',
    'SIGKILL with decisions at the broker and no acknowledgement',
    ({ stage }) => decisionsSent(stage),
    'cut-behind',
  ),
  killAt(
    'kill-after-send',
    'SIGKILL with the acknowledgement on its way',
    () => kafka('Produce', 'answer'),
    'cut-before',
  ),
  duringTakeOver,
  duringFanOut,
  killOneOf(2),
  killOneOf(4),
];

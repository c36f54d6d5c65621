import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LIST } from '../workload/facts.js';
import { inputRecord, shipment } from '../workload/records.js';
import type { Stage } from '../run/stage.js';
import type { Verdict } from '../proxy/trap.js';
import type { FaultCase, Round } from './fault-case.js';
import { decisionsSent, kafka, laneCommit, sprung, type Moment } from './seams.js';

const one = { arena: 'broker', gates: 1 } as const;

/** Longer than the session of a consumer group's member, so that the others get its lanes. */
const FROZEN_MS = 11_000;

/** What a frozen gate was in the middle of; the message goes on its way when it wakes up, long after the lanes have moved. */
const FROZEN_AT: readonly { name: string; on: (stage: Stage) => Moment }[] = [
  { name: 'sending', on: decisionsSent },
  { name: 'committing', on: () => laneCommit('answer') },
];

/** Two gates; one is frozen, the other takes its lanes, and the first wakes up and goes on where it was. */
const zombie: FaultCase = {
  arena: 'broker',
  gates: 2,
  name: 'zombie',
  title: `SIGSTOP for ${FROZEN_MS / 1000} s while decisions are on their way, the lanes move, SIGCONT: what it had sent arrives after the take-over`,
  rounds: 3,
  strike: async ({ stage, random, number }) => {
    // Which gate sends is not seen at Kafka's proxy, so the other one is kept from having lanes.
    const [first, second] = stage.gates;
    if (!first || !second) throw new Error('two gates are needed');
    await second.stop();
    let wakeUp: () => void = () => undefined;
    const awake = new Promise<void>((resolve) => (wakeUp = resolve));
    const at = FROZEN_AT[(number - 1) % FROZEN_AT.length]?.on(stage) ?? decisionsSent(stage);
    const { atMs } = await sprung(stage, {
      on: at,
      skip: random.between(0, 15),
      verdict: { waitFor: awake },
      strike: () => first.signal('SIGSTOP'),
    });
    second.start();
    await second.ready();
    await sleep(FROZEN_MS);
    first.signal('SIGCONT');
    wakeUp();
    await sleep(2_000);
    return { atMs, faults: 1 };
  },
};

/** The same in the middle of a transaction, whose locks nobody gets until PostgreSQL ends it after 30 s. */
const zombieInTransaction: FaultCase = {
  arena: 'broker',
  gates: 2,
  name: 'zombie-in-transaction',
  title: `SIGSTOP for ${FROZEN_MS / 1000} s in the middle of a transaction, whose COMMIT arrives with SIGCONT`,
  rounds: 2,
  strike: async ({ stage, random }) => {
    let wakeUp: () => void = () => undefined;
    const awake = new Promise<void>((resolve) => (wakeUp = resolve));
    const { atMs, message } = await sprung(stage, {
      on: laneCommit('request'),
      skip: random.between(0, 20),
      verdict: { waitFor: awake },
      strike: ({ party }) => stage.gates[party]?.signal('SIGSTOP'),
    });
    await sleep(FROZEN_MS);
    stage.gates[message.party]?.signal('SIGCONT');
    wakeUp();
    await sleep(1_000);
    return { atMs, faults: 1 };
  },
};

/** Members of the group come and go, some cleanly and some not, faster than it settles. */
const rebalanceStorm: FaultCase = {
  arena: 'broker',
  gates: 3,
  startGates: 1,
  name: 'rebalance-storm',
  title: 'Gates join and leave every second or two, by SIGTERM and by SIGKILL',
  rounds: 2,
  strike: async ({ stage, random }) => {
    const atMs = Date.now();
    const [, ...guests] = stage.gates;
    let faults = 0;
    for (let visit = 0; visit < 3; visit += 1) {
      for (const guest of guests) {
        guest.start();
        faults += 1;
        await sleep(random.between(1_500, 3_000));
      }
      for (const guest of guests) {
        if (random.between(0, 2) === 0) await guest.kill();
        else await guest.stop();
        faults += 1;
      }
    }
    return { atMs, faults };
  },
};

const HOUR_MS = 3_600_000;
const BACK_FOR_MS = 3_000;

/**
 * The gate's clock goes back an hour, and a list comes into force meanwhile by the right time. A restart brings the right
 * time back: what the list concerns must be taken back then.
 */
const clockBack: FaultCase = {
  ...one,
  name: 'clock-back',
  title:
    'The gate’s clock goes back an hour, a list comes into force by the right time, and a SIGKILL brings the right time back',
  rounds: 2,
  strike: async (round) => {
    const { stage, random } = round;
    const [gate] = stage.gates;
    if (!gate) throw new Error('a gate is needed');
    await leavesToday(round);
    const { atMs } = await sprung(stage, {
      on: laneCommit('answer'),
      skip: random.between(0, 10),
      verdict: 'pass',
      strike: () => gate.setClock(-HOUR_MS),
    });
    await sleep(BACK_FOR_MS);
    await gate.kill();
    gate.start();
    return { atMs, faults: 2 };
  },
};

/** Shipments that leave today, of a product that a list will have in scope in two seconds. */
async function leavesToday({ stage, number }: Round): Promise<void> {
  const sku = `TODAY-${number}`;
  const category = `TODAY_${number}`;
  const { producer, prefix, world } = stage;
  await producer.send({
    topic: `${prefix}compliance.product.v1`,
    acks: -1,
    messages: [inputRecord('compliance.product.classified', sku, { ...lock(sku), category })],
  });
  const [entry] = LIST.entries;
  await world.publishList({
    ...LIST,
    listId: `list-${number}`,
    effectiveFrom: new Date(Date.now() + 2_000).toISOString(),
    entries: entry ? [{ ...entry, when: `product.category == '${category}'`, signals: [] }] : [],
  });
  const messages = Array.from({ length: 60 }, (_, index) =>
    shipment('requested', `SH-${number}-today-${index}`, 1, sku, new Date(Date.now() - HOUR_MS).toISOString()),
  );
  await producer.send({ topic: `${prefix}logistics.shipment.v1`, acks: -1, messages });
  world.foresee(sku, 'HELD');
}

/** Dead letters go to another partition than decisions: both are published in one Kafka transaction. */
const AMONG_POISON: readonly { on: Moment; verdict: Verdict }[] = [
  { on: laneCommit('answer'), verdict: 'cut-before' },
  { on: kafka('AddPartitionsToTxn', 'answer'), verdict: 'cut-before' },
  { on: kafka('EndTxn', 'request'), verdict: 'cut-before' },
  { on: kafka('EndTxn', 'request'), verdict: 'cut-behind' },
];

const poison: FaultCase = {
  ...one,
  name: 'poison',
  title:
    'One record of eight cannot be used, and the gate is SIGKILLed among them: behind a commit, and in the Kafka transaction that parks them',
  rounds: AMONG_POISON.length,
  poisonEvery: 7,
  strike: async ({ stage, random, number }) => {
    const [gate] = stage.gates;
    const seam = AMONG_POISON[(number - 1) % AMONG_POISON.length] ?? {
      on: laneCommit('answer'),
      verdict: 'cut-before',
    };
    const { atMs } = await sprung(stage, {
      ...seam,
      skip: random.between(0, 15),
      strike: () => gate?.signal('SIGKILL'),
    });
    await gate?.kill();
    gate?.start();
    return { atMs, faults: 1 };
  },
};

const TOGGLES = 12;

/** Each decision has to rest on the version that was stored when it was committed. */
const filingToggled: FaultCase = {
  ...one,
  name: 'filing-toggled',
  title: `Filings completed and revoked ${TOGGLES} times while their shipments are decided, and a SIGKILL among that`,
  rounds: 3,
  changesFilings: true,
  strike: async ({ stage, random, late, gone }) => {
    const { world } = stage;
    const [gate] = stage.gates;
    const toggled = toggle(stage, late, gone);
    const { atMs } = await sprung(stage, {
      on: laneCommit(random.pick(['request', 'answer'])),
      skip: random.between(5, 40),
      verdict: random.pick<Verdict>(['cut-before', 'cut-behind']),
      strike: () => gate?.signal('SIGKILL'),
    });
    await gate?.kill();
    gate?.start();
    await toggled;
    await world.completeFiling(late);
    await world.revokeFiling(gone);
    return { atMs, faults: 1 + 2 * TOGGLES };
  },
};

async function toggle({ world }: Stage, late: string, gone: string): Promise<void> {
  for (let time = 0; time < TOGGLES; time += 1) {
    await world.completeFiling(time % 2 === 0 ? late : gone);
    await world.revokeFiling(time % 2 === 0 ? gone : late);
    await sleep(60);
  }
}

export const OTHERS: readonly FaultCase[] = [
  zombie,
  zombieInTransaction,
  rebalanceStorm,
  clockBack,
  poison,
  filingToggled,
];

import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { kafkaOf } from '../kafka-of.js';
import { Outsider } from '../outsider.js';
import { RegistryClient } from '../registry-client.js';
import { readRunFile } from '../run-file.js';
import { Chance } from './chance.js';
import { Floor } from './floor.js';
import { Officers } from './people.js';
import { Simulation } from './simulation.js';

const TICK_MS = 1_000;
const REPORT_EVERY = 10;
const SECONDS_A_MINUTE = 60;
const STATUSES = ['HELD', 'RELEASED', 'RECALLED', undefined] as const;

export interface SimulateOptions {
  /** Where the running system's `run.json` is. */
  readonly home: string;
  /** New orders a minute, on average; most of them ship at once. */
  readonly perMinute: number;
  /** Shipments that are there when it begins. */
  readonly backlog: number;
  /** Undefined: until somebody stops it. */
  readonly minutes: number | undefined;
  readonly seed: number;
  readonly print: (line: string) => void;
}

/**
 * Ordinary days against the running system, from outside: orders and shipments through Kafka, warehouses that obey the
 * gate (most of the time), officers who work on filings over HTTP. It ends when its time is over or somebody stops it.
 * @throws CliError when nothing runs in `home`
 */
export async function simulate({ home, perMinute, backlog, minutes, seed, print }: SimulateOptions): Promise<void> {
  const run = readRunFile(home);
  if (!run) {
    throw new CliError('There is nothing to work with.', `No Sluice runs in ${home}.`, 'Run npm start first.');
  }
  const outsider = new Outsider(kafkaOf(run), '/sluice/simulate');
  await outsider.connect();
  const floor = new Floor();
  const unfollow = await outsider.followGate({
    onDecision: ({ data }) => floor.hear(data),
    onScreening: () => undefined,
  });
  const chance = new Chance(seed);
  const simulation = new Simulation({
    ...{ outsider, floor, chance, nowMs: Date.now },
    officers: new Officers(new RegistryClient(run), chance, Date.now),
    run: Math.floor(Date.now() / 1000)
      .toString(36)
      .toUpperCase(),
    shipmentsPerTick: perMinute / SECONDS_A_MINUTE,
    say: (what) => print(`${clock()}  ${what}`),
  });
  const stop = stopSignal();
  const endsAtMs = minutes === undefined ? Infinity : Date.now() + minutes * SECONDS_A_MINUTE * 1_000;
  try {
    await simulation.prepare();
    await simulation.backlog(backlog);
    for (let tick = 1; !stop.aborted && Date.now() < endsAtMs; tick += 1) {
      await simulation.tick();
      if (tick % REPORT_EVERY === 0) print(`${clock()}  ${standing(floor)}`);
      await sleep(TICK_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  } finally {
    await unfollow();
    await outsider.close();
  }
}

/** `120 shipments: 48 HELD, 60 RELEASED, 2 RECALLED, 10 without an answer yet`. */
function standing(floor: Floor): string {
  const parts = STATUSES.map((status) => `${floor.those(status).length} ${status ?? 'without an answer yet'}`);
  return `${floor.size} shipments: ${parts.join(', ')}`;
}

function clock(): string {
  return new Date().toISOString().slice(11, 19);
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

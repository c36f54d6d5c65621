import { readToEnd } from '../kafka/topic-reader.js';
import { peakMemoryMb } from '../measure/cpu-clock.js';
import { CpuWindow, type FlowCpu } from '../measure/cpu-window.js';
import { complaint, DecisionTally } from '../measure/decision-tally.js';
import { profileOfRun, type RunProfile } from '../profile/run-profile.js';
import type { Child } from './child.js';
import { besideAll, type BenchContext } from './context.js';
import { withClient } from './servers.js';
import { settle, type Stage } from './stage.js';
import { untilWritten } from './until-written.js';

/** Whoever works off the shipments that wait in the topic. */
export interface Contender {
  readonly name: string;
  /** Where it answers. */
  readonly topic: string;
  /** Answers that must come. */
  readonly records: number;
  /** Each shipment's id and the type of the one answer there must be. */
  expected(): Iterable<readonly [shipmentId: string, type: string]>;
  /** Starts its process or processes; `profileDir` is where they leave a CPU profile when they end. */
  start(profileDir: string | undefined): Promise<readonly Child[]>;
}

/** One contender's way through the waiting shipments. */
export interface DrainRun {
  readonly contender: string;
  readonly shipments: number;
  /** From the first answer to the last, by the broker's clock. */
  readonly seconds: number;
  readonly perSecond: number;
  /** Of the middle eight tenths of the answers. */
  readonly steadyPerSecond: number;
  /** From the start of the process to its last answer: start-up, facts and joining the group included. */
  readonly sinceStartSeconds: number;
  readonly walBytesPerShipment: number;
  /** Of the process that had most. */
  readonly peakMemoryMb: number | undefined;
  readonly cpu: FlowCpu | undefined;
  readonly profile?: RunProfile;
}

/**
 * Starts a contender on waiting shipments and stops it when all are answered. A rate counts only when each shipment was
 * answered once, and rightly: an independent reader of committed records sees to that.
 * @throws with what is missing, twice, wrong or foreign
 */
export async function drain(context: BenchContext, stage: Stage, contender: Contender): Promise<DrainRun> {
  await settle(stage);
  const { records: shipments, topic } = contender;
  const profile = context.options.profile ? profileOfRun(context.home, stage, contender.name) : undefined;
  await profile?.begin();
  const walBefore = await walBytes(stage);
  const startMs = Date.now();
  const measured = await besideAll(await contender.start(profile?.directory), async (children) => {
    const names = children.map(
      ({ pid }, at) => [at === 0 ? contender.name : `${contender.name} ${at + 1}`, pid] as const,
    );
    const window = new CpuWindow(new Map([...stage.pids, ...names]), shipments);
    const sayProgress = progressOf(context, contender.name, shipments);
    const progress = (records: number): void => {
      window.look(records);
      sayProgress(records);
    };
    await untilWritten({ ...stage, topic, records: shipments, held: 0, children, progress });
    const memories = children.flatMap(({ pid }) => peakMemoryMb(pid) ?? []);
    const memory = memories.length === 0 ? undefined : Math.max(...memories);
    return { cpu: window.use, peakMemoryMb: memory, wal: (await walBytes(stage)) - walBefore };
  });
  const tally = await tallyOf(stage, contender);
  const { seconds, lastMs, steadyPerSecond } = tally;
  const run: DrainRun = {
    contender: contender.name,
    shipments,
    seconds,
    perSecond: shipments / seconds,
    steadyPerSecond,
    sinceStartSeconds: (lastMs - startMs) / 1000,
    walBytesPerShipment: Math.round(measured.wal / shipments),
    peakMemoryMb: measured.peakMemoryMb,
    cpu: measured.cpu,
    ...(profile && { profile: await profile.end() }),
  };
  context.say(`${stage.name}: ${run.contender} ${Math.round(run.perSecond)} shipments/s (${seconds.toFixed(1)} s)`);
  return run;
}

/** Processor time a shipment costs, in µs: in the contender's processes, the broker and the database; the reader is not counted. */
export function processorMicros({ cpu, contender }: DrainRun): number | undefined {
  if (!cpu) return undefined;
  const counted = Object.entries(cpu.byProcess).filter(
    ([name]) => name === 'kafka' || name === 'postgres' || name.startsWith(contender),
  );
  return (counted.reduce((sum, [, seconds]) => sum + seconds, 0) / cpu.records) * 1e6;
}

const PROGRESS_EVERY_MS = 3_000;

function progressOf({ say }: BenchContext, name: string, shipments: number): (records: number) => void {
  let saidMs = Date.now();
  return (records) => {
    if (Date.now() - saidMs < PROGRESS_EVERY_MS || records >= shipments) return;
    saidMs = Date.now();
    say(`  ${name}: ${Math.floor((records / shipments) * 100)} %`);
  };
}

async function tallyOf(stage: Stage, contender: Contender): Promise<DecisionTally> {
  const tally = new DecisionTally();
  await readToEnd(stage.kafka, contender.topic, (record) => tally.add(record));
  const fault = complaint(tally.check(contender.expected()));
  if (fault !== undefined) throw new Error(`${contender.name} on ${stage.name}, ${fault}`);
  return tally;
}

async function walBytes({ databaseUrl }: Stage): Promise<number> {
  const sql = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS bytes";
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ bytes: number }>(sql));
  return rows[0]?.bytes ?? 0;
}

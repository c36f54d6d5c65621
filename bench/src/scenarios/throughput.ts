import { shipmentRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import { readToEnd } from '../kafka/topic-reader.js';
import { peakMemoryMb } from '../measure/cpu-clock.js';
import { CpuWindow, type FlowCpu } from '../measure/cpu-window.js';
import { complaint, DecisionTally } from '../measure/decision-tally.js';
import { median, spreadOf, type Spread } from '../measure/percentile.js';
import { profileOfRun, type RunProfile } from '../profile/run-profile.js';
import type { Child } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate, startPipe } from '../run/contenders.js';
import { withClient } from '../run/servers.js';
import { PIPE_TOPIC, publishFacts, settle, type Stage } from '../run/stage.js';
import { untilWritten } from '../run/until-written.js';
import { shipmentAt } from '../workload/shipments.js';

export type ContenderName = 'gate' | 'pipe';

/** One contender's way through the waiting shipments. */
export interface ContenderRun {
  readonly contender: ContenderName;
  readonly shipments: number;
  /** From the first answer to the last, by the broker's clock. */
  readonly seconds: number;
  readonly perSecond: number;
  /** From the start of the process to its last answer: start-up, facts and joining the group included. */
  readonly sinceStartSeconds: number;
  readonly walBytesPerShipment: number;
  readonly peakMemoryMb: number | undefined;
  readonly cpu: FlowCpu | undefined;
  readonly profile?: RunProfile;
}

export interface Throughput {
  readonly shipments: number;
  readonly runs: readonly ContenderRun[];
  readonly gate: Spread;
  readonly pipe: Spread;
  /** Gate by pipe, of medians. */
  readonly ratio: number;
  /**
   * The same by processor time: what the pipe spends on a shipment in all three processes by what the gate spends.
   * Others on the machine change it little, so it can be compared where rates cannot. Undefined where it cannot be known.
   */
  readonly cpuRatio: number | undefined;
}

/** A tenth of the shipments warm the servers and the disk up; its rates are thrown away. */
const WARM_UP_SHARE = 0.1;

/** Gate and pipe by turns, over the same records, each round on topics and a database of its own. */
export async function measureThroughput(context: BenchContext): Promise<Throughput> {
  const { shipments, rounds } = context.options;
  await round(context, 'warm-up', Math.ceil(shipments * WARM_UP_SHARE), ['pipe', 'gate']);
  const runs: ContenderRun[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const order: ContenderName[] = number % 2 === 1 ? ['gate', 'pipe'] : ['pipe', 'gate'];
    runs.push(...(await round(context, `round-${number}`, shipments, order)));
  }
  const ratesOf = (name: ContenderName): Spread =>
    spreadOf(runs.filter(({ contender }) => contender === name).map(({ perSecond }) => perSecond));
  const [gate, pipe] = [ratesOf('gate'), ratesOf('pipe')];
  return { shipments, runs, gate, pipe, ratio: gate.median / pipe.median, cpuRatio: cpuRatioOf(runs) };
}

function cpuRatioOf(runs: readonly ContenderRun[]): number | undefined {
  const spent = (name: ContenderName): number | undefined =>
    median(runs.filter(({ contender }) => contender === name).flatMap((run) => processorMicros(run) ?? []));
  const [gate, pipe] = [spent('gate'), spent('pipe')];
  return gate === undefined || pipe === undefined ? undefined : pipe / gate;
}

/** Processor time a shipment costs in the contender, the broker and the database together; the reader is not counted. */
export function processorMicros({ cpu, contender }: ContenderRun): number | undefined {
  if (!cpu) return undefined;
  const seconds = [contender, 'kafka', 'postgres'].reduce((sum, name) => sum + (cpu.byProcess[name] ?? 0), 0);
  return (seconds / cpu.records) * 1e6;
}

async function round(
  context: BenchContext,
  name: string,
  shipments: number,
  order: readonly ContenderName[],
): Promise<ContenderRun[]> {
  return onStage(context, name, async (stage) => {
    context.say(`${name}: publishing the facts and ${shipments} shipments`);
    await publishFacts(stage);
    await publishAll(stage.brokers, waitingShipments(stage, shipments));
    const runs: ContenderRun[] = [];
    for (const contender of order) {
      const run = await contend(context, stage, contender, shipments);
      context.say(`${name}: ${contender} ${Math.round(run.perSecond)} shipments/s (${run.seconds.toFixed(1)} s)`);
      runs.push(run);
    }
    return runs;
  });
}

function* waitingShipments({ prefix }: Stage, count: number): Iterable<ReturnType<typeof shipmentRecord>> {
  for (let index = 0; index < count; index += 1) yield shipmentRecord(prefix, shipmentAt(index).data);
}

async function contend(
  context: BenchContext,
  stage: Stage,
  contender: ContenderName,
  shipments: number,
): Promise<ContenderRun> {
  await settle(stage);
  const profile = context.options.profile ? profileOfRun(context.home, stage, contender) : undefined;
  await profile?.begin();
  const walBefore = await walBytes(stage);
  const startMs = Date.now();
  const topic = contender === 'gate' ? stage.topic('gate.shipment.v1') : stage.prefix + PIPE_TOPIC;
  const start = { home: context.home, stage, ...(profile && { profileDir: profile.directory }) };
  const child = contender === 'gate' ? await startGate(start) : startPipe(start);
  const measured = await beside(child, async () => {
    const pids = new Map([...stage.pids, [contender, child.pid]]);
    const window = new CpuWindow(pids, shipments);
    const sayProgress = progressOf(context, child, shipments);
    const progress = (records: number): void => {
      window.look(records);
      sayProgress(records);
    };
    await untilWritten({ ...stage, topic, records: shipments, held: 0, child, progress });
    return { cpu: window.use, peakMemoryMb: peakMemoryMb(child.pid), wal: (await walBytes(stage)) - walBefore };
  });
  const tally = await tallyOf(stage, topic, contender, shipments);
  const { seconds, lastMs } = tally;
  return {
    contender,
    shipments,
    seconds,
    perSecond: shipments / seconds,
    sinceStartSeconds: (lastMs - startMs) / 1000,
    walBytesPerShipment: Math.round(measured.wal / shipments),
    peakMemoryMb: measured.peakMemoryMb,
    cpu: measured.cpu,
    ...(profile && { profile: await profile.end() }),
  };
}

const PROGRESS_EVERY_MS = 3_000;

function progressOf({ say }: BenchContext, child: Child, shipments: number): (records: number) => void {
  let saidMs = Date.now();
  return (records) => {
    if (Date.now() - saidMs < PROGRESS_EVERY_MS || records >= shipments) return;
    saidMs = Date.now();
    say(`  ${child.name}: ${Math.floor((records / shipments) * 100)} %`);
  };
}

/** Reads the answers as somebody outside would; a rate counts only when each shipment was answered once, and rightly. */
async function tallyOf(
  stage: Stage,
  topic: string,
  contender: ContenderName,
  shipments: number,
): Promise<DecisionTally> {
  const tally = new DecisionTally();
  await readToEnd(stage.kafka, topic, (record) => tally.add(record));
  const fault = complaint(tally.check(expected(contender, shipments)));
  if (fault !== undefined) throw new Error(`${contender} on ${stage.name}, ${fault}`);
  return tally;
}

function* expected(contender: ContenderName, shipments: number): Iterable<readonly [string, string]> {
  for (let index = 0; index < shipments; index += 1) {
    const { data, fate } = shipmentAt(index);
    // The pipe passes on what it was given.
    const type = contender === 'pipe' ? 'logistics.shipment.requested' : `sluice.shipment.${fate.toLowerCase()}`;
    yield [data.shipmentId, type];
  }
}

async function walBytes({ databaseUrl }: Stage): Promise<number> {
  const sql = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS bytes";
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ bytes: number }>(sql));
  return rows[0]?.bytes ?? 0;
}

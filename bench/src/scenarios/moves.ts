import { setTimeout as sleep } from 'node:timers/promises';
import { longestGap } from '../measure/gaps.js';
import { untilReady, type Child } from '../run/child.js';
import { onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { startFreshLoad, type FreshLoad } from '../run/fresh-load.js';
import { publishFacts } from '../run/stage.js';

/** What makes lanes move from one gate process to another. */
export type MoveCause = 'nothing' | 'a second process joins' | 'clean stop of one of two' | 'SIGKILL of one of two';

export interface Move {
  readonly cause: MoveCause;
  /** The longest silence of each lane from the cause until all runs evenly again, in the lanes' order. */
  readonly pauseMsByLane: readonly number[];
  /** The longest of them. */
  readonly pauseMs: number;
}

export interface Moves {
  readonly ratePerS: number;
  /** The first is without a cause: what a pause of chance looks like at this rate. */
  readonly moves: readonly Move[];
}

const RATE_PER_S = 200;
const LANES = 6;
/** Looked at after a cause has had its effect; a session of the group lasts less. */
const AFTERWARDS_MS = 8_000;
const AFTER_SIGKILL_MS = 25_000;

interface Window {
  readonly cause: MoveCause;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Steady fresh shipments while gate processes come and go. Each must be decided once, and rightly, whatever happens. */
export async function measureMoves(context: BenchContext): Promise<Moves> {
  return onStage(context, 'moves', async (stage) => {
    await publishFacts(stage);
    const gates: Child[] = [];
    const start = async (): Promise<Child> => {
      const gate = await startGate({ ...context, stage });
      gates.push(gate);
      await untilReady(gate, gate.url);
      return gate;
    };
    let load: FreshLoad | undefined;
    try {
      const first = await start();
      load = await startFreshLoad({ stage, ratePerS: RATE_PER_S, series: 'MOVE' });
      await load.steady();
      const windows = await throughMoves(context, first, start);
      await load.end();
      const decidedMs = load.decidedMs();
      const moves = windows.map((window) => moveIn(window, decidedMs));
      for (const { cause, pauseMs } of moves)
        context.say(`moves: ${cause}: at most ${Math.round(pauseMs)} ms without a decision`);
      return { ratePerS: RATE_PER_S, moves };
    } finally {
      await load?.stop();
      await Promise.all(gates.map((gate) => gate.stop()));
    }
  });
}

async function throughMoves({ say }: BenchContext, first: Child, start: () => Promise<Child>): Promise<Window[]> {
  const windows: Window[] = [];
  const watch = async (cause: MoveCause, act: () => Promise<unknown>, afterwardsMs = AFTERWARDS_MS): Promise<void> => {
    say(`moves: ${cause}`);
    const fromMs = Date.now();
    await act();
    await sleep(afterwardsMs);
    windows.push({ cause, fromMs, untilMs: Date.now() });
  };
  let second: Child | undefined;
  await watch('nothing', () => Promise.resolve());
  await watch('a second process joins', async () => (second = await start()));
  await watch('clean stop of one of two', () => first.stop());
  await start();
  await sleep(AFTERWARDS_MS);
  await watch('SIGKILL of one of two', async () => second?.kill(), AFTER_SIGKILL_MS);
  return windows;
}

function moveIn({ cause, fromMs, untilMs }: Window, decidedMs: ReadonlyMap<number, readonly number[]>): Move {
  const pauseMsByLane = Array.from({ length: LANES }, (_, lane) =>
    longestGap(decidedMs.get(lane) ?? [], fromMs, untilMs),
  );
  return { cause, pauseMsByLane, pauseMs: Math.max(...pauseMsByLane) };
}

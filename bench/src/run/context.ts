import type { BenchOptions } from '../options.js';
import type { Child } from './child.js';
import type { BenchHome } from './home.js';
import type { BenchServers } from './servers.js';
import { openStage, type Stage } from './stage.js';

/** What a scenario works with. */
export interface BenchContext {
  readonly home: BenchHome;
  readonly servers: BenchServers;
  readonly options: BenchOptions;
  /** A line of progress. */
  say(line: string): void;
}

/** Runs `use` on a stage of its own and takes the stage away afterwards. */
export async function onStage<T>(context: BenchContext, name: string, use: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(context.servers, name);
  try {
    return await use(stage);
  } finally {
    await stage.close();
  }
}

/** Runs `use` beside a process and stops the process afterwards. */
export function beside<C extends Child, T>(child: C, use: (child: C) => Promise<T>): Promise<T> {
  return besideAll([child], () => use(child));
}

/** Runs `use` beside processes and stops them all afterwards. */
export async function besideAll<T>(
  children: readonly Child[],
  use: (children: readonly Child[]) => Promise<T>,
): Promise<T> {
  try {
    return await use(children);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

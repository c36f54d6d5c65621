import { basename } from 'node:path';

/** The parts of V8's `.cpuprofile` that are needed here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface SelfTime {
  /** `name file:line`, or V8's own name such as `(garbage collector)`. */
  readonly what: string;
  readonly ms: number;
  /** Of the time the process was not idle. */
  readonly share: number;
}

const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** Functions by the time spent in themselves, most first; idle time is left out. */
export function topSelfTimes(profile: CpuProfile, limit: number): SelfTime[] {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const msOf = new Map<string, number>();
  const deltas = profile.timeDeltas ?? [];
  for (const [index, node] of (profile.samples ?? []).entries()) {
    const name = names.get(node) ?? '(unknown)';
    msOf.set(name, (msOf.get(name) ?? 0) + (deltas[index] ?? 0) / 1000);
  }
  const busy = [...msOf].filter(([name]) => !IDLE.has(name));
  const busyMs = busy.reduce((sum, [, ms]) => sum + ms, 0);
  return busy
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([what, ms]) => ({ what, ms: Math.round(ms), share: ms / busyMs }));
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  return url === '' ? name : `${name} ${packageOf(url)}${basename(url)}:${lineNumber + 1}`;
}

function packageOf(url: string): string {
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? /\/((?:apps|libs)\/[^/]+)\//.exec(url)?.[1];
  return found === undefined ? '' : `${found} `;
}

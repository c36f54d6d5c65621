import { isAlive, lookUpProcess, type ProcessRef } from './process-identity.js';

const LEVELS_MAX = 6;
const LOOK_EVERY_MS = 1_000;

/**
 * The `npm` this process descends from, if it was started by one. npm cannot pass on a SIGKILL; without watching it,
 * a killed `npm start` would leave a system running that nobody's terminal shows any more.
 */
export function findNpm(pid = process.pid): ProcessRef | undefined {
  let current = lookUpProcess(pid);
  for (let level = 0; level < LEVELS_MAX && current && current.parentPid > 1; level += 1) {
    const parentPid = current.parentPid;
    current = lookUpProcess(parentPid);
    if (current && /^npm |^\S*node\S* \S*npm(-cli\.js)? /.test(`${current.command} `)) {
      return { pid: parentPid, identity: current.identity };
    }
  }
  return undefined;
}

/** Calls `onGone` once when the launcher has ended. Returns what stops the watching. */
export function watchLauncher(launcher: ProcessRef | undefined, onGone: () => void): () => void {
  if (!launcher) return () => undefined;
  const timer = setInterval(() => {
    if (isAlive(launcher)) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

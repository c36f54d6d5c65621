import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LAUNCHER_WATCH_MS = 250;
const OUTPUT_BYTES_MAX = 4 * 1024 * 1024;

/**
 * Runs a command and keeps its output. Never throws: a command that cannot be run has code 127, one that was ended by a
 * signal or ran out of time 128 and more.
 */
export function capture(command, args, { cwd, env, timeoutMs, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-OUTPUT_BYTES_MAX);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: exitCode(code, signal), output }));
  });
}

/**
 * Runs a command on our terminal and hands signals on to it; gives its exit code.
 *
 * In a group of its own (`ownGroup`) Ctrl-C reaches only us and so the command exactly once; without, a program such as
 * Jest that asks the terminal can still do so.
 */
export function attach(command, args, { cwd, env, ownGroup = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', detached: ownGroup });
    const handOn = (signal) => {
      // The terminal has sent it to the whole group already.
      if (signal === 'SIGINT' && !ownGroup && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of FORWARDED) process.on(signal, handOn);
    const stopWatching = watchLauncher(() => child.kill('SIGTERM'));
    const end = (code) => {
      stopWatching();
      for (const signal of FORWARDED) process.off(signal, handOn);
      resolve(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(127);
    });
    child.once('exit', (code, signal) => end(exitCode(code, signal)));
  });
}

/**
 * npm hands SIGTERM to the shell between it and us, which ends without telling anybody. So under npm, losing our parent
 * means that we were asked to stop. Gives what ends the watch.
 */
function watchLauncher(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const launcher = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    onGone();
  }, LAUNCHER_WATCH_MS);
  return () => clearInterval(timer);
}

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const OUTPUT_BYTES_MAX = 4 * 1024 * 1024;

/**
 * Runs a command and keeps its output. Never throws: a command that cannot be run has code 127, one that was ended by a
 * signal or ran out of time 128 and more.
 */
export function capture(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
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
    const end = (code) => {
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

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

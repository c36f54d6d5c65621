import { delimiter } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * The environment of what we run: the pinned Node comes first, also for what it starts itself, and libs/embedded
 * learns how to run the broker.
 */
export function environment(kafkaRuntime, nodeOptions = []) {
  // kafkajs schedules a timer with a negative time-out; Node ≥ 22 says so on every connection.
  const options = [process.env.NODE_OPTIONS, '--disable-warning=TimeoutNegativeWarning', ...nodeOptions];
  return {
    ...process.env,
    NX_DAEMON: 'false',
    NODE_OPTIONS: options.filter(Boolean).join(' '),
    PATH: [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter),
    ...(kafkaRuntime === undefined ? {} : { SLUICE_KAFKA_RUNTIME: kafkaRuntime }),
  };
}

/** What Jest needs to run specs as ES modules. */
export const JEST_NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

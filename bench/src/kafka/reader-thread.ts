import { parentPort, workerData } from 'node:worker_threads';
import { monotonicMs } from '../measure/monotonic.js';
import { kafkaClient } from './client.js';
import type { ReaderSettings, Sighting } from './follow-apart.js';
import { follow } from './topic-reader.js';

/** What was seen is handed over this often: the instant is noted before, so nothing is lost by waiting. */
const HAND_OVER_EVERY_MS = 20;

if (parentPort === null) throw new Error('this is a thread of the benchmark: see follow-apart.ts');
const port = parentPort;
const { brokers, topic } = workerData as ReaderSettings;
let seen: Sighting[] = [];
const follower = await follow(kafkaClient(brokers, 'sluice-bench-reader'), topic, (record) => {
  seen.push({ ...record, seenMs: monotonicMs() });
});
port.postMessage('joined');
const timer = setInterval(() => {
  if (seen.length > 0) port.postMessage(seen);
  seen = [];
}, HAND_OVER_EVERY_MS);
port.once('message', () => {
  clearInterval(timer);
  void follower.stop().finally(() => port.close());
});

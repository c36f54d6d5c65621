import type { CommitFault } from './database/sim-connection.js';
import type { RequestFault } from './broker/broker-link.js';
import type { OutgoingRecord } from '@sluice/messaging';
import { Random } from './random.js';
import { productRecord, PRODUCTS, SHIPMENTS, shipmentRecord, unreadableRecord } from './sim-messages.js';

/** What goes wrong, and at which step. A fault finds its victim when it happens, by `pick`. */
export type FaultKind =
  | 'crash'
  | 'stop'
  | 'lane taken away unnoticed'
  | 'lane moved'
  | 'facts moved'
  | 'connection cut'
  | 'database restarted'
  | CommitFault
  | RequestFault;

export interface Fault {
  readonly atStep: number;
  readonly kind: FaultKind;
  /** From 0 to 1: which gate, lane or connection. */
  readonly pick: number;
}

export interface Input {
  readonly topic: string;
  readonly partition: number;
  readonly record: OutgoingRecord;
}

/** What a schedule is made of, besides the order in which things happen. */
export interface Scenario {
  readonly lanes: number;
  readonly gates: number;
  readonly inputs: readonly Input[];
  readonly faults: readonly Fault[];
}

/** Faults, each as often as it stands here. */
const FAULTS: readonly FaultKind[] = [
  'crash',
  'crash',
  'stop',
  'stop',
  'lane taken away unnoticed',
  'lane taken away unnoticed',
  'lane taken away unnoticed',
  'lane moved',
  'facts moved',
  'connection cut',
  'connection cut',
  'database restarted',
  'cut before COMMIT',
  'cut after COMMIT',
  'cut after COMMIT',
  'request lost',
  'request late',
  'request late',
  'answer lost',
  'answer lost',
];

const FAULTS_MAX = 5;
/** About the length of a schedule without faults: later ones happen when everything is at rest. */
const LAST_FAULT_STEP = 140;
const SKUS = ['SKU-EVEN', 'SKU-ODD'];

export function scenarioOf(seed: number): Scenario {
  const random = new Random(seed ^ 0x5bd1e995);
  const lanes = random.chance(0.7) ? 1 : 2;
  const gates = 2 + random.below(2);
  const inputs = [...shipments(random, lanes), ...products(random)].sort(() => random.next() - 0.5);
  const faults = Array.from({ length: random.below(FAULTS_MAX + 1) }, () => ({
    atStep: random.below(LAST_FAULT_STEP),
    kind: random.pick(FAULTS),
    pick: random.next(),
  })).sort((a, b) => a.atStep - b.atStep);
  return { lanes, gates, inputs: inOrder(inputs), faults };
}

function shipments(random: Random, lanes: number): Input[] {
  return Array.from({ length: 2 + random.below(4) }, () => {
    const partition = random.below(lanes);
    const home = random.chance(0.15) ? random.below(lanes) : partition;
    const kind = random.next();
    const subject = `${kind > 0.95 ? 'refused-' : ''}${home}-${random.pick(['a', 'b', 'c'])}`;
    const record = kind < 0.1 ? unreadableRecord(subject) : shipmentRecord(subject);
    return { topic: SHIPMENTS, partition, record };
  });
}

function products(random: Random): Input[] {
  return Array.from({ length: random.below(4) }, () => ({
    topic: PRODUCTS,
    partition: 0,
    record: productRecord(random.pick(SKUS), 0),
  }));
}

/** Versions of a product rise in the order in which they are written. */
function inOrder(inputs: readonly Input[]): Input[] {
  let version = 0;
  return inputs.map((input) => {
    if (input.topic !== PRODUCTS) return input;
    return { ...input, record: productRecord(String(input.record.key), ++version) };
  });
}

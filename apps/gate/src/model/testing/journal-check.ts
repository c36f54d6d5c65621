import { createHash } from 'node:crypto';
import type { Heard } from './outside.js';

/** What is wrong with what stands in Kafka, each once; nothing, if it is the journal: whole, once, in order, and chained. */
export function journalFaults(heard: readonly Heard[]): string[] {
  const lanes = groupBy(heard, ({ lane }) => lane);
  const partitions = groupBy(heard, ({ topic, partition, lane }) => `${topic}/${partition} of lane ${lane}`);
  return [
    ...[...lanes].flatMap(([lane, records]) => laneFaults(lane, records)),
    ...[...partitions].flatMap(([name, records]) => orderFaults(name, records)),
  ];
}

/** Each seq from 1 on once, and each hash over the one before and the record's own bytes. */
function laneFaults(lane: string, records: readonly Heard[]): string[] {
  const inOrder = [...records].sort((a, b) => a.seq - b.seq);
  const faults: string[] = [];
  let hash = Buffer.alloc(32);
  for (const [index, { seq, id, value, journalHash }] of inOrder.entries()) {
    if (seq !== index + 1) return [...faults, `lane ${lane}: where ${index + 1} should stand, ${seq} does`];
    if (id !== `${lane}/${seq}`) faults.push(`lane ${lane}: record ${seq} calls itself ${id}`);
    hash = createHash('sha256').update(hash).update(value).digest();
    if (hash.toString('hex') !== journalHash) faults.push(`lane ${lane}: the chain is broken at ${seq}`);
  }
  return faults;
}

/** A reader of one partition sees what a lane said in the order in which it said it. */
function orderFaults(name: string, records: readonly Heard[]): string[] {
  const inOrder = [...records].sort((a, b) => (a.offset < b.offset ? -1 : 1));
  return inOrder.flatMap(({ seq }, index) => {
    const before = inOrder[index - 1];
    return before && before.seq > seq ? [`${name}: ${before.seq} stands before ${seq}`] : [];
  });
}

/** Shipments whose decisions are not numbered 1..n in the order in which a reader sees them, or lie in two partitions. */
export function numberingFaults(heard: readonly Heard[]): string[] {
  const shipments = groupBy(
    heard.filter(({ topic }) => topic === 'gate.shipment.v1'),
    ({ key }) => key,
  );
  return [...shipments].flatMap(([shipment, records]) => {
    const numbers = records.map(
      ({ value }) => (JSON.parse(value.toString()) as { decisionVersion: number }).decisionVersion,
    );
    const partitions = new Set(records.map(({ partition }) => partition));
    return [
      ...(numbers.some((number, index) => number !== index + 1)
        ? [`${shipment} has the decisions ${numbers.join(', ')}`]
        : []),
      ...(partitions.size > 1 ? [`${shipment} lies in partitions ${[...partitions].join(', ')}`] : []),
    ];
  });
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}

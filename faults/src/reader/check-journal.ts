import { createHash } from 'node:crypto';
import type { Evidence, JournalEntry, KafkaRecord } from './evidence.js';

/** Each lane's journal is numbered 1..n without gaps, and its chain leads to the head that the lane remembers. */
export function checkJournal({ lanes, journal }: Evidence): string[] {
  const byLane = Map.groupBy(journal, ({ lane }) => lane);
  return lanes.flatMap(({ lane, seq, head }) => {
    const entries = byLane.get(lane) ?? [];
    const found: string[] = [];
    const gap = entries.findIndex((entry, index) => entry.seq !== index + 1);
    if (gap >= 0) found.push(`${lane}: seq ${entries[gap]?.seq} stands where ${gap + 1} belongs`);
    if (entries.length !== seq) found.push(`${lane}: ${entries.length} entries, and the lane says ${seq}`);
    let hash: Buffer = Buffer.alloc(32);
    for (const entry of entries) hash = chained(hash, entry.payload);
    if (!hash.equals(head)) found.push(`${lane}: the chain does not lead to the lane's head`);
    return found;
  });
}

/** sha256(previous ‖ value), as the wire contract says. */
function chained(previous: Buffer, value: Buffer): Buffer {
  return createHash('sha256').update(previous).update(value).digest();
}

/**
 * Kafka holds the journal exactly once and in order: entries that name their partition stand there in the journal's
 * order and nothing else does; the others (dead letters) stand once in the topic, each lane's in its order.
 */
export function checkKafka({ journal, outputs }: Evidence): string[] {
  const chain = chainOf(journal);
  const found: string[] = [];
  const spoken = new Map(journal.map((entry) => [idOf(entry), entry]));
  const seen = new Map<string, number>();
  for (const record of outputs) {
    const id = record.headers['ce_id'] ?? '';
    const entry = spoken.get(id);
    if (!entry) found.push(`${placeOf(record)}: ${id} is not in the journal`);
    else found.push(...differences(record, entry, chain.get(id) ?? ''));
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  for (const id of spoken.keys()) {
    const times = seen.get(id) ?? 0;
    if (times !== 1) found.push(`${id} stands ${times} times in Kafka`);
  }
  return [...found, ...disorder(outputs)];
}

function chainOf(journal: readonly JournalEntry[]): Map<string, string> {
  const heads = new Map<string, Buffer>();
  const chain = new Map<string, string>();
  for (const entry of journal) {
    const hash = chained(heads.get(entry.lane) ?? Buffer.alloc(32), entry.payload);
    heads.set(entry.lane, hash);
    chain.set(idOf(entry), hash.toString('hex'));
  }
  return chain;
}

const idOf = ({ lane, seq }: JournalEntry): string => `${lane}/${seq}`;
const placeOf = ({ topic, partition, offset }: KafkaRecord): string => `${topic}/${partition}@${offset}`;

function differences(record: KafkaRecord, entry: JournalEntry, hash: string): string[] {
  const same: [string, boolean][] = [
    ['topic', record.topic === entry.topic],
    ['partition', entry.partition === null || record.partition === entry.partition],
    ['key', record.key === entry.key],
    ['type', record.headers['ce_type'] === entry.type],
    ['value', (record.value ?? Buffer.alloc(0)).equals(entry.payload)],
    ['ce_sequence', record.headers['ce_sequence'] === String(entry.seq)],
    ['ce_journalhash', record.headers['ce_journalhash'] === hash],
  ];
  return same.filter(([, is]) => !is).map(([what]) => `${placeOf(record)}: ${what} is not that of ${idOf(entry)}`);
}

/** Places where a lane's record stands in a partition behind one that it said later. */
function disorder(outputs: readonly KafkaRecord[]): string[] {
  const last = new Map<string, number>();
  return outputs.flatMap((record) => {
    const seq = Number(record.headers['ce_sequence']);
    const where = `${record.topic}/${record.partition} ${laneOf(record)}`;
    const before = last.get(where) ?? 0;
    last.set(where, seq);
    return seq > before ? [] : [`${placeOf(record)}: seq ${seq} stands behind ${before}`];
  });
}

function laneOf(record: KafkaRecord): string {
  const id = record.headers['ce_id'] ?? '';
  return id.slice(0, id.lastIndexOf('/'));
}

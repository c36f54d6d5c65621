import { encodeEvent, type MessageType } from '@sluice/contracts';
import type { OutgoingRecord, PartitionRecords, RawRecord } from '../kafka-port.js';
import type { JournalRow } from './journal-row.js';

export type PartitionChooser = (topic: string, key: string) => Promise<number>;

/** The records of these rows, by partition; within a partition in the order of the journal. */
export async function recordsByPartition(
  service: string,
  rows: readonly JournalRow[],
  choose: PartitionChooser,
): Promise<PartitionRecords[]> {
  const sends = new Map<string, { topic: string; partition: number; records: OutgoingRecord[] }>();
  for (const row of rows) {
    const partition = row.partition ?? (await choose(row.topic, row.key));
    const place = `${row.topic}/${partition}`;
    let send = sends.get(place);
    if (!send) sends.set(place, (send = { topic: row.topic, partition, records: [] }));
    send.records.push(recordOf(service, row));
  }
  return [...sends.values()];
}

/** The `ce_id` that a row is published with: its place in the journal. */
export function eventIdOf({ lane, seq }: Pick<JournalRow, 'lane' | 'seq'>): string {
  return `${lane}/${seq}`;
}

/**
 * `ce_id` is the row's place in the journal, so a reader can tell a repeated event from a new one for ever.
 * An empty payload is a tombstone: compaction needs a record without a value.
 */
function recordOf(service: string, row: JournalRow): OutgoingRecord {
  const record = encodeEvent({
    id: eventIdOf(row),
    source: sourceOf(service),
    // Whoever appended the row took its type from the contract; the database keeps it as text.
    type: row.type as MessageType,
    time: row.time.toISOString(),
    partitionkey: row.key,
    payload: row.payload,
    sequence: row.seq,
    journalhash: row.hash.toString('hex'),
    ...(row.traceparent === undefined ? {} : { traceparent: row.traceparent }),
  });
  return row.payload.length === 0 ? { ...record, value: null } : record;
}

/** Seq of a record that `recordOf` made for this lane; undefined: somebody else's record. */
export function seqOf({ headers }: RawRecord, service: string, lane: string): bigint | undefined {
  const { ce_source: source, ce_id: id, ce_sequence: seq } = headers;
  const isOurs = source?.toString() === sourceOf(service) && id?.toString() === `${lane}/${seq?.toString()}`;
  return isOurs && seq !== undefined ? BigInt(seq.toString()) : undefined;
}

function sourceOf(service: string): string {
  return `/sluice/${service}`;
}

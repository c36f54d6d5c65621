import { createHash } from 'node:crypto';
import type { Evidence, JournalEntry, KafkaRecord } from './evidence.js';

/** Can be changed by a spec; the rest is as readers get it. */
export type Draft = { -readonly [K in keyof Evidence]: Evidence[K] extends readonly (infer T)[] ? T[] : Evidence[K] };

/**
 * For specs: what a healthy gate leaves of two shipments, one released by a filing, one held, and one poisoned record.
 * Every call gives a fresh copy to damage.
 */
export function healthyEvidence(): Draft {
  const journal = [
    decision(1, 'SH-1', 1, 'HELD', 'event-1'),
    decision(2, 'SH-2', 1, 'HELD', 'event-2'),
    decision(3, 'SH-1', 2, 'RELEASED', 'filing-event', [{ filingId: 'F-1', filingVersion: 1 }]),
  ];
  const hashes = chain(journal);
  const inputs = [shipment(0, 'SH-1', 'FREED', 'event-1'), shipment(1, 'SH-2', 'UNFILED', 'event-2'), poison(2)];
  return {
    lanes: [{ lane: 'shipment/0', generation: 1, nextOffset: 3, seq: 3, head: hashes[2] ?? Buffer.alloc(0) }],
    journal,
    filings: [{ filingId: 'F-1', version: 1, status: 'COMPLETED', storedAt: 25 }],
    shipments: [
      { shipmentId: 'SH-1', status: 'RELEASED', decisionVersion: 2 },
      { shipmentId: 'SH-2', status: 'HELD', decisionVersion: 1 },
    ],
    openHolds: [{ shipmentId: 'SH-2' }],
    laneWork: 0,
    parked: [{ topic: 'logistics.shipment.v1', partition: 0, offset: 2 }],
    done: [{ topic: 'logistics.shipment.v1', partition: 0, offset: 3 }],
    committed: [{ topic: 'logistics.shipment.v1', partition: 0, offset: 3 }],
    ends: [{ topic: 'logistics.shipment.v1', partition: 0, offset: 3 }],
    inputs,
    outputs: journal.map((entry, index) => published(entry, hashes[index] ?? Buffer.alloc(0))),
  };
}

/** What the workload of this evidence foresees. */
export const foreseen = (sku: string): 'CLEAR' | 'HELD' => (sku === 'FREED' ? 'CLEAR' : 'HELD');

/** A decision of lane `shipment/0`. */
export function decision(
  seq: number,
  shipmentId: string,
  decisionVersion: number,
  status: string,
  causeId: string,
  filings: readonly object[] = [],
): JournalEntry {
  const payload = Buffer.from(
    JSON.stringify({ status, decisionVersion, cause: { id: causeId }, lines: [{ filings }] }),
  );
  return {
    lane: 'shipment/0',
    seq,
    topic: 'gate.shipment.v1',
    partition: 0,
    key: shipmentId,
    type: `sluice.shipment.${status.toLowerCase()}`,
    payload,
    storedAt: seq * 10,
  };
}

/** Hashes of the entries of a lane, from its first. */
export function chain(journal: readonly JournalEntry[]): Buffer[] {
  let hash: Buffer = Buffer.alloc(32);
  return journal.map(({ payload }) => (hash = createHash('sha256').update(hash).update(payload).digest()));
}

/** The record of an entry in Kafka. */
export function published(entry: JournalEntry, hash: Buffer): KafkaRecord {
  return {
    topic: entry.topic,
    partition: 0,
    offset: entry.seq,
    key: entry.key,
    value: entry.payload,
    headers: {
      ce_id: `${entry.lane}/${entry.seq}`,
      ce_type: entry.type,
      ce_sequence: String(entry.seq),
      ce_journalhash: hash.toString('hex'),
    },
  };
}

export function shipment(offset: number, key: string, sku: string, id: string, shipmentVersion = 1): KafkaRecord {
  const value = Buffer.from(JSON.stringify({ shipmentVersion, lines: [{ sku }] }));
  const headers = { ce_id: id, ce_type: 'logistics.shipment.requested' };
  return { topic: 'logistics.shipment.v1', partition: 0, offset, key, value, headers };
}

function poison(offset: number): KafkaRecord {
  return { ...shipment(offset, 'POISON-1', 'FREED', 'poison'), value: Buffer.from('{') };
}

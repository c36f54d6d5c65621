import { Absences } from './absences.js';
import type { StoredEntry } from './stored-journal.js';
import { policyOf, type TopicPolicy } from './topic-policy.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = Date.parse('2026-11-24T12:00:00Z');
const at = { topic: 'gate.shipment.v1', partition: 3 };

const absences = (policy: TopicPolicy) => new Absences(new Map([[at.topic, policy]]), NOW_MS);

const entry = (seq: bigint, { key = `SH-${seq}`, ageDays = 1, payload = '{}' } = {}): StoredEntry => ({
  seq,
  topic: at.topic,
  key,
  type: 'sluice.shipment.held',
  time: new Date(NOW_MS - ageDays * DAY_MS),
  payload: Buffer.from(payload),
});

const front = { at, low: 10n, isAfterARecord: false };
const middle = { at, low: 10n, isAfterARecord: true };
const whole = { at, low: 0n, isAfterARecord: false };

const compacted = policyOf(at.topic, { 'cleanup.policy': 'compact' });
const deleting = policyOf(at.topic, { 'cleanup.policy': 'delete', 'retention.ms': String(90 * DAY_MS) });

describe('an entry that Kafka does not hold', () => {
  it('has expired when it is old and its partition has lost its front', () => {
    const found = absences(deleting);
    found.add(entry(1n, { ageDays: 91 }), front);
    expect(found.unexcused()).toEqual([]);
    expect(found.expired).toBe(1n);
  });

  it('is missing when its partition has never lost anything, however old it is', () => {
    const found = absences(deleting);
    found.add(entry(1n, { ageDays: 91 }), whole);
    expect(found.unexcused()).toEqual([{ kind: 'MISSING', at, seqs: [1n, 1n] }]);
  });

  it('is missing when a record before it is still there: age takes from the front', () => {
    const found = absences(deleting);
    found.add(entry(2n, { ageDays: 91 }), middle);
    expect(found.unexcused()).toEqual([{ kind: 'MISSING', at, seqs: [2n, 2n] }]);
  });

  it('was cut off when it is too young to have expired', () => {
    const found = absences(deleting);
    found.add(entry(1n), front);
    found.add(entry(2n), front);
    expect(found.unexcused()).toEqual([{ kind: 'TRUNCATED', at, seqs: [1n, 2n] }]);
  });

  it('may be of any age where the size of a partition is limited', () => {
    const found = absences(policyOf(at.topic, { 'cleanup.policy': 'delete', 'retention.bytes': '1000000' }));
    found.add(entry(1n), front);
    expect(found.unexcused()).toEqual([]);
  });

  it('was replaced when a later record of its key is there', () => {
    const found = absences(compacted);
    found.add(entry(1n, { key: 'A' }), middle);
    found.add(entry(2n, { key: 'A' }), middle);
    found.found(at.topic, 'A');
    expect(found.unexcused()).toEqual([]);
    expect(found.superseded).toBe(2);
  });

  it('is missing in a compacted topic when it is the last of its key', () => {
    const found = absences(compacted);
    found.add(entry(1n, { key: 'A' }), whole);
    found.found(at.topic, 'B');
    found.add(entry(3n, { key: 'A' }), middle);
    expect(found.unexcused()).toEqual([{ kind: 'MISSING', at, seqs: [3n, 3n] }]);
  });

  it('may be the removal of a key once compaction may forget it, and not before', () => {
    const found = absences(compacted);
    found.add(entry(1n, { key: 'OLD', payload: '', ageDays: 2 }), middle);
    found.add(entry(2n, { key: 'NEW', payload: '', ageDays: 0.5 }), middle);
    expect(found.unexcused()).toEqual([{ kind: 'MISSING', at, seqs: [2n, 2n] }]);
  });

  it('is not absent when it turns up later', () => {
    const found = absences(deleting);
    for (const seq of [1n, 2n, 3n]) found.add(entry(seq), whole);
    expect(found.turnedUp(at.topic, 'SH-2', 2n)).toBe(true);
    expect(found.turnedUp(at.topic, 'SH-2', 2n)).toBe(false);
    expect(found.unexcused().map(({ seqs }) => seqs)).toEqual([
      [1n, 1n],
      [3n, 3n],
    ]);
  });
});

describe('the policy of a topic', () => {
  it('is the one of the contract where the broker says nothing', () => {
    expect(policyOf('gate.shipment.v1', {})).toEqual({
      compacts: true,
      retentionMs: 90 * DAY_MS,
      isSizeLimited: false,
      tombstonesMs: DAY_MS,
    });
  });

  it('keeps records for ever when it only compacts, or when its age is -1', () => {
    expect(compacted.retentionMs).toBeUndefined();
    expect(policyOf('x', { 'cleanup.policy': 'delete', 'retention.ms': '-1' }).retentionMs).toBeUndefined();
  });
});

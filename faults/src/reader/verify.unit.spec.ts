import type { KafkaRecord } from './evidence.js';
import { chain, decision, foreseen, healthyEvidence, published, shipment, type Draft } from './spec-evidence.js';
import { violationsOf } from './verify.js';

describe('the independent reader', () => {
  it('has nothing to say against a healthy gate', () => {
    expect(violationsOf(healthyEvidence(), foreseen)).toEqual([]);
  });

  it.each<[damage: string, done: (evidence: Draft) => void, said: RegExp]>([
    ['an entry of the journal is gone', ({ journal }) => journal.splice(1, 1), /seq 3 stands where 2 belongs/],
    [
      'the last entry is gone',
      ({ journal, outputs }) => [journal.pop(), outputs.pop()],
      /2 entries, and the lane says 3/,
    ],
    [
      'a payload was altered',
      ({ journal }) => alter(journal[0]?.payload),
      /the chain does not lead to the lane's head/,
    ],
    ['a record is missing in Kafka', ({ outputs }) => outputs.splice(0, 1), /shipment\/0\/1 stands 0 times in Kafka/],
    [
      'a record stands twice in Kafka',
      ({ outputs }) => outputs.push({ ...record(outputs[2]), offset: 9 }),
      /shipment\/0\/3 stands 2 times in Kafka/,
    ],
    ['records stand in the wrong order', ({ outputs }) => outputs.reverse(), /seq 2 stands behind 3/],
    ['a record was altered in Kafka', alterRecord, /value is not that of shipment\/0\/1/],
    ['Kafka has what the journal never said', addStranger, /shipment\/0\/7 is not in the journal/],
    ['a decision was skipped', (evidence) => sayLast(evidence, 3, 'RELEASED'), /decision 3 stands where 2 belongs/],
    [
      'an event has no effect',
      ({ inputs }) => inputs.push(shipment(3, 'SH-3', 'FREED', 'event-3')),
      /SH-3: event event-3 has no effect/,
    ],
    [
      'an event has two effects',
      (evidence) => sayLast(evidence, 2, 'RELEASED', 'event-1'),
      /cause event-1 has 2 effects/,
    ],
    [
      'a shipment stays held without a cause',
      (evidence) => sayLast(evidence, 2, 'HELD'),
      /SH-1: ends as HELD, foreseen is RELEASED/,
    ],
    [
      'a release is not taken back',
      ({ inputs }) => inputs.push(shipment(3, 'SH-1', 'UNFILED', 'event-9', 2)),
      /SH-1: ends as RELEASED, foreseen is RECALLED/,
    ],
    ['a release came before its filing', ({ filings }) => setStoredAt(filings, 35), /F-1 version 1; stored then: none/],
    [
      'a release came after its filing was revoked',
      ({ filings }) => filings.push({ filingId: 'F-1', version: 2, status: 'REVOKED', storedAt: 28 }),
      /stored then: version 2, REVOKED/,
    ],
    [
      'somebody is decided whom nobody asked for',
      ({ inputs }) => inputs.splice(1, 1),
      /SH-2: decided, and nobody asked/,
    ],
    [
      'the database says something else than the journal',
      ({ shipments }) => shipments.pop(),
      /the database says undefined vundefined, the journal HELD v1/,
    ],
    ['a hold was left open', ({ openHolds }) => openHolds.push({ shipmentId: 'SH-1' }), /RELEASED, and its open holds/],
    ['poison is not parked', ({ parked }) => parked.pop(), /@2: cannot be used and is not parked/],
    ['poison is parked twice', ({ parked }) => parked.push(...parked), /@2: parked 2 times/],
    [
      'a good record is parked',
      ({ parked }) => parked.push({ topic: 'logistics.shipment.v1', partition: 0, offset: 0 }),
      /@0: parked, and nothing is wrong with it/,
    ],
    ['work is left over', (evidence) => (evidence.laneWork = 2), /2 rows of lane_work are left/],
    ['records are left over', ({ done }) => done.pop(), /ends at 3, and the gate is at 0/],
    ['the group lags', ({ committed }) => committed.pop(), /ends at 3, and its group is at 0/],
    [
      'an order was never screened',
      ({ inputs }) => inputs.push({ ...shipment(0, 'SO-1', 'FREED', 'order-1'), topic: 'logistics.order.v1' }),
      /SO-1: the order was never screened/,
    ],
    ['an order was screened wrongly', screenWrongly, /SO-1: screened as FILING_NEEDED, foreseen is CLEAR/],
  ])('sees it when %s', (_damage, done, said) => {
    const evidence = healthyEvidence();
    done(evidence);
    expect(violationsOf(evidence, foreseen)).toContainEqual(expect.stringMatching(said));
  });
});

function alter(bytes: Buffer | undefined): void {
  if (bytes) bytes[bytes.indexOf('HELD')] = 0x58;
}

function alterRecord({ outputs }: Draft): void {
  outputs[0] = { ...record(outputs[0]), value: Buffer.from('{}') };
}

function addStranger({ outputs }: Draft): void {
  outputs.push(published(decision(7, 'SH-1', 3, 'HELD', 'x'), Buffer.alloc(32)));
}

function screenWrongly({ inputs, journal }: Draft): void {
  inputs.push({ ...shipment(0, 'SO-1', 'FREED', 'order-1'), topic: 'logistics.order.v1' });
  const payload = Buffer.from(JSON.stringify({ outcome: 'FILING_NEEDED' }));
  journal.push({ ...decision(1, 'SO-1', 1, 'HELD', 'x'), lane: 'order/0', topic: 'gate.order.v1', payload });
}

function setStoredAt(filings: Draft['filings'], storedAt: number): void {
  filings.push(...filings.splice(0).map((filing) => ({ ...filing, storedAt })));
}

/** Lets the gate say something else last, with a chain that holds. */
function sayLast(evidence: Draft, decisionVersion: number, status: string, causeId = 'filing-event'): void {
  const last = decision(3, 'SH-1', decisionVersion, status, causeId);
  evidence.journal.splice(2, 1, last);
  const hash = chain(evidence.journal)[2] ?? Buffer.alloc(32);
  evidence.outputs.splice(2, 1, published(last, hash));
  evidence.lanes = evidence.lanes.map((lane) => ({ ...lane, head: hash }));
  evidence.shipments.splice(0, 1, { shipmentId: 'SH-1', status, decisionVersion });
}

function record(found: KafkaRecord | undefined): KafkaRecord {
  if (!found) throw new Error('there is no such record');
  return found;
}

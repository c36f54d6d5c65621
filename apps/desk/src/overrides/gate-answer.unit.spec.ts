import type { GateShipmentData } from '@sluice/contracts';
import fc from 'fast-check';
import { aDecision, aHold } from '../testing/use-desk.js';
import { answerOf, SHIPMENT_OVER, type SentOverride } from './gate-answer.js';
import { statusOf, type ShipmentOverrideStatus } from './override.js';

const COMMAND = { type: 'sluice.hold.override', id: 'desk/7' };
const UNTIL = new Date('2026-06-20T18:00:00Z');
const hold = aHold();

function sent(changes: Partial<SentOverride> = {}): SentOverride {
  const { holdId, reason, requirement } = hold;
  const named = { holdId, reason, ...(requirement ? { requirement } : {}), lineNo: 1, sku: 'IRIS-LOCK-2', open: true };
  return { status: 'WAITING', holds: [named], eventId: 'desk/7', decisionVersion: null, until: UNTIL, ...changes };
}

const granted = sent({ status: 'GRANTED', decisionVersion: 2 });
const released = (changes: Partial<GateShipmentData> = {}) =>
  aDecision({ decisionVersion: 2, status: 'RELEASED', holds: [], cause: COMMAND, ...changes });

describe('an override that the gate was told of', () => {
  it('is granted by the decision that has the command as its cause', () => {
    expect(answerOf(sent(), released())).toEqual({ status: 'GRANTED', decisionVersion: 2 });
  });

  it('is granted too where other holds still keep the shipment back', () => {
    const other = aDecision({
      decisionVersion: 2,
      holds: [aHold({ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN' })],
      cause: COMMAND,
    });
    expect(answerOf(sent(), other)).toMatchObject({ status: 'GRANTED' });
  });

  it('is not granted by a release that has another cause', () => {
    expect(
      answerOf(sent(), released({ cause: { type: 'compliance.filing.updated', id: 'registry/7' } })),
    ).toBeUndefined();
    expect(answerOf(sent(), released({ cause: { type: 'sluice.hold.override', id: 'desk/8' } }))).toBeUndefined();
  });

  it('gets no answer any more once the shipment is over', () => {
    const over = aDecision({ decisionVersion: 2, status: 'CLOSED' });
    expect(answerOf(sent(), over)).toEqual({ status: 'REFUSED', refusal: SHIPMENT_OVER });
  });

  it('that was refused is granted when its command is replayed and taken', () => {
    const refusal = { code: 'HOLD_UNKNOWN', message: 'm', remedy: 'r' };
    expect(answerOf({ ...sent({ status: 'REFUSED' }), ...{ refusal } }, released())).toMatchObject({
      status: 'GRANTED',
    });
  });

  it('lapses with the first decision at its end', () => {
    const at = (decidedAt: string) => answerOf(granted, released({ decisionVersion: 3, decidedAt }));
    expect(at('2026-06-20T17:59:59.999Z')).toBeUndefined();
    expect(at('2026-06-20T18:00:00.000Z')).toEqual({ status: 'LAPSED', decisionVersion: 3 });
  });

  it('lapses before when what it was for is open again, under whatever id', () => {
    const again = aDecision({ decisionVersion: 3, status: 'RECALLED', holds: [aHold({ holdId: 'H-99' })] });
    expect(answerOf(granted, again)).toEqual({ status: 'LAPSED', decisionVersion: 3 });
    const elsewhere = aHold({ holdId: 'H-99', requirement: { ...hold.requirement!, market: 'NO' } });
    expect(answerOf(granted, aDecision({ decisionVersion: 3, holds: [elsewhere] }))).toBeUndefined();
  });

  it('has done its work when the shipment departs under it', () => {
    const departed = released({ decisionVersion: 3, status: 'CLOSED', decidedAt: '2026-06-21T00:00:00.000Z' });
    expect(answerOf(granted, departed)).toBeUndefined();
  });

  it('hears nothing new in what it has heard', () => {
    expect(answerOf(granted, released())).toBeUndefined();
    expect(answerOf(granted, aDecision({ decisionVersion: 1 }))).toBeUndefined();
  });
});

describe('an override of several shipments', () => {
  const STATUSES: ShipmentOverrideStatus[] = ['REQUESTED', 'REJECTED', 'WAITING', 'GRANTED', 'REFUSED', 'LAPSED'];
  const told = fc.array(
    fc.constantFrom(...STATUSES).map((status) => ({ status })),
    { minLength: 1 },
  );

  it('is never granted while the gate owes an answer', () => {
    fc.assert(
      fc.property(told, (shipments) => {
        const waits = shipments.some(({ status }) => status === 'WAITING');
        return !waits || statusOf(shipments) !== 'GRANTED';
      }),
    );
  });

  it('is granted only where one of them is', () => {
    fc.assert(
      fc.property(told, (shipments) => {
        const granted = shipments.some(({ status }) => status === 'GRANTED');
        return granted || statusOf(shipments) !== 'GRANTED';
      }),
    );
  });

  it('stands where its shipments stand when they agree', () => {
    expect(STATUSES.map((status) => statusOf([{ status }, { status }]))).toEqual([
      ...['REQUESTED', 'REJECTED', 'APPROVED', 'GRANTED', 'REFUSED', 'LAPSED'],
    ]);
  });
});

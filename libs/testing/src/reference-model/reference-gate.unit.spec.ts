import type { FilingUpdatedData, GateCommandData, HoldOverrideData, ShipmentData } from '@sluice/contracts';
import { aDraftFiling, aFiling, aLine, aList, anOrder, aPlainProduct, aProduct, aShipment } from '../builders.js';
import { referenceGate, type Happening, type LogLine } from './reference-gate.js';

/** The day before the shipment of `aShipment()` is to leave. */
const START = Date.parse('2027-06-19T09:00:00Z');
const HOUR_MS = 3_600_000;
const HOLD = 'SH-9001/1/1/FILING_MISSING/cac-intelligent-agents/biometric-lock';

let events = 0;
const event = (type: string, data: object) => ({ type, id: `event-${++events}`, data }) as unknown as Happening;
const product = (data = aProduct()) => event('compliance.product.classified', data);
const list = (changes = {}) => event('compliance.list.published', aList(changes));
const filing = (data: FilingUpdatedData = aFiling()) => event('compliance.filing.updated', data);
const requested = (changes: Partial<ShipmentData> = {}) => event('logistics.shipment.requested', aShipment(changes));
const departed = (shipmentVersion = 1) =>
  event('logistics.shipment.departed', { shipmentId: 'SH-9001', shipmentVersion, departedAt: '2027-06-20T09:00:00Z' });
const answered = (outcome: string, decisionVersion: number) =>
  event('logistics.shipment.recall-answered', {
    shipmentId: 'SH-9001',
    decisionVersion,
    outcome,
    answeredAt: '2027-06-20T09:00:00Z',
  });
const override = (changes: Partial<HoldOverrideData> = {}) =>
  event('sluice.hold.override', {
    shipmentId: 'SH-9001',
    holdIds: [HOLD],
    reason: 'Confirmed by telephone',
    requestedBy: 'ops.xmn',
    approvedBy: 'lead.xmn',
    until: '2027-06-21T00:00:00Z',
    ...changes,
  });
const command = (type: 'place' | 'lift', changes: Partial<GateCommandData> = {}) =>
  event(`sluice.hold.${type}`, {
    shipmentId: 'SH-9001',
    holdIds: ['M-1'],
    reason: 'Address to be checked',
    requestedBy: 'ops.xmn',
    ...changes,
  });

const at = (hours: number, happening?: Happening): LogLine => ({
  atMs: START + hours * HOUR_MS,
  ...(happening ? { happening } : {}),
});
/** Everything at the same instant, after a list and a lock that is in scope. */
const story = (...happenings: Happening[]) =>
  referenceGate([list(), product(), ...happenings].map((one) => at(0, one)));
const statuses = (gate: ReturnType<typeof referenceGate>) => gate.decisions.map(({ status }) => status);
const reasons = (gate: ReturnType<typeof referenceGate>) =>
  gate.decisions.at(-1)?.lines.flatMap(({ holds }) => holds.map(({ reason }) => reason));

describe('the reference model', () => {
  it('holds an in-scope product without a filing, releases it with one, and recalls it when that is revoked', () => {
    const gate = story(requested(), filing(), filing(aFiling({ filingVersion: 2, status: 'REVOKED' })));
    expect(statuses(gate)).toEqual(['HELD', 'RELEASED', 'RECALLED']);
    expect(gate.decisions.map(({ decisionVersion }) => decisionVersion)).toEqual([1, 2, 3]);
    expect(gate.decisions[1]?.lines[0]).toMatchObject({ basis: 'FILING', filings: [{ filingId: 'F-77' }] });
    expect(reasons(gate)).toEqual(['FILING_REVOKED']);
  });

  it('releases what is out of scope', () => {
    const gate = story(
      product(aPlainProduct()),
      requested({ lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] }),
    );
    expect(gate.decisions[0]).toMatchObject({ status: 'RELEASED', lines: [{ basis: 'OUT_OF_SCOPE' }] });
  });

  it.each<[string, Happening[], string[]]>([
    [
      'no list is in force',
      [list({ effectiveFrom: '2027-06-21T00:00:00+08:00' }), product(), requested()],
      ['LIST_UNAVAILABLE'],
    ],
    [
      'the destination is no country',
      [list(), product(), requested({ destinationCountry: 'Sweden' })],
      ['DESTINATION_UNKNOWN', 'FILING_MISSING'],
    ],
    ['nobody knows the product', [list(), requested()], ['PRODUCT_UNKNOWN']],
    [
      'an attribute is missing',
      [list(), product(aProduct({ attributes: { modality: 'IRIS' } })), requested()],
      ['CLASSIFICATION_INCOMPLETE'],
    ],
    [
      'a text says what the attributes deny',
      [
        list(),
        product(aPlainProduct({ salesDescription: 'AI inside' })),
        requested({ lines: [aLine({ sku: 'HINGE-1' })] }),
      ],
      ['DESCRIPTION_CONFLICT'],
    ],
    [
      'the filing ends before the dispatch',
      [list(), product(), filing(aFiling({ validUntil: '2027-06-19' })), requested()],
      ['FILING_EXPIRED'],
    ],
    ['the filing lacks a document', [list(), product(), filing(aDraftFiling()), requested()], ['FILING_INCOMPLETE']],
  ])('fails closed when %s', (_when, happenings, expected) => {
    const gate = referenceGate(happenings.map((one) => at(0, one)));
    expect(statuses(gate)).toEqual(['HELD']);
    expect(reasons(gate)).toEqual(expected);
  });

  it('names only the attributes that could decide a condition', () => {
    const hold = story(product(aProduct({ attributes: { autonomousDecision: true } })), requested()).decisions[0]
      ?.lines[0]?.holds[0];
    expect(hold?.missing).toEqual(['modality']);
    const denied = story(product(aProduct({ attributes: { autonomousDecision: false } })), requested());
    expect(statuses(denied)).toEqual(['RELEASED']);
  });

  it('does nothing for a version that is not newer, whatever comes with it', () => {
    const gate = story(
      requested({ shipmentVersion: 3 }),
      requested({ shipmentVersion: 3 }),
      requested({ shipmentVersion: 2 }),
      departed(1),
    );
    expect(statuses(gate)).toEqual(['HELD']);
  });

  it('calls it a breach when a shipment departs that is not released, and closes one that is', () => {
    expect(statuses(story(requested(), departed()))).toEqual(['HELD', 'BREACHED']);
    expect(statuses(story(filing(), requested(), departed(), departed()))).toEqual(['RELEASED', 'CLOSED']);
  });

  it('takes the answer to a recall: stopped is a hold, departed is a breach, an answer to nothing is refused', () => {
    const recalled = [filing(), requested(), filing(aFiling({ filingVersion: 2, status: 'REVOKED' }))];
    expect(statuses(story(...recalled, answered('STOPPED', 1), answered('STOPPED', 2)))).toEqual([
      'RELEASED',
      'RECALLED',
      'HELD',
    ]);
    expect(statuses(story(...recalled, answered('DEPARTED', 2)))).toEqual(['RELEASED', 'RECALLED', 'BREACHED']);
    expect(story(...recalled, answered('STOPPED', 3)).parked).toMatchObject([{ code: 'DECISION_UNKNOWN' }]);
  });

  it('lets two people override a hold until an instant, and nobody alone', () => {
    const held = [at(0, list()), at(0, product()), at(0, requested())];
    const gate = referenceGate([...held, at(1, override()), at(38), at(39), at(40, override())]);
    expect(statuses(gate)).toEqual(['HELD', 'RELEASED', 'RECALLED']);
    expect(gate.decisions[1]?.lines[0]?.basis).toBe('OVERRIDE');
    expect(gate.decisions[2]).toMatchObject({ decidedAt: '2027-06-21T00:00:00.000Z' });
    expect(gate.parked).toMatchObject([{ code: 'OVERRIDE_ENDED' }]);
    expect(story(requested(), override({ approvedBy: 'Ops.XMN ' })).parked).toMatchObject([
      { code: 'OVERRIDE_SAME_PERSON' },
    ]);
  });

  it('does not stretch an override over more goods than two people saw', () => {
    const more = requested({ shipmentVersion: 2, lines: [aLine({ quantity: 3 })] });
    expect(statuses(story(requested(), override(), more))).toEqual(['HELD', 'RELEASED', 'RECALLED']);
  });

  it('holds by hand until somebody lifts it, once for a command that comes twice', () => {
    const gate = story(filing(), requested(), command('place'), command('place'), command('lift'), command('lift'));
    expect(statuses(gate)).toEqual(['RELEASED', 'RECALLED', 'RELEASED']);
    expect(gate.parked).toMatchObject([{ code: 'HOLD_UNKNOWN' }]);
  });

  it('looks again by itself when a list comes into force or a filing ends, on the day it is in Shanghai', () => {
    const later = list({ version: 2, effectiveFrom: '2027-06-22T00:00:00+08:00', entries: [] });
    const ending = filing(aFiling({ validUntil: '2027-06-20' }));
    const gate = referenceGate([
      at(0, list()),
      at(0, product()),
      at(0, ending),
      at(0, requested()),
      at(0, later),
      at(30),
      at(31),
      at(60),
    ]);
    // 16:00 in Greenwich on the 20th and on the 21st.
    expect(gate.decisions.map(({ status, decidedAt }) => [status, decidedAt])).toEqual([
      ['RELEASED', '2027-06-19T09:00:00.000Z'],
      ['RECALLED', '2027-06-20T16:00:00.000Z'],
      ['RELEASED', '2027-06-21T21:00:00.000Z'],
    ]);
  });

  it('screens an order, again when the advice changes, and no more once it is cancelled', () => {
    const order = anOrder({ orderId: 'SO-1' });
    const cancelled = { orderId: 'SO-1', orderVersion: 1, cancelledAt: '2027-06-19T09:00:00Z' };
    const gate = story(
      event('logistics.order.placed', order),
      filing(),
      event('logistics.order.cancelled', cancelled),
      filing(aFiling({ filingVersion: 2, status: 'REVOKED' })),
    );
    expect(gate.screenings.map(({ outcome }) => outcome)).toEqual(['FILING_NEEDED', 'CLEAR']);
  });

  it('parks what it cannot apply', () => {
    expect(story(departed()).parked).toMatchObject([{ code: 'UNKNOWN_SHIPMENT' }]);
    expect(story(command('place')).decisions).toEqual([]);
  });
});

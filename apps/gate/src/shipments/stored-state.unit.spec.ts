import type { GateLine, ShipmentLine } from '@sluice/contracts';
import type { ManualHold, Override, ShipmentState } from '@sluice/domain';
import fc from 'fast-check';
import { decodeState, encodeState } from './stored-state.js';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const version = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const instant = fc.constantFrom('2026-06-02T08:00:00Z', '2026-06-20T09:00:00.123Z');

const shipmentLine: fc.Arbitrary<ShipmentLine> = fc.record(
  {
    lineNo: fc.integer({ min: 1, max: 5 }),
    sku: name,
    quantity: fc.double({ min: 0.1, max: 1e9, noNaN: true }),
    orderId: name,
    serials: fc.array(name, { maxLength: 3 }),
    description: fc.string(),
  },
  { requiredKeys: ['lineNo', 'sku', 'quantity'] },
);

const override: fc.Arbitrary<Override> = fc.record({
  holdId: name,
  reason: fc.constant('FILING_MISSING' as const),
  identity: name,
  requestedBy: name,
  approvedBy: name,
  justification: name,
  overriddenAt: instant,
  until: instant,
  approvedFor: fc.record({
    lineNo: fc.integer({ min: 1, max: 5 }),
    sku: name,
    quantity: fc.nat(),
    exporterId: name,
    consigneeName: name,
    destinationCountry: name,
  }),
});

const manualHold: fc.Arbitrary<ManualHold> = fc.record({ holdId: name, since: instant, placedBy: name, note: name });

/** Lines of the answer: mostly those of the consignment, sometimes others, as in a final status. */
const gateLine = (of: fc.Arbitrary<Pick<ShipmentLine, 'lineNo' | 'sku'>>): fc.Arbitrary<GateLine> =>
  fc.oneof(
    of.map(({ lineNo, sku }): GateLine => {
      return { lineNo, sku, verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds: [] };
    }),
    of.map(({ lineNo, sku }): GateLine => {
      const filing = { filingId: 'F-1', filingVersion: 2, number: null, evidence: ['ab'] };
      return { lineNo, sku, verdict: 'CLEAR', basis: 'FILING', filings: [filing], holds: [] };
    }),
    of.map(({ lineNo, sku }): GateLine => ({ lineNo, sku, verdict: 'HELD', filings: [], holds: [] })),
  );

const state: fc.Arbitrary<ShipmentState> = fc.array(shipmentLine, { minLength: 1, maxLength: 4 }).chain((lines) =>
  fc.record(
    {
      snapshot: fc.record({
        shipmentId: name,
        shipmentVersion: version,
        orderIds: fc.array(name, { maxLength: 2 }),
        exporter: fc.record({ id: name, country: name }),
        consignee: fc.record({ name, country: name }),
        shipFrom: fc.record({ warehouseId: name }),
        destinationCountry: name,
        plannedDispatchAt: instant,
        lines: fc.constant(lines),
      }),
      shipmentVersion: version,
      decisionVersion: version,
      status: fc.constantFrom('HELD', 'RELEASED', 'RECALLED', 'BREACHED', 'CLOSED'),
      lines: fc.oneof(
        fc.tuple(...lines.map((line) => gateLine(fc.constant(line)))),
        fc.array(gateLine(shipmentLine), { maxLength: 5 }),
      ),
      lists: fc.array(fc.record({ listId: name, version }), { maxLength: 2 }),
      decidedAt: instant,
      manualHolds: fc.array(manualHold, { maxLength: 2 }),
      overrides: fc.array(override, { maxLength: 2 }),
      nextBoundaryMs: fc.nat(),
      recalledAtDecision: version,
      departedAt: instant,
      closedAs: fc.constantFrom('DEPARTED', 'CANCELLED'),
    },
    {
      requiredKeys: [
        'snapshot',
        'shipmentVersion',
        'decisionVersion',
        'status',
        'lines',
        'lists',
        'decidedAt',
        'manualHolds',
        'overrides',
      ],
    },
  ),
);

function columnsOf(of: ShipmentState, stored = encodeState(of)): Parameters<typeof decodeState>[0] {
  return {
    shipment_id: of.snapshot.shipmentId,
    status: of.status,
    shipment_version: of.shipmentVersion,
    decision_version: of.decisionVersion,
    state: stored,
  };
}

describe('the stored state of a shipment', () => {
  it('gives back every state as it was', () => {
    fc.assert(fc.property(state, (given) => expect(decodeState(columnsOf(given))).toEqual(given)));
  });

  it('is read also where it was stored as plain JSON', () => {
    fc.assert(
      fc.property(state, (given) => expect(decodeState(columnsOf(given, JSON.stringify(given)))).toEqual(given)),
    );
  });
});

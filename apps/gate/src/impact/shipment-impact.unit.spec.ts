import type { ProductClassifiedData } from '@sluice/contracts';
import {
  applyEvent,
  compileList,
  productFact,
  type CompiledList,
  type Facts,
  type ShipmentState,
} from '@sluice/domain';
import { aFiling, aList, aListEntry, aPlainProduct, aProduct, aShipment } from '@sluice/testing';
import { impactOnOpen, impactOnPast } from './shipment-impact.js';
import { SupposedLists } from './supposed-lists.js';

const NOW_MS = Date.parse('2027-06-01T00:00:00Z');
const hinges = aListEntry({ entryId: 'hinge', when: "product.category == 'HARDWARE'" });
const stricter = aList({ version: 2, entries: [aListEntry(), hinges] });
const milder = aList({ version: 2, entries: [hinges] });

function factsOf(products: readonly ProductClassifiedData[], lists: readonly CompiledList[], filed = false): Facts {
  return {
    lists,
    product: (sku) => {
      const data = products.find((product) => product.sku === sku);
      return data && productFact(data, lists);
    },
    filings: () => (filed ? [aFiling()] : []),
  };
}

function stateOf(sku: string, facts: Facts): ShipmentState {
  const data = aShipment({ lines: [{ lineNo: 1, sku, quantity: 1 }] });
  const outcome = applyEvent(undefined, { type: 'logistics.shipment.requested', id: 'e-1', data }, facts, NOW_MS);
  if (outcome.kind !== 'decided') throw new Error('the shipment was not decided');
  return outcome.state;
}

const products = [aProduct(), aPlainProduct()];
const facts = factsOf(products, [compileList(aList())]);

describe('an open shipment, under a version that is not approved yet', () => {
  const under = (version: typeof stricter) => ({
    now: facts,
    then: new SupposedLists([version], 'EFFECTIVE_FROM').added(facts),
  });

  it('is recalled when its product comes into scope', () => {
    expect(impactOnOpen(stateOf('HINGE-1', facts), under(stricter), NOW_MS)).toMatchObject({
      ...{ change: 'RECALLED', from: 'RELEASED', to: 'RECALLED', reasons: ['FILING_MISSING'] },
      exporterId: 'acme-sz',
    });
  });

  it('is released when its product leaves scope', () => {
    const impact = impactOnOpen(stateOf('IRIS-LOCK-2', facts), under(milder), NOW_MS);
    expect(impact).toMatchObject({ change: 'RELEASED', from: 'HELD', to: 'RELEASED', reasons: [] });
  });

  it('is held for a reason it had not when another entry concerns it too', () => {
    const locks = aListEntry({ entryId: 'lock-too', when: "product.category == 'BIOMETRIC_LOCK'" });
    const impact = impactOnOpen(
      stateOf('IRIS-LOCK-2', facts),
      under(aList({ version: 2, entries: [aListEntry(), locks] })),
      NOW_MS,
    );
    expect(impact).toMatchObject({ change: 'HELD', from: 'HELD', to: 'HELD' });
  });

  it('stays as it is when nothing that concerns it is new', () => {
    expect(impactOnOpen(stateOf('IRIS-LOCK-2', facts), under(stricter), NOW_MS)).toBeUndefined();
  });

  it('stays as it is when it leaves before the version is in force', () => {
    const later = { ...stricter, effectiveFrom: '2027-07-01T00:00:00Z' };
    expect(impactOnOpen(stateOf('HINGE-1', facts), under(later), NOW_MS)).toBeUndefined();
  });

  it('does not count a filing that was completed meanwhile as an effect of the version', () => {
    const filed = factsOf(products, facts.lists, true);
    const held = stateOf('IRIS-LOCK-2', facts);
    const both = { now: filed, then: new SupposedLists([stricter], 'EFFECTIVE_FROM').added(filed) };
    expect(impactOnOpen(held, both, NOW_MS)).toBeUndefined();
  });
});

describe('a past shipment', () => {
  const always = new SupposedLists([{ ...stricter, effectiveFrom: '2099-01-01T00:00:00Z' }], 'ALWAYS').added(facts);

  it('would have been held under a version that comes into force much later', () => {
    const closed: ShipmentState = { ...stateOf('HINGE-1', facts), status: 'CLOSED', closedAs: 'DEPARTED' };
    expect(impactOnPast(closed, { now: facts, then: always })).toMatchObject({
      ...{ change: 'HELD', from: 'RELEASED', to: 'HELD', became: 'CLOSED', reasons: ['FILING_MISSING'] },
    });
  });

  it('would have been held anyway', () => {
    expect(impactOnPast(stateOf('IRIS-LOCK-2', facts), { now: facts, then: always })).toBeUndefined();
  });
});

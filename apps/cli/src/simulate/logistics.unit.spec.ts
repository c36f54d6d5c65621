import { validateOutgoing } from '@sluice/contracts';
import fc from 'fast-check';
import { Chance } from './chance.js';
import { amended, anOrder, aShipmentOf, unreadable } from './logistics.js';
import { PRODUCTS } from './world.js';

const seeds = fc.integer();
const NOW_MS = Date.parse('2026-11-27T09:00:00Z');

const storyOf = (seed: number) => {
  const chance = new Chance(seed);
  const order = anOrder(chance, 'SO-1', NOW_MS);
  const shipment = aShipmentOf(chance, order, 'SH-1', NOW_MS);
  return { order, shipment, later: amended(chance, shipment) };
};

describe('what logistics systems of the simulation say', () => {
  it('keeps to the contract, whatever is drawn', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { order, shipment, later } = storyOf(seed);
        expect(validateOutgoing('logistics.order.placed', order)).toBeUndefined();
        expect(validateOutgoing('logistics.shipment.requested', shipment)).toBeUndefined();
        expect(validateOutgoing('logistics.shipment.amended', later)).toBeUndefined();
        expect(later.shipmentVersion).toBe(2);
      }),
    );
  });

  it('breaks the contract where it is meant to', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(validateOutgoing('logistics.shipment.requested', unreadable(storyOf(seed).shipment))).toMatchObject({
          code: 'SCHEMA_VIOLATION',
        });
      }),
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(fc.property(seeds, (seed) => expect(storyOf(seed)).toEqual(storyOf(seed))));
  });

  it('mends a country that is none with the next version', () => {
    const { shipment } = storyOf(1);
    expect(amended(new Chance(1), { ...shipment, destinationCountry: 'UK' }).destinationCountry).toBe(
      shipment.consignee.country,
    );
  });
});

describe('the products of the simulation', () => {
  it.each(PRODUCTS)('keep to the contract ($sku)', (product) => {
    expect(validateOutgoing('catalog.product.upserted', product)).toBeUndefined();
  });
});

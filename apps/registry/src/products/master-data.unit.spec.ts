import type { ProductUpsertedData } from '@sluice/contracts';
import { applyMasterData, applyRemoval } from './master-data.js';
import type { Product } from './product.entity.js';

const data = (productVersion: number, more: Partial<ProductUpsertedData> = {}): ProductUpsertedData => ({
  ...{ sku: 'IRIS-LOCK-2', productVersion, name: 'IrisLock 2', internalDescription: 'i', salesDescription: 's' },
  ...{ category: 'BIOMETRIC_LOCK', attributes: { modality: 'IRIS' }, ...more },
});

function known(productVersion: number, more: Partial<Product> = {}): Product {
  const effect = applyMasterData(undefined, data(productVersion));
  if (effect.kind !== 'changed') throw new Error('A new product is always a change');
  const confirmed = { classifiedAttributes: { autonomousDecision: true }, confirmedBy: 'ann', confirmedAt: new Date() };
  return Object.assign(effect.product, confirmed, more);
}

describe('master data', () => {
  it('of a new product starts at revision 1, unclassified', () => {
    expect(applyMasterData(undefined, data(7))).toMatchObject({
      kind: 'changed',
      product: { productVersion: 7, revision: 1, removed: false, classifiedAttributes: {}, confirmedBy: null },
    });
  });

  it('of a lower version changes nothing, and of an equal one is a duplicate', () => {
    expect(applyMasterData(known(3), data(2))).toEqual({ kind: 'unchanged', why: 'STALE_VERSION' });
    expect(applyMasterData(known(3), data(3, { name: 'other' }))).toEqual({ kind: 'unchanged', why: 'DUPLICATE' });
  });

  it.each<[string, Partial<ProductUpsertedData>]>([
    ['the name', { name: 'IrisLock 2b' }],
    ['the internal description', { internalDescription: 'decides alone' }],
    ['the sales description', { salesDescription: 'AI' }],
    ['the category', { category: 'LOCK' }],
    ['an attribute', { attributes: { modality: 'VEIN' } }],
  ])('that changes %s drops the confirmation and keeps the classified attributes', (_what, change) => {
    expect(applyMasterData(known(3), data(4, change))).toMatchObject({
      product: {
        confirmedBy: null,
        confirmedAt: null,
        classifiedAttributes: { autonomousDecision: true },
        revision: 2,
      },
    });
  });

  it('that only counts on keeps the confirmation', () => {
    expect(applyMasterData(known(3), data(4))).toMatchObject({ product: { productVersion: 4, confirmedBy: 'ann' } });
  });

  it('can be removed once, and comes back with any version, unconfirmed', () => {
    const removal = applyRemoval(known(3));
    expect(removal).toMatchObject({ kind: 'changed', product: { removed: true, confirmedBy: null } });
    if (removal.kind !== 'changed') return;
    expect(applyRemoval(removal.product)).toEqual({ kind: 'unchanged', why: 'NOT_KNOWN' });
    expect(applyMasterData(removal.product, data(1))).toMatchObject({
      product: { productVersion: 1, removed: false, confirmedBy: null, revision: 3 },
    });
  });
});

import { skusOf } from './skus.js';
import { aLine } from './testing/builders.js';

describe('the SKUs of a shipment', () => {
  it('are named once, in order', () => {
    expect(skusOf({ lines: [aLine({ sku: 'B' })] })).toEqual(['B']);
    expect(skusOf({ lines: ['B', 'A', 'B'].map((sku) => aLine({ sku })) })).toEqual(['A', 'B']);
  });
});

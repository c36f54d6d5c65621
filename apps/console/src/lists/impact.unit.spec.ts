import { FRESH_MS, NO_IMPACT, ROWS_MAX, whyNoGround, withLines } from './impact.js';

const count = JSON.stringify({
  count: {
    products: { enter: 1, leave: 0, undecided: 0, unchanged: 1, products: 2 },
    shipments: { held: 1, released: 0, recalled: 0, unchanged: 0, shipments: 1 },
  },
  notes: ['as things are'],
});
const held = (n: number): string =>
  JSON.stringify({ shipment: { shipmentId: `SH-${n}`, change: 'HELD', reasons: [] } });

describe('an impact that comes line by line', () => {
  it('has its counts first, then its rows, and is whole with its last line', () => {
    const begun = withLines(NO_IMPACT, [count, JSON.stringify({ product: { sku: 'LOCK-1', change: 'ENTERS' } })]);
    expect([begun.count?.shipments.held, begun.notes, begun.isWhole]).toEqual([1, ['as things are'], false]);
    const whole = withLines(begun, [held(1), '', JSON.stringify({ end: { shipments: 1 } })]);
    expect([whole.products[0]?.sku, whole.shipments[0]?.shipmentId, whole.isWhole]).toEqual(['LOCK-1', 'SH-1', true]);
  });

  it('keeps the first rows of each change, whatever came before them', () => {
    const many = Array.from({ length: ROWS_MAX + 5 }, (_, n) => held(n));
    const released = JSON.stringify({ shipment: { shipmentId: 'SH-R', change: 'RELEASED', reasons: [] } });
    const { shipments } = withLines(NO_IMPACT, [...many, released]);
    expect([shipments.length, shipments.at(-1)?.shipmentId]).toEqual([ROWS_MAX + 1, 'SH-R']);
  });
});

describe('a ground to approve on', () => {
  const asked = { etag: '"2"', computedAtMs: 1_000 };

  it('is an impact of this very state of the version that is under fifteen minutes old', () => {
    expect(whyNoGround(asked, '"2"', 1_000 + FRESH_MS - 1)).toBeUndefined();
    expect(whyNoGround(asked, '"2"', 1_000 + FRESH_MS)).toBe('old');
    expect(whyNoGround(asked, '"3"', 1_000)).toBe('changed');
    expect(whyNoGround({ ...asked, computedAtMs: undefined }, '"2"', 1_000)).toBe('running');
    expect(whyNoGround(undefined, '"2"', 1_000)).toBe('none');
  });
});

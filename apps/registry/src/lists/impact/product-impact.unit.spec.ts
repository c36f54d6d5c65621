import { compileList, type CompiledList } from '@sluice/domain';
import { aList, aListEntry, aPlainProduct, aProduct } from '@sluice/testing';
import { productImpact } from './product-impact.js';

const listOf = (...entries: Parameters<typeof aListEntry>[0][]): CompiledList =>
  compileList(aList({ entries: entries.map((entry) => aListEntry(entry)) }));
const locks = {};
const hardware = { entryId: 'hardware', when: "product.category == 'HARDWARE'" };
const heavyLock = { entryId: 'heavy-lock', when: "product.category == 'HEAVY_LOCK'" };
const heavy = { entryId: 'heavy', when: 'product.attributes.weightKg > 10' };

describe('under another version of a list, a product', () => {
  it('enters scope by the entry that names it now', () => {
    expect(productImpact(aPlainProduct(), listOf(locks), listOf(locks, hardware))).toEqual({
      ...{ sku: 'HINGE-1', name: 'Hinge', change: 'ENTERS', from: 'OUT', to: 'IN' },
      entries: [{ entryId: 'hardware', to: 'IN', missingAttributes: [] }],
    });
  });

  it('leaves scope when the entry that named it is gone', () => {
    expect(productImpact(aProduct(), listOf(locks, hardware), listOf(hardware))).toMatchObject({
      ...{ change: 'LEAVES', from: 'IN', to: 'OUT' },
      entries: [{ entryId: 'biometric-lock', from: 'IN' }],
    });
  });

  it('becomes undecided when an entry asks for what nobody has said of it', () => {
    expect(productImpact(aPlainProduct(), listOf(locks), listOf(locks, heavy))).toMatchObject({
      ...{ change: 'UNDECIDED', from: 'OUT', to: 'UNDECIDABLE' },
      entries: [{ entryId: 'heavy', to: 'UNDECIDABLE', missingAttributes: ['weightKg'] }],
    });
  });

  it('says nothing of an entry that is new, or gone, and does not have it', () => {
    const [enters, leaves] = [listOf(locks, hardware, heavyLock), listOf(heavyLock)];
    const entriesOf = (before: CompiledList, after: CompiledList) =>
      productImpact(aPlainProduct(), before, after)?.entries.map(({ entryId }) => entryId);
    expect(entriesOf(leaves, enters)).toEqual(['hardware']);
    expect(entriesOf(enters, leaves)).toEqual(['hardware']);
  });

  it('stays where it is when one of two entries still has it', () => {
    const anyLock = { entryId: 'any-lock', when: "product.category == 'BIOMETRIC_LOCK'" };
    expect(productImpact(aProduct(), listOf(locks, anyLock), listOf(anyLock))).toBeUndefined();
  });

  it('enters scope with the first version there is', () => {
    expect(productImpact(aProduct(), undefined, listOf(locks))).toMatchObject({ change: 'ENTERS', from: 'OUT' });
    expect(productImpact(aPlainProduct(), undefined, listOf(locks))).toBeUndefined();
  });
});

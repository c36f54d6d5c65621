import fc from 'fast-check';
import { applyMasterData } from '../../products/master-data.js';
import { Product } from '../../products/product.entity.js';
import type { RowChange } from './row-change.js';
import { effectOf } from './row-effect.js';

const known = (changes: Partial<Product> = {}): Product =>
  Object.assign(new Product(), {
    ...{ sku: 'A', productVersion: 4, name: 'Lock', internalDescription: 'i', salesDescription: 's', category: 'LOCK' },
    ...{ attributes: { modality: 'IRIS', depth: 3 }, classifiedAttributes: {}, confirmedBy: 'zoe' },
    ...{ confirmedAt: new Date(0), removed: false, revision: 9, ...changes },
  });
const row = (
  texts: Record<string, string>,
  attributes: Record<string, string | undefined> = {},
  productVersion?: number,
): RowChange => ({
  ...{ rowNo: 2, sku: 'A', productVersion },
  texts: new Map(Object.entries(texts)) as RowChange['texts'],
  attributes: new Map(Object.entries(attributes)),
});

describe('a row', () => {
  it('makes a product that nobody knows', () => {
    expect(effectOf(row({ name: 'Lock', category: 'LOCK' }, { modality: 'IRIS' }), undefined)).toEqual({
      ok: true,
      effect: {
        kind: 'CREATE',
        baseRevision: null,
        product: {
          ...{ sku: 'A', productVersion: 1, name: 'Lock', category: 'LOCK' },
          ...{ internalDescription: '', salesDescription: '', attributes: { modality: 'IRIS' } },
        },
        changes: [
          { field: 'name', from: null, to: 'Lock' },
          { field: 'category', from: null, to: 'LOCK' },
          { field: 'internalDescription', from: null, to: '' },
          { field: 'salesDescription', from: null, to: '' },
          { field: 'attributes.modality', from: null, to: 'IRIS' },
        ],
      },
    });
  });

  it('brings back a product that was removed', () => {
    const effect = effectOf(row({ name: 'Lock', category: 'LOCK' }), known({ removed: true }));
    expect(effect).toMatchObject({ effect: { kind: 'CREATE', baseRevision: 9, product: { attributes: {} } } });
  });

  it('changes what it says, takes away what it leaves blank, keeps the rest, and says whose confirmation falls', () => {
    expect(effectOf(row({ salesDescription: 'AI lock' }, { depth: undefined }), known())).toMatchObject({
      effect: {
        kind: 'CHANGE',
        baseRevision: 9,
        product: { productVersion: 5, name: 'Lock', attributes: { modality: 'IRIS' } },
        changes: [
          { field: 'salesDescription', from: 's', to: 'AI lock' },
          { field: 'attributes.depth', from: 3, to: null },
          { field: 'classification.confirmedBy', from: 'zoe', to: null },
        ],
      },
    });
  });

  it('that says what is known already changes nothing, unless it gives a newer version', () => {
    expect(effectOf(row({ name: 'Lock' }), known())).toMatchObject({ effect: { kind: 'NONE' } });
    expect(effectOf(row({ name: 'Lock' }, {}, 4), known())).toMatchObject({ effect: { kind: 'NONE' } });
    expect(effectOf(row({ name: 'Lock' }, {}, 6), known())).toMatchObject({
      effect: { kind: 'CHANGE', changes: [{ field: 'productVersion', from: 4, to: 6 }] },
    });
  });

  it.each<[string, RowChange, Product | undefined, string, string]>([
    ['a new product without a name', row({ category: 'LOCK' }), undefined, 'name', 'VALUE_MISSING'],
    ['a new product without a category', row({ name: 'Lock' }), undefined, 'category', 'VALUE_MISSING'],
    ['a name that is blanked', row({ name: '' }), known(), 'name', 'VALUE_MISSING'],
    [
      'a text that is too long',
      row({ salesDescription: 'x'.repeat(8_001) }),
      known(),
      'salesDescription',
      'SCHEMA_VIOLATION',
    ],
    ['a category with a line break', row({ category: 'LO\nCK' }), known(), 'category', 'SCHEMA_VIOLATION'],
    ['an older version', row({}, {}, 3), known(), 'productVersion', 'STALE_PRODUCT_VERSION'],
    ['another content of a version', row({ name: 'x' }, {}, 4), known(), 'productVersion', 'STALE_PRODUCT_VERSION'],
  ])('is told for %s', (_what, change, product, column, code) => {
    expect(effectOf(change, product)).toMatchObject({ ok: false, fault: { column, code } });
  });
});

it('for every row and product, applying does what the preview says: exactly those fields change, and none else', () => {
  const text = fc.constantFrom('', 'Lock', 'AI lock', '虹膜锁');
  const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), {
    noNullPrototype: true,
  });
  const some = fc.record(
    { name: text, category: text, internalDescription: text, salesDescription: text },
    { requiredKeys: [] },
  );
  const product = fc
    .record({ salesDescription: text, attributes, removed: fc.boolean() })
    .map((changes) => known(changes));
  fc.assert(
    fc.property(
      some,
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'z', undefined), { noNullPrototype: true }),
      fc.option(product, { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      (texts, cells, before, version) => {
        const judged = effectOf(row(texts, cells, version), before);
        if (!judged.ok || judged.effect.kind === 'NONE') return fc.pre(false);
        const applied = applyMasterData(before, judged.effect.product);
        expect(applied.kind).toBe('changed');
        const after = applied.kind === 'changed' ? applied.product : undefined;
        const different = differences(before?.removed === true ? undefined : before, after, version);
        expect(judged.effect.changes).toHaveLength(different.length);
        expect(judged.effect.changes).toEqual(expect.arrayContaining(different));
      },
    ),
  );
});

/** What is another now, told by comparing the two products. */
function differences(before: Product | undefined, after: Product | undefined, version: number | undefined): unknown[] {
  const fields = ['name', 'category', 'internalDescription', 'salesDescription'] as const;
  const names = new Set([...Object.keys(before?.attributes ?? {}), ...Object.keys(after?.attributes ?? {})]);
  const all = [
    ...fields.map((field) => ({ field: field as string, from: before?.[field] ?? null, to: after?.[field] ?? null })),
    ...[...names].map((name) => ({
      field: `attributes.${name}`,
      from: before?.attributes[name] ?? null,
      to: after?.attributes[name] ?? null,
    })),
    { field: 'classification.confirmedBy', from: before?.confirmedBy ?? null, to: after?.confirmedBy ?? null },
    ...(version === undefined
      ? []
      : [{ field: 'productVersion', from: before?.productVersion ?? null, to: after?.productVersion ?? null }]),
  ];
  return all.filter(({ from, to }) => from !== to);
}

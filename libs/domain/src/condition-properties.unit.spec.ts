import { parse } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { compileCondition, type ConditionSubject } from './condition.js';

/** Conditions over the booleans a, b and c, and a category that is always known. */
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'product.attributes.a',
      'product.attributes.b == true',
      'product.attributes.c in [false]',
      "product.category == 'LOCK'",
      'false',
    ),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(tie('condition'), tie('condition')).map(([l, r]) => `(${l} && ${r})`),
    fc.tuple(tie('condition'), tie('condition')).map(([l, r]) => `(${l} || ${r})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([t, l, r]) => `(${t} ? ${l} : ${r})`),
  ),
}));

type Known = Partial<Record<'a' | 'b' | 'c', boolean>>;
const all = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
const some: fc.Arbitrary<Known> = fc.record(
  { a: fc.boolean(), b: fc.boolean(), c: fc.boolean() },
  { requiredKeys: [] },
);

function product(attributes: Known): ConditionSubject {
  const nothing = { sku: 'S-1', name: '', internalDescription: '', salesDescription: '' };
  return { ...nothing, category: 'LOCK', attributes };
}

describe('for every condition', () => {
  it('a product of which everything is known is in or out, as CEL says', () => {
    fc.assert(
      fc.property(condition, all, (text, attributes) => {
        const { verdict, missing } = compileCondition(text)(product(attributes));
        expect(verdict).toBe(parse(text)({ product: product(attributes) }) === true ? 'IN' : 'OUT');
        expect(missing).toEqual([]);
      }),
    );
  });

  it('a verdict that was reached without an attribute is the same whatever that attribute turns out to be', () => {
    fc.assert(
      fc.property(condition, some, all, (text, known, rest) => {
        const ask = compileCondition(text);
        const { verdict } = ask(product(known));
        fc.pre(verdict !== 'UNDECIDABLE');
        expect(ask(product({ ...rest, ...known })).verdict).toBe(verdict);
      }),
    );
  });

  it('an undecidable product is told what is missing, and decided once that is known', () => {
    fc.assert(
      fc.property(condition, some, all, (text, known, rest) => {
        const ask = compileCondition(text);
        const { verdict, missing } = ask(product(known));
        fc.pre(verdict === 'UNDECIDABLE');
        expect(missing.length).toBeGreaterThan(0);
        for (const name of missing) expect(known).not.toHaveProperty(name);
        expect(ask(product({ ...rest, ...known })).verdict).not.toBe('UNDECIDABLE');
      }),
    );
  });
});

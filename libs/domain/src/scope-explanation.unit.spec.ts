import fc from 'fast-check';
import { compileList } from './applicable-list.js';
import { compileCondition, type ConditionSubject } from './condition.js';
import { explainCondition } from './condition-explanation.js';
import { explainScope } from './scope-explanation.js';
import { scopeOf } from './scope.js';
import { aHinge, aList, anEntry, aProduct } from './testing/builders.js';

const list = compileList(aList());
const locked = 'product.category == "BIOMETRIC_LOCK"';

describe('the scope of a product is explained', () => {
  it('as in, by every term that had to be true', () => {
    const [explained] = explainScope(aProduct(), list);
    expect(explained).toMatchObject({ entryId: 'biometric-lock', verdict: 'IN' });
    expect(explained?.terms.map(({ truth, decides, values }) => [truth, decides, values])).toEqual([
      ['TRUE', true, { 'product.category': 'BIOMETRIC_LOCK' }],
      ['TRUE', true, { modality: 'IRIS' }],
      ['TRUE', true, { autonomousDecision: true }],
    ]);
    expect(explained?.words).toContain(
      `In scope of “Iris or vein biometric locks”, because ${locked} is true: product.category is "BIOMETRIC_LOCK"; and`,
    );
  });

  it('as out, by the term that is false and not by those that are not known', () => {
    const [explained] = explainScope(aHinge(), list);
    expect(explained?.terms.map(({ truth, decides }) => [truth, decides])).toEqual([
      ['FALSE', true],
      ['UNDECIDED', false],
      ['UNDECIDED', false],
    ]);
    expect(explained?.words).toBe(
      `Out of scope of “Iris or vein biometric locks”, because ${locked} is false: product.category is "HARDWARE".`,
    );
  });

  it('as undecided, with the attribute that is missing', () => {
    const [explained] = explainScope(aProduct({ attributes: { modality: 'IRIS' } }), list);
    expect(explained?.words).toBe(
      'Whether it is in scope of “Iris or vein biometric locks” cannot be decided, because ' +
        'product.attributes.autonomousDecision is undecided: autonomousDecision is not known. ' +
        'Add autonomousDecision to the classification.',
    );
  });

  it('as undecided, with the attribute that is of another type', () => {
    const product = aProduct({ attributes: { modality: 7, autonomousDecision: true } });
    expect(explainScope(product, list)[0]?.words).toContain('modality is 7, which is of another type');
  });

  it('as out, with the words in the sales text that say otherwise', () => {
    const product = aHinge({ salesDescription: 'Hinge with AI' });
    expect(explainScope(product, list)[0]).toMatchObject({
      verdict: 'OUT',
      conflictSignals: ['AI'],
      words: expect.stringContaining('But the sales text says “AI”') as string,
    });
  });

  it('with long values cut', () => {
    const long = compileList(aList({ entries: [anEntry({ when: "product.salesDescription == 'x'" })] }));
    const [explained] = explainScope(aProduct({ salesDescription: '锁'.repeat(8_000) }), long);
    expect(explained?.words.length).toBeLessThan(300);
  });

  it('entry by entry as scopeOf says', () => {
    const two = compileList(aList({ entries: [anEntry(), anEntry({ entryId: 'all', when: 'true' })] }));
    expect(explainScope(aHinge(), two)).toMatchObject([...scopeOf(aHinge(), two)]);
  });
});

/** Conditions over the booleans a to d, so that every connective meets every other. */
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'd').map((name) => `product.attributes.${name}`),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(tie('condition'), tie('condition')).map(([l, r]) => `(${l} && ${r})`),
    fc.tuple(tie('condition'), tie('condition')).map(([l, r]) => `(${l} || ${r})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([t, l, r]) => `(${t} ? ${l} : ${r})`),
  ),
}));
const known = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() }, { requiredKeys: [] });

function subject(attributes: Record<string, boolean>): ConditionSubject {
  return { sku: 'S-1', name: '', category: '', internalDescription: '', salesDescription: '', attributes };
}

describe('for every condition and product', () => {
  it('the terms that are said to decide a verdict do: the others may become anything', () => {
    fc.assert(
      fc.property(condition, known, known, (text, attributes, others) => {
        const ask = compileCondition(text);
        const { verdict } = ask(subject(attributes));
        fc.pre(verdict !== 'UNDECIDABLE');
        const deciding = explainCondition(text)(subject(attributes)).filter(({ decides }) => decides);
        expect(deciding.length).toBeGreaterThan(0);
        const fixed = Object.assign({}, ...deciding.map(({ values }) => values)) as Record<string, boolean>;
        expect(ask(subject({ ...others, ...fixed })).verdict).toBe(verdict);
      }),
    );
  });

  it('what is missing is what the deciding terms miss', () => {
    fc.assert(
      fc.property(condition, known, (text, attributes) => {
        const { verdict, missing } = compileCondition(text)(subject(attributes));
        fc.pre(verdict === 'UNDECIDABLE');
        const deciding = explainCondition(text)(subject(attributes)).filter(({ decides }) => decides);
        expect([...new Set(deciding.flatMap((term) => term.missing))]).toEqual(missing);
      }),
    );
  });
});

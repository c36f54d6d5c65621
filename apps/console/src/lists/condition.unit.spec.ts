import { phraseOf, termsOf } from './condition.js';

describe('a condition in words', () => {
  it('is a row of phrases, each of one thing that is asked of a product', () => {
    const condition =
      "product.category == 'BIOMETRIC_LOCK' && product.attributes.modality in ['IRIS', 'VEIN'] && product.attributes.autonomousDecision";
    expect(phraseOf(condition)).toEqual({
      kind: 'all',
      parts: [
        { kind: 'is', subject: 'category', value: 'BIOMETRIC_LOCK' },
        { kind: 'oneOf', subject: 'modality', values: ['IRIS', 'VEIN'] },
        { kind: 'yes', subject: 'autonomousDecision' },
      ],
    });
  });

  it.each([
    ["product.attributes['weight kg'] > 10", { kind: 'more', subject: 'weight kg', value: '10' }],
    ['10 > product.attributes.weightKg', { kind: 'less', subject: 'weightKg', value: '10' }],
    ['product.attributes.minC <= -5', { kind: 'atMost', subject: 'minC', value: '-5' }],
    ['!product.attributes.wired', { kind: 'no', subject: 'wired' }],
    ['has(product.attributes.wired)', { kind: 'known', subject: 'wired' }],
    ["product.category.startsWith('GAS_')", { kind: 'starts', subject: 'category', value: 'GAS_' }],
    [
      'product.attributes.a in product.attributes.b',
      { kind: 'code', code: 'product.attributes.a in product.attributes.b' },
    ],
  ])('says %s', (condition, expected) => {
    expect(phraseOf(condition)).toEqual(expected);
  });

  it('keeps the order of "or" below "and", and a negation of more than one thing as one', () => {
    expect(phraseOf('product.attributes.a && (product.attributes.b || product.attributes.c)')).toMatchObject({
      kind: 'all',
      parts: [{ kind: 'yes' }, { kind: 'any', parts: [{ subject: 'b' }, { subject: 'c' }] }],
    });
    expect(phraseOf("!(product.category == 'A')")).toEqual({
      kind: 'not',
      part: { kind: 'is', subject: 'category', value: 'A' },
    });
  });

  it('is the condition itself when it cannot be read', () => {
    expect(phraseOf('product.category ==')).toEqual({ kind: 'code', code: 'product.category ==' });
    expect(termsOf('product.category ==')).toEqual(['product.category ==']);
  });
});

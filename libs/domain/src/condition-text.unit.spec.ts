import fc from 'fast-check';
import { attributesAsked, textPosition } from './condition-text.js';

describe('the attributes that a condition asks for', () => {
  it.each([
    ["product.attributes.modality == 'IRIS'", { modality: 19 }],
    ["product.attributes['hs-code'] == '8301'", { 'hs-code': 20 }],
    ['has(product.attributes.a) && product.attributes.b', { a: 23, b: 48 }],
    ['product.attributes.b || product.attributes.a || product.attributes.b', { b: 19, a: 43 }],
    ["product.attributes.tags.exists(t, t == 'x')", { tags: 19 }],
    ['product.attributes.size.height > 3', { size: 19 }],
    ["product.category == 'LOCK'", {}],
  ])('%s asks for %j', (text, expected) => {
    expect(Object.fromEntries(attributesAsked(text).map(({ name, position }) => [name, position]))).toEqual(expected);
  });

  it('stand where their names do, whatever the condition looks like', () => {
    const condition = fc
      .array(fc.tuple(fc.constantFrom('a', 'bc', 'd_e'), fc.constantFrom(' && ', '\n||\t')), { minLength: 1 })
      .map((terms) => terms.map(([name, then]) => `product.attributes.${name}${then}`).join('') + 'true');
    fc.assert(
      fc.property(condition, (text) => {
        for (const { name, position } of attributesAsked(text)) {
          expect(text.slice(position, position + name.length)).toBe(name);
          expect(position).toBe(text.indexOf(`product.attributes.${name}`) + 'product.attributes.'.length);
        }
      }),
    );
  });
});

describe('a position in a text', () => {
  it.each([
    ['abc', 0, { line: 1, column: 1 }],
    ['abc', 2, { line: 1, column: 3 }],
    ['a &&\nb', 5, { line: 2, column: 1 }],
    ['a &&\r\n  b', 8, { line: 2, column: 3 }],
    ['虹膜\n锁', 4, { line: 2, column: 2 }],
  ])('in %j at %d is %j', (text, position, expected) => {
    expect(textPosition(text, position)).toEqual(expected);
  });
});

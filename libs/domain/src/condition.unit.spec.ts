import { compileCondition, type ConditionSubject } from './condition.js';

function product(attributes: Record<string, unknown> = {}, category = 'LOCK'): ConditionSubject {
  return { sku: 'S-1', name: 'Lock', category, internalDescription: '', salesDescription: '虹膜锁', attributes };
}

function verdict(text: string, subject: ConditionSubject): unknown {
  const { verdict, missing } = compileCondition(text)(subject);
  return missing.length === 0 ? verdict : [verdict, ...missing];
}

const a = 'product.attributes.a';
const b = 'product.attributes.b';

describe('a condition whose attributes are all known', () => {
  it.each([
    ["product.category == 'LOCK'", {}, 'IN'],
    ["product.category in ['DOOR', 'LOCK'] && product.attributes.a", { a: true }, 'IN'],
    ['!product.attributes.a', { a: true }, 'OUT'],
    ["product.salesDescription.contains('虹膜')", {}, 'IN'],
    [String.raw`product.attributes.a == 'it\'s "虹膜" \\ \u9759'`, { a: 'it\'s "虹膜" \\ 静' }, 'IN'],
    [`${a} ? ${b} : true`, { a: true, b: false }, 'OUT'],
    ["product.attributes.tags.exists(t, t == 'x')", { tags: ['y', 'x'] }, 'IN'],
    ["product.attributes['a'] && (product.category == 'DOOR' || product.category == 'LOCK')", { a: true }, 'IN'],
  ])('%s with %j is %s', (text, attributes, expected) => {
    expect(verdict(text, product(attributes))).toBe(expected);
  });
});

describe('a pattern', () => {
  it.each([
    ["product.sku.matches('^S-[0-9]+$')", {}, 'IN'],
    ["product.sku.matches('^X')", {}, 'OUT'],
    ["product.salesDescription.matches('虹.锁')", {}, 'IN'],
    [`${a}.matches('(?i)iris')`, { a: 'IRIS' }, 'IN'],
    [`!(product.category == 'LOCK' && ${a}.matches('b+')) || false`, { a: 'abba' }, 'OUT'],
    [`${a}.matches('x')`, {}, ['UNDECIDABLE', 'a']],
    [`${a}.matches('x')`, { a: 3 }, ['UNDECIDABLE', 'a']],
    [`${a}.matches('(?=x)')`, { a: 'x' }, ['UNDECIDABLE', 'a']],
  ])('%s with %j is %s', (text, attributes, expected) => {
    expect(verdict(text, product(attributes))).toEqual(expected);
  });

  it('that would keep JavaScript busy for ever is answered in no time', () => {
    const text = `${'a'.repeat(8_000)}b`;
    const startedMs = performance.now();
    expect(verdict(`${a}.matches('^(a+)+$')`, product({ a: text }))).toBe('OUT');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});

describe('JSON numbers', () => {
  it.each([
    [`${a} == 3`, 3, 'IN'],
    [`${a} == 3.0`, 3, 'IN'],
    [`${a} > 2`, 2.5, 'IN'],
    [`${a} in [1, 2]`, 3, 'OUT'],
    [`${a} >= -1`, -1, 'IN'],
  ])('%s with %d is %s', (text, value, expected) => {
    expect(verdict(text, product({ a: value }))).toBe(expected);
  });
});

describe('a condition with an attribute that is absent', () => {
  it('is undecidable and names the attribute', () => {
    expect(verdict(a, product())).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`!${a}`, product())).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} in ['X']`, product())).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a}.exists(t, t == 'x')`, product())).toEqual(['UNDECIDABLE', 'a']);
  });

  it('is decided when the other side of && or || decides, whichever side that is', () => {
    expect(verdict(`${a} && product.category == 'DOOR'`, product())).toBe('OUT');
    expect(verdict(`product.category == 'DOOR' && ${a}`, product())).toBe('OUT');
    expect(verdict(`${a} || product.category == 'LOCK'`, product())).toBe('IN');
    expect(verdict(`product.category == 'LOCK' || ${a}`, product())).toBe('IN');
  });

  it('is not decided by a side that leaves it open', () => {
    expect(verdict(`${a} && product.category == 'LOCK'`, product())).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} || product.category == 'DOOR'`, product())).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} ? true : true`, product())).toEqual(['UNDECIDABLE', 'a']);
  });

  it('names every attribute that could decide it, and none that could not', () => {
    expect(verdict(`${a} && ${b}`, product())).toEqual(['UNDECIDABLE', 'a', 'b']);
    expect(verdict(`${a} == ${b}`, product())).toEqual(['UNDECIDABLE', 'a', 'b']);
    expect(verdict(`(product.category == 'LOCK' && ${a}) || (product.category == 'DOOR' && ${b})`, product())).toEqual([
      'UNDECIDABLE',
      'a',
    ]);
  });

  it('may ask whether it is there', () => {
    expect(verdict(`has(${a})`, product())).toBe('OUT');
    expect(verdict(`!has(${a}) || ${a}`, product())).toBe('IN');
  });

  it('does not find what every JavaScript object has', () => {
    expect(verdict("product.attributes.constructor == 'x'", product())).toEqual(['UNDECIDABLE', 'constructor']);
    expect(verdict("product.attributes.toString == 'x'", product())).toEqual(['UNDECIDABLE', 'toString']);
  });
});

describe('a condition that fails for another reason', () => {
  it('is undecidable when an attribute is not the boolean it is used as', () => {
    expect(verdict(a, product({ a: 'yes' }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} && product.category == 'LOCK'`, product({ a: 1 }))).toEqual(['UNDECIDABLE', 'a']);
  });

  it('is undecidable when an attribute is compared with a value of another type, which CEL would call unequal', () => {
    expect(verdict(`${a} == true`, product({ a: 'true' }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`'IRIS' == ${a}`, product({ a: 3 }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} != 3`, product({ a: '3' }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} in ['IRIS', 'VEIN']`, product({ a: ['IRIS'] }))).toEqual(['UNDECIDABLE', 'a']);
  });

  it('is undecidable when CEL has no such operation', () => {
    expect(verdict(`${a} > 'x'`, product({ a: 3 }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a} * 2 > 5`, product({ a: 3 }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`'x' in ${a}`, product({ a: 'x' }))).toEqual(['UNDECIDABLE', 'a']);
    expect(verdict(`${a}.matches('[')`, product({ a: 'x' }))).toEqual(['UNDECIDABLE', 'a']);
  });
});

describe('a text that cannot be a condition is refused with its position', () => {
  it.each([
    ['product.category ==', 19],
    ["product.categry == 'LOCK'", 8],
    ['prodct.attributes.a', 0],
    ["'LOCK'", 0],
    ['product.sku', 0],
    ["product.category in ['A', 3]", 26],
    ['', 0],
  ])('%s at %d', (text, position) => {
    expect(refusalOf(text)).toMatchObject({ name: 'ConditionError', position });
  });
});

function refusalOf(text: string): unknown {
  try {
    compileCondition(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

import { aList, aListEntry } from '@sluice/testing';
import { refuseConditions } from './condition-faults.js';
import { attributeWarnings } from './condition-warnings.js';

const listWith = (when: string) => aList({ entries: [aListEntry(), aListEntry({ entryId: 'tried', when })] });

describe('a condition that cannot be used is refused with its place and a remedy', () => {
  it.each([
    ["product.category = 'X'", 'line 1, column 18', 'Correct the CEL condition'],
    ["product.category == 'X' &&\n  product.categry == 'Y'", 'line 2, column 11', 'Did you mean product.category?'],
    ["product.weight == '3'", 'line 1, column 9', 'product.attributes.weight'],
    ["prodct.category == 'X'", 'line 1, column 1', 'only ask about product'],
    ['product.category', 'line 1, column 1', 'Compare it with something'],
    ['product.category == 3', 'line 1, column', 'Correct the CEL condition'],
    ["product.name.matches('[')", 'line 1, column 22', 'regular expression'],
    ["product.name.matches('(?=a)')", 'line 1, column 22', 'regular expression'],
  ])('%s', (when, place, remedy) => {
    expect(refuseConditions(listWith(when))?.refusal).toMatchObject({
      ...{ status: 422, code: 'LIST_CONDITION_INVALID', field: 'entries[1].when' },
      detail: expect.stringContaining(place) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
  });

  it('and one that can be used is not', () => {
    expect(refuseConditions(listWith("product.name.matches('^Iris(Lock)? [0-9]+$')"))).toBeUndefined();
  });
});

describe('an attribute that no product has', () => {
  const known = new Set(['modality', 'autonomousDecision']);

  it('is a warning with the name that was probably meant', () => {
    expect(attributeWarnings(listWith("true ||\nproduct.attributes.modalty == 'IRIS'"), known)).toEqual([
      {
        ...{ code: 'ATTRIBUTE_UNKNOWN', field: 'entries[1].when', line: 2, column: 20 },
        detail: 'Entry tried asks for product.attributes.modalty, and no product has it.',
        remedy: 'Did you mean product.attributes.modality? Products have that.',
      },
    ]);
  });

  it('is a warning without a guess when no name is near', () => {
    const [warning] = attributeWarnings(listWith('product.attributes.weightKg > 3'), known);
    expect(warning?.remedy).toMatch(/^Correct the name/);
  });

  it('is none when products have it', () => {
    expect(attributeWarnings(listWith('product.attributes.autonomousDecision'), known)).toEqual([]);
  });
});

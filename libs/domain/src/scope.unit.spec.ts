import { compileList } from './applicable-list.js';
import { productFact, scopeOf } from './scope.js';
import { aHinge, aList, anEntry, aProduct } from './testing/builders.js';

const list = compileList(aList());

describe('given the list of iris and vein locks', () => {
  it('an autonomous iris lock is in', () => {
    expect(scopeOf(aProduct(), list)).toEqual([
      { entryId: 'biometric-lock', verdict: 'IN', missingAttributes: [], conflictSignals: [] },
    ]);
  });

  it('a hinge is out, although nothing is known of its modality', () => {
    expect(scopeOf(aHinge(), list)).toMatchObject([{ verdict: 'OUT', missingAttributes: [] }]);
  });

  it('an iris lock of which nobody said whether it is autonomous is undecidable', () => {
    expect(scopeOf(aProduct({ attributes: { modality: 'IRIS' } }), list)).toMatchObject([
      { verdict: 'UNDECIDABLE', missingAttributes: ['autonomousDecision'] },
    ]);
  });
});

describe('the classification outranks the product master', () => {
  it('when it says what the master does not', () => {
    const product = aProduct({
      attributes: { modality: 'IRIS' },
      classification: { attributes: { autonomousDecision: true } },
    });
    expect(scopeOf(product, list)).toMatchObject([{ verdict: 'IN' }]);
  });

  it('when it says otherwise', () => {
    const product = aProduct({ classification: { attributes: { autonomousDecision: false } } });
    expect(scopeOf(product, list)).toMatchObject([{ verdict: 'OUT' }]);
  });

  it('when it says that something is not known after all', () => {
    const product = aProduct({ classification: { attributes: { autonomousDecision: null } } });
    expect(scopeOf(product, list)).toMatchObject([
      { verdict: 'UNDECIDABLE', missingAttributes: ['autonomousDecision'] },
    ]);
  });
});

describe('an attribute that is null', () => {
  it('is not known, whatever the condition does with it', () => {
    const product = aProduct({ attributes: { modality: null, autonomousDecision: true } });
    for (const when of [
      "product.attributes.modality != 'IRIS'",
      "product.attributes.modality == 'IRIS'",
      '!has(product.attributes.modality) ? product.attributes.modality : true',
    ]) {
      expect(scopeOf(product, compileList(aList({ entries: [anEntry({ when })] })))).toMatchObject([
        { verdict: 'UNDECIDABLE', missingAttributes: ['modality'] },
      ]);
    }
  });
});

describe('a sales text with a signal word', () => {
  const denied = aProduct({
    salesDescription: 'Autonomous AI lock',
    attributes: { modality: 'IRIS', autonomousDecision: false },
  });

  it('conflicts with a product that is out of every entry', () => {
    expect(scopeOf(denied, list)).toMatchObject([{ verdict: 'OUT', conflictSignals: ['AI', 'autonomous'] }]);
  });

  it('does not conflict once somebody has confirmed the classification', () => {
    const confirmed = { ...denied, classification: { attributes: {}, confirmedBy: 'officer1' } };
    expect(scopeOf(confirmed, list)).toMatchObject([{ verdict: 'OUT', conflictSignals: [] }]);
  });

  it('does not conflict with a product that is in scope of another entry of the list', () => {
    const two = compileList(
      aList({ entries: [anEntry(), anEntry({ entryId: 'any-lock', when: "product.category == 'BIOMETRIC_LOCK'" })] }),
    );
    expect(scopeOf(denied, two)).toMatchObject([
      { verdict: 'OUT', conflictSignals: [] },
      { verdict: 'IN', conflictSignals: [] },
    ]);
  });
});

describe('a product fact', () => {
  it('has the scope under every version of every list', () => {
    const never = compileList(aList({ version: 2, entries: [anEntry({ when: 'false' })] }));
    const { scopes } = productFact(aProduct(), [list, never]);

    expect([...scopes.keys()]).toEqual(['cac-intelligent-agents@1', 'cac-intelligent-agents@2']);
    expect(scopes.get('cac-intelligent-agents@2')).toMatchObject([{ verdict: 'OUT' }]);
  });
});

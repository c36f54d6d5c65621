import fc from 'fast-check';
import { answerOf, attributesWith, questionsOf, type Answer, type Asked, type AttributeValue } from './questions.js';

interface Said {
  readonly term: string;
  readonly values?: Record<string, unknown>;
  readonly missing?: readonly string[];
}

function aProduct(
  attributes: Record<string, AttributeValue>,
  classified: Record<string, AttributeValue>,
  terms: readonly Said[] = [],
  missingAttributes: readonly string[] = [],
): Asked {
  const entry = { entryId: 'lock', title: 'Locks', verdict: 'UNDECIDED', words: '', missingAttributes };
  const explained = terms.map((term) => ({
    truth: 'TRUE',
    decides: true,
    values: {},
    missing: [],
    words: '',
    ...term,
  }));
  const lists = [{ listId: 'l', version: 1, title: '', source: {}, entries: [{ ...entry, terms: explained }] }];
  return { attributes, classification: { attributes: classified }, scope: { lists } } as unknown as Asked;
}

describe('the questions of a product', () => {
  it('are the attributes that entries ask about, the open ones first, each with what counts now', () => {
    const product = aProduct(
      { modality: 'IRIS' },
      { weightKg: 12 },
      [
        { term: 'product.category == "LOCK"', values: { 'product.category': 'LOCK' } },
        { term: 'product.attributes.modality in ["IRIS", "VEIN"]', values: { modality: 'IRIS' } },
        { term: 'product.attributes.weightKg > 10', values: { weightKg: 12 } },
        { term: 'product.attributes.autonomousDecision', missing: ['autonomousDecision'] },
      ],
      ['autonomousDecision'],
    );
    expect(questionsOf(product)).toEqual([
      expect.objectContaining({ attribute: 'autonomousDecision', kind: 'yesNo', isOpen: true, value: undefined }),
      expect.objectContaining({ attribute: 'modality', kind: 'choice', options: ['IRIS', 'VEIN'], from: 'master' }),
      expect.objectContaining({ attribute: 'weightKg', kind: 'number', value: 12, from: 'classification' }),
    ]);
  });

  it('take null for what it says: not known, whatever the product master says', () => {
    const terms = [{ term: 'product.attributes.wired', missing: ['wired'] }];
    expect(questionsOf(aProduct({ wired: true }, { wired: null }, terms))[0]).toMatchObject({
      value: undefined,
      from: 'classification',
    });
  });
});

describe('answers that are saved', () => {
  const value = fc.constantFrom<AttributeValue[]>(true, false, 'IRIS', 3);
  const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true });

  it('never turn what is not known into No', () => {
    fc.assert(
      fc.property(attributes, attributes, fc.constantFrom('a', 'b', 'c'), (master, classified, attribute) => {
        const saved = attributesWith(aProduct(master, classified), new Map([[attribute, undefined]]));
        expect(saved[attribute] ?? undefined).toBeUndefined();
        expect(Object.hasOwn(saved, attribute)).toBe(Object.hasOwn(master, attribute));
      }),
    );
  });

  it('count as they were said, and leave what was not asked about as it was', () => {
    fc.assert(
      fc.property(attributes, attributes, fc.constantFrom('a', 'b'), value, (master, classified, attribute, said) => {
        const saved = attributesWith(
          aProduct(master, classified),
          new Map<string, Answer>([[attribute, said as Answer]]),
        );
        expect({ ...master, ...saved }[attribute]).toBe(said);
        expect(saved['c']).toBe(classified['c']);
      }),
    );
  });

  it('are numbers where a number is asked for, and nothing where none was typed', () => {
    expect([
      answerOf('number', ' 12.5 '),
      answerOf('number', 'heavy'),
      answerOf('text', '12'),
      answerOf('text', ' '),
    ]).toEqual([12.5, undefined, '12', undefined]);
  });
});

import { Refused } from '../../api/problem.js';
import { problemsOf } from './field-problem.js';

const refused = (field: string): Refused =>
  new Refused(
    {
      ...{ type: 't', title: 'No', status: 422, code: 'LIST_CONDITION_INVALID', field, instance: '/' },
      ...{ detail: 'At line 1, column 9: Unexpected token.', remedy: 'Correct it.' },
    },
    422,
  );

describe('what is wrong with a draft', () => {
  it('stands at its field, or at the field that it is a part of', () => {
    const at = problemsOf(refused('entries[1].markets[0]'));
    expect(at('entries[1].markets')).toBe('At line 1, column 9: Unexpected token. Correct it.');
    expect([at('entries[0].markets'), at('entries[10].markets'), at('title')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is not said of a field whose name only begins the same', () => {
    expect(problemsOf(refused('effectiveFrom'))('effective')).toBeUndefined();
    expect(problemsOf(new Error('no network'))('title')).toBeUndefined();
  });
});

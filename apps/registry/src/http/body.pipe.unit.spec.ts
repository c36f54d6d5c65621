import { Problem } from '@sluice/platform';
import { listBody } from '../lists/list-body.js';
import { productBody } from '../products/product-body.js';
import { emptyBody, type BodyPipe } from './body.pipe.js';

const product = {
  ...{ name: 'IrisLock 2', internalDescription: '', salesDescription: '', category: 'BIOMETRIC_LOCK' },
  attributes: { modality: 'IRIS' },
};
const entry = {
  entryId: 'lock',
  title: 't',
  when: 'true',
  markets: ['*'],
  requires: [],
  completes: 'ON_EVIDENCE',
  signals: [],
};
const list = {
  ...{ listId: 'l', title: 't', effectiveFrom: '2026-06-01T00:00:00+08:00', origins: ['CN'] },
  source: { title: 't', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
};

function problemOf<T>(pipe: BodyPipe<T>, body: unknown): Problem {
  try {
    pipe.transform(body);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('The body was accepted');
}

describe('a request body', () => {
  it('passes when it is as the schema says', () => {
    expect(productBody.transform(product)).toEqual(product);
    expect(emptyBody.transform(undefined)).toBeNull();
  });

  it.each([
    ['is missing', { ...product, name: undefined }, 'name', 'name is required.'],
    ['is not known', { ...product, colour: 'red' }, 'colour', 'colour is not a known field.'],
    ['has another type', { ...product, attributes: [] }, 'attributes', 'attributes must be object.'],
    ['holds half a character', { ...product, attributes: { a: '\ud83d' } }, 'attributes.a', 'half of a character'],
    [
      'cannot be stored',
      { ...product, attributes: { a: ['x', 'y\0'] } },
      'attributes.a[1]',
      'contains the character U+0000',
    ],
  ])('is refused when a field %s, and the field is named', (_what, body, field, detail) => {
    const problem = problemOf(productBody, JSON.parse(JSON.stringify(body)));
    expect(problem).toMatchObject({ status: 422, field });
    expect(problem.message).toContain(detail);
  });

  it('names fields in arrays the way people write them', () => {
    const body = { ...list, entries: [entry, { ...entry, completes: 'SOMEHOW' }] };
    const problem = problemOf(listBody, body);
    expect(problem.field).toBe('entries[1].completes');
    expect(problem.message).toContain('must be one of ON_EVIDENCE, ON_REVIEW');
  });
});

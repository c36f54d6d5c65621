import fc from 'fast-check';
import { approvalPlace, impactPlace } from './list-paths.js';

const place = { listId: 'cac/list', version: '3' };

/** Any of the ways to write a step: each character as it is or escaped, in either case. */
const written = (step: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...step].map((character) => fc.constantFrom(escaped(character), escaped(character).toLowerCase(), character)),
    )
    .map((characters) => characters.map((one) => (one === '/' ? '%2F' : one)).join(''));
const escaped = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const path = (...steps: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(...steps.map(written)).map((all) => `/${all.join('/')}`);

describe('a path of the registry', () => {
  it('is known as an approval or an impact however it is escaped', () => {
    const before = ['v1', 'lists', place.listId, 'versions', place.version];
    fc.assert(fc.property(path(...before, 'approve'), (one) => expect(approvalPlace(one)).toEqual(place)));
    fc.assert(fc.property(path(...before, 'impact'), (one) => expect(impactPlace(one)).toEqual(place)));
  });

  it.each([
    '/v1/lists/cac/versions/3',
    '/v1/lists/cac/versions/3/propose',
    '/v1/lists/cac/versions/3/approve/x',
    '/v1/lists/%/versions/3/approve',
  ])('is neither when it is %s', (other) => {
    expect([approvalPlace(other), impactPlace(other)]).toEqual([undefined, undefined]);
  });
});

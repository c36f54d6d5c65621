import { allowMatch, requireMatch } from './etag.js';

const statusOf = (match: ReturnType<typeof requireMatch>): number => (match.ok ? 200 : match.refusal.status);

describe('If-Match', () => {
  it.each([
    ['the current tag', '"4"', 200],
    ['one of several tags', '"3", "4"', 200],
    ['whatever is there', '*', 200],
    ['an older tag', '"3"', 412],
    ['a weak tag, which never matches strongly', 'W/"4"', 412],
    ['no tag', undefined, 428],
  ])('%s', (_what, header, status) => {
    expect(statusOf(requireMatch(header, 4))).toBe(status);
  });

  it('can be left out where nothing can be overwritten', () => {
    expect(statusOf(allowMatch(undefined, 4))).toBe(200);
    expect(statusOf(allowMatch('"3"', 4))).toBe(412);
  });
});

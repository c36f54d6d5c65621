import { FRESH_MS, refuseWithoutGround } from './approval-ground.js';

const place = { listId: 'cac', version: '3' };
const atMs = Date.parse('2026-11-27T09:00:00Z');
const given = { etag: '"2"', computedAt: new Date(atMs) };
const whyNot = (...[impact, ifMatch, nowMs]: [typeof given | undefined, string | undefined, number]) =>
  refuseWithoutGround(place, impact, { ifMatch, nowMs });

describe('an approval', () => {
  it('rests on an impact of this very state of the version that is under fifteen minutes old', () => {
    expect(whyNot(given, '"2"', atMs + FRESH_MS - 1)).toBeUndefined();
    expect(whyNot(given, '"2"', atMs + FRESH_MS)?.message).toContain('older than 15 minutes');
    expect(whyNot(given, '"3"', atMs)?.message).toContain('It changed');
    expect(whyNot(given, '*', atMs)?.message).toContain('It changed');
    expect(whyNot(undefined, '"2"', atMs)?.message).toContain('not opened');
  });

  it('is refused with what to do', () => {
    expect(whyNot(undefined, '"2"', atMs)).toMatchObject({
      ...{ status: 409, code: 'IMPACT_NOT_SEEN' },
      remedy: 'Open the impact of this version, then approve within 15 minutes.',
    });
  });

  it('that does not say what it was made from is the registry’s to refuse', () => {
    expect(whyNot(given, undefined, atMs)).toBeUndefined();
  });
});

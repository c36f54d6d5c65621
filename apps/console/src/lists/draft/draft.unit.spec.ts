import fc from 'fast-check';
import type { ListVersion } from '../lists-api.js';
import { bodyOf, draftOf, emptyDraft, instantText, offsetHere, offsetOf, wallText } from './draft.js';

const entry = {
  ...{ entryId: 'lock', title: 'Locks', when: "product.category == 'LOCK'", completes: 'ON_REVIEW' as const },
  ...{ markets: ['*'], requires: ['FILING_RECEIPT'], signals: ['iris'] },
};
const list = {
  ...{ listId: 'cac', version: 3, title: 'Agents', origins: ['CN'], entries: [entry], status: 'APPROVED' },
  effectiveFrom: '2026-06-01T00:00:00+08:00',
  source: { title: 'CAC', publishedOn: '2026-05-08', confidence: 'UNVERIFIED' },
} as unknown as ListVersion;

const instants = fc.date({ min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true });
const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => {
  const minutes = Math.abs(quarters) * 15;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${quarters < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
});

describe('a new version of a list', () => {
  it('says what the one before said, unless somebody changes it', () => {
    const { listId, title, origins, effectiveFrom, source, entries } = list;
    expect(bodyOf(draftOf(list))).toEqual({ listId, title, origins, effectiveFrom, source, entries });
  });

  it('keeps whose midnight is meant, and its end on the same clock', () => {
    const draft = draftOf({ ...list, effectiveUntil: '2027-05-31T16:00:00Z' });
    expect([draft.from, draft.until, draft.offset]).toEqual(['2026-06-01T00:00', '2027-06-01T00:00', '+08:00']);
    expect(bodyOf(draft).effectiveUntil).toBe('2027-06-01T00:00:00+08:00');
  });

  it('of a list that is not there yet has nothing but an entry to fill in', () => {
    const body = bodyOf(emptyDraft('+08:00'));
    expect(body).toMatchObject({ listId: '', effectiveFrom: '', entries: [{ entryId: '', markets: ['*'] }] });
    expect(body).not.toHaveProperty('effectiveUntil');
    expect(body.source).not.toHaveProperty('note');
  });
});

describe('the time on a clock somewhere', () => {
  it('is the same instant again, to the second', () => {
    fc.assert(
      fc.property(instants, offsets, (at, offset) => {
        const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
        const text = instantText(wallText(whole.toISOString(), offset), offset);
        expect([new Date(text), offsetOf(text)]).toEqual([whole, offset]);
      }),
    );
  });

  it('hangs by the offset of this screen to begin with', () => {
    const at = new Date(2026, 10, 27, 12);
    expect(new Date(instantText('2026-11-27T12:00', offsetHere(at)))).toEqual(at);
  });
});

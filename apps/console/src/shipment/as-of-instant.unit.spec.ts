import fc from 'fast-check';
import { asOfInstant, asOfText } from './as-of-instant.js';

describe('the instant in the address', () => {
  it('is read as it was written, to the minute', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        expect(asOfInstant(asOfText(at))).toBe(minute.toISOString());
      }),
    );
  });

  it('may be given shortly', () => expect(asOfInstant('2026-11-24T09:00Z')).toBe('2026-11-24T09:00:00.000Z'));

  it.each([null, '', 'yesterday', '2026-13-01T00:00Z'])('is none when it says %s', (text) =>
    expect(asOfInstant(text)).toBeUndefined(),
  );
});

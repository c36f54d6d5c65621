import fc from 'fast-check';
import { portions } from './stream-notice.js';

it('whatever the ids, all of them are told in their order, and no notification is larger than PostgreSQL carries', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })), (ids) => {
      const found = portions(ids, 2_500);
      expect(found.flat()).toEqual(ids);
      for (const portion of found) {
        expect(portion.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(JSON.stringify(portion))).toBeLessThanOrEqual(2_501);
      }
    }),
  );
});

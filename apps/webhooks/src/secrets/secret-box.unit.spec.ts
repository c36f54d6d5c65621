import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newSecret, SealBrokenError, SecretBox } from './secret-box.js';

const box = new SecretBox(randomBytes(32));

describe('a sealed secret', () => {
  it('is what it was when it is opened again, and its text stands nowhere in the seal', () => {
    const secret = newSecret();
    const sealed = box.seal(secret, 'whe_1');
    expect(box.open(sealed, 'whe_1')).toBe(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(sealed.includes(Buffer.from(secret.slice('whsec_'.length), 'base64'))).toBe(false);
  });

  it('looks different each time', () => {
    expect(box.seal('same', 'whe_1')).not.toEqual(box.seal('same', 'whe_1'));
  });

  it('opens neither for another endpoint nor with another key', () => {
    const sealed = box.seal('secret', 'whe_1');
    expect(() => box.open(sealed, 'whe_2')).toThrow(SealBrokenError);
    expect(() => new SecretBox(randomBytes(32)).open(sealed, 'whe_1')).toThrow(SealBrokenError);
  });

  it('does not open once any of its bits is another', () => {
    const sealed = box.seal('secret', 'whe_1');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
        const altered = Buffer.from(sealed);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => box.open(altered, 'whe_1')).toThrow(SealBrokenError);
      }),
    );
  });
});

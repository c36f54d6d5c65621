import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { chainHash, GENESIS_HASH } from './journal-row.js';

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

/** As an auditor computes it, who has nothing of ours. */
const auditedHash = (previous: Buffer, payload: Buffer): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([previous, payload]))
    .digest();

describe('the chain', () => {
  it('begins with 32 zero bytes', () => {
    expect(GENESIS_HASH.toString('hex')).toBe('00'.repeat(32));
  });

  it('links each payload by the SHA-256 of the hash before it and its own bytes', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 10 }), (payloads) => {
        let ours = GENESIS_HASH;
        let audited: Buffer = Buffer.alloc(32);
        for (const payload of payloads) {
          ours = chainHash(ours, payload);
          audited = auditedHash(audited, payload);
          expect(ours).toEqual(audited);
        }
      }),
    );
  });

  it('ends otherwise when anything that was said before is changed, left out or said in another order', () => {
    const end = (...said: string[]) =>
      said.reduce((hash, text) => chainHash(hash, Buffer.from(text)), GENESIS_HASH).toString('hex');
    const ends = [end('a', 'b', 'c'), end('x', 'b', 'c'), end('b', 'c'), end('b', 'a', 'c'), end('a', 'a', 'b', 'c')];
    expect(new Set(ends).size).toBe(ends.length);
  });
});

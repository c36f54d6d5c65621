import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { PASSPORT_TYPE, type PassportClaims } from './passport-claims.js';
import { verifyPassport, type PassportKeys } from './verify-passport.js';

const NOW_MS = Date.parse('2026-11-27T09:00:00Z');
const NOW = NOW_MS / 1000;

const claims: PassportClaims = {
  ...{ iss: 'https://desk.example', sub: 'SH-9001', jti: 'p-1', iat: NOW, exp: NOW + 3600 },
  ...{ shipmentVersion: 1, decisionVersion: 2, decidedAt: '2026-11-27T08:00:00Z', exporterId: 'acme-sz' },
  ...{ warehouseId: 'SZX-2', destinationCountry: 'SE', bases: { FILING: 1 } },
  filings: [{ filingId: 'F-77', filingVersion: 4, number: 'CAC-2026-000123' }],
  journal: { sequence: '17', hash: 'ab'.repeat(32) },
};

describe('a release passport', () => {
  let keys: PassportKeys;
  let signer: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    signer = pair.privateKey;
    keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }] };
  });

  const signed = (payload: object, { typ = PASSPORT_TYPE, kid = 'k1', key = signer } = {}) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'EdDSA', typ, kid }).sign(key);

  it('is valid as it was issued, also with the line break that a scanner adds', async () => {
    const passport = await signed(claims);
    expect(await verifyPassport(`${passport}\n`, keys, NOW_MS)).toEqual({ verdict: 'VALID', claims });
  });

  it('has expired at its end, and still says what it was about', async () => {
    const passport = await signed(claims);
    expect(await verifyPassport(passport, keys, claims.exp * 1000)).toEqual({ verdict: 'EXPIRED', claims });
  });

  it('is never valid when a character of it was changed', async () => {
    const passport = await signed(claims);
    const changes = fc.tuple(fc.nat(passport.length - 1), fc.constantFrom(...'ABCDEFGHabcdefgh0123456789-_.'));
    await fc.assert(
      fc.asyncProperty(changes, async ([at, character]) => {
        fc.pre(passport[at] !== character);
        const altered = passport.slice(0, at) + character + passport.slice(at + 1);
        const { verdict } = await verifyPassport(altered, keys, NOW_MS);
        // The last character carries bits that belong to no byte: another one may say the same signature.
        fc.pre(at !== passport.length - 1);
        expect(verdict).not.toBe('VALID');
      }),
    );
  });

  it('is forged when somebody else signed it under the name of a published key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    expect(await verifyPassport(await signed(claims, { key: privateKey }), keys, NOW_MS)).toEqual({
      verdict: 'FORGED',
    });
  });

  it('cannot be judged when its key is not among those at hand', async () => {
    expect(await verifyPassport(await signed(claims, { kid: 'k2' }), keys, NOW_MS)).toEqual({ verdict: 'UNKNOWN_KEY' });
  });

  it.each([
    ['another kind of statement', () => signed(claims, { typ: 'JWT' })],
    ['one that says less', () => signed({ ...claims, decisionVersion: undefined })],
    ['one without a signature', () => Promise.resolve(new UnsecuredJWT({ ...claims }).encode())],
    ['anything else', () => Promise.resolve('SH-9001')],
  ])('is not %s', async (_, made) => {
    expect(await verifyPassport(await made(), keys, NOW_MS)).toEqual({ verdict: 'NOT_A_PASSPORT' });
  });
});

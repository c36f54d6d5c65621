import type { PassportClaims, PassportVerdict } from '@sluice/passport';
import fc from 'fast-check';
import { judge, type Asked } from './judge.js';
import { readScan } from './scan.js';

const claims: PassportClaims = {
  ...{ iss: 'https://desk.example', sub: 'SH-9001', jti: 'p-1', iat: 1_795_000_000, exp: 1_795_086_400 },
  ...{ shipmentVersion: 1, decisionVersion: 2, decidedAt: '2026-11-27T08:00:00Z', exporterId: 'acme-sz' },
  ...{ warehouseId: 'SZX-2', destinationCountry: 'SE', bases: { FILING: 1 }, filings: [] },
};
const VALID: PassportVerdict = { verdict: 'VALID', claims };
const answer = (mayLeave: boolean, decisionVersion: number): Asked => ({
  ...{ kind: 'answered', mayLeave, decisionVersion, answeredAt: '2026-11-27T09:00:00Z' },
});
const verdicts = fc.constantFrom<PassportVerdict>(
  VALID,
  { verdict: 'EXPIRED', claims },
  { verdict: 'UNKNOWN_KEY' },
  { verdict: 'FORGED' },
  { verdict: 'NOT_A_PASSPORT' },
);
const answers = fc.oneof(
  fc.constantFrom<Asked>({ kind: 'asking' }, { kind: 'silent' }, { kind: 'unknown' }),
  fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 })).map(([mayLeave, version]) => answer(mayLeave, version)),
);

describe('a passport at the dock door', () => {
  it('lets a shipment through only when it is valid and the gate says so now', () => {
    fc.assert(
      fc.property(verdicts, answers, (verdict, asked) => {
        const isGood = verdict.verdict === 'VALID' && asked.kind === 'answered' && asked.mayLeave;
        expect(judge(verdict, asked).tone === 'yes').toBe(isGood);
      }),
    );
  });

  it('says that it was recalled since when a later decision holds the shipment', () => {
    expect(judge(VALID, answer(false, 3))).toMatchObject({ tone: 'no', because: 'RECALLED_SINCE' });
    expect(judge(VALID, answer(false, 2))).toMatchObject({ tone: 'no', because: 'NOT_RELEASED' });
  });

  it('is in doubt, and looks like it, when nobody can be asked', () => {
    expect(judge(VALID, { kind: 'silent' })).toEqual({ tone: 'doubt', word: 'signed', because: 'NOT_ASKED' });
  });

  it('is refused without asking anybody when its signature is not good', () => {
    expect(judge({ verdict: 'FORGED' }, { kind: 'silent' })).toMatchObject({ tone: 'no', because: 'FORGED' });
  });
});

describe('what is scanned', () => {
  const passport = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJTSC0xIn0.c2ln-bmF0dXJl_';

  it('is a passport when it looks like one, also broken over lines', () => {
    for (const text of [passport, `${passport}\r\n`, ` ${passport.slice(0, 30)}\n${passport.slice(30)}`])
      expect(readScan(text)).toEqual({ kind: 'passport', passport });
  });

  it('is a shipment otherwise', () => {
    expect(readScan(' SH-9001\n')).toEqual({ kind: 'shipment', shipmentId: 'SH-9001' });
    expect(readScan('a.b.c')).toEqual({ kind: 'shipment', shipmentId: 'a.b.c' });
    expect(readScan(' \n')).toBeUndefined();
  });
});

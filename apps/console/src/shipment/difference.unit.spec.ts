import fc from 'fast-check';
import { differences } from './difference.js';

describe('what two decisions say differently', () => {
  it('is nothing when they say the same, whatever they say', () => {
    fc.assert(
      fc.property(fc.object(), (decision) => expect(differences(decision, structuredClone(decision))).toEqual([])),
    );
  });

  it('is the same both ways, turned around', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (a, b) => {
        const turned = differences(b, a).map(({ path, before, after }) => ({ path, before: after, after: before }));
        const byPath = (x: { path: string }, y: { path: string }): number => (x.path < y.path ? -1 : 1);
        expect(differences(a, b).sort(byPath)).toEqual(turned.sort(byPath));
      }),
    );
  });

  it('finds a hold again by its id when another one closed before it', () => {
    const hold = (holdId: string) => ({ holdId, reason: 'FILING_MISSING' });
    const before = { decisionVersion: 1, lines: [{ lineNo: 1, holds: [hold('H-1'), hold('H-2')] }] };
    const after = { decisionVersion: 2, lines: [{ lineNo: 1, holds: [hold('H-2')] }] };
    expect(differences(before, after)).toEqual(
      [
        { path: 'lines[1].lineNo', before: '1', after: '1' },
        { path: 'lines[1].holds[H-1].holdId', before: 'H-1', after: undefined },
        { path: 'lines[1].holds[H-1].reason', before: 'FILING_MISSING', after: undefined },
      ].slice(1),
    );
  });
});

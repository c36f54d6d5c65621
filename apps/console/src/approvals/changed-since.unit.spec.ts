import type { Override } from './approvals-api.js';
import { changedSince, similarTo } from './changed-since.js';

const hold = (open: boolean, reason = 'FILING_MISSING') => ({ holdId: 'H', lineNo: 1, sku: 'S', reason, open });
const anOverride = (overrideId: string, exporterId: string, shipments: object[]): Override =>
  ({ overrideId, exporterId, shipments }) as unknown as Override;
const asked = anOverride('O-1', 'acme', [
  { shipmentId: 'SH-1', decisionVersion: 2, holds: [hold(true), hold(false)] },
  { shipmentId: 'SH-2', decisionVersion: 5, holds: [hold(true)] },
]);

describe('a request that waits', () => {
  it('says which of its holds are open still, and which shipments were decided again', () => {
    const now = new Map([
      ['SH-1', { decisionVersion: 3 }],
      ['SH-2', { decisionVersion: 5 }],
    ]);
    expect(changedSince(asked, now)).toEqual({ open: 2, closed: 1, decidedAgain: new Set(['SH-1']) });
  });

  it('counts what is not known as unchanged', () => {
    expect(changedSince(asked, new Map()).decidedAgain.size).toBe(0);
  });

  it('is like those of its exporter that share a reason', () => {
    const others = [
      asked,
      anOverride('O-2', 'acme', [{ holds: [hold(false)] }]),
      anOverride('O-3', 'acme', [{ holds: [hold(false, 'MANUAL')] }]),
      anOverride('O-4', 'other', [{ holds: [hold(false)] }]),
    ];
    expect(similarTo(asked, others).map(({ overrideId }) => overrideId)).toEqual(['O-2']);
  });
});

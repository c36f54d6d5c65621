import type { GateShipmentData, Hold } from '@sluice/contracts';
import { DecisionLog, type Expectation } from './decision-log.js';
import type { ObservedDecision } from '../outsider.js';

const missing: Expectation = { type: 'sluice.shipment.held', why: 'FILING_MISSING', onTheWay: ['HELD'] };

function heard(status: 'HELD' | 'RELEASED', reason?: Hold['reason']): ObservedDecision {
  const holds = reason ? [{ holdId: 'h', reason, since: '2026-06-02T08:00:00Z', params: {}, remedy: 'x' }] : [];
  const data = { shipmentId: 'SH-1', status, lines: [{ lineNo: 1, sku: 'A', verdict: 'HELD', filings: [], holds }] };
  return {
    type: `sluice.shipment.${status.toLowerCase()}`,
    seenAtMs: Date.now(),
    data: data as unknown as GateShipmentData,
  };
}

describe('listening to the gate', () => {
  it('passes over what may be said on the way, and finds what was expected, also when it comes later', async () => {
    const log = new DecisionLog();
    log.add(heard('HELD', 'PRODUCT_UNKNOWN'));
    const answer = log.next('SH-1', missing, 5_000);
    setTimeout(() => log.add(heard('HELD', 'FILING_MISSING')), 20);
    expect(await answer).toMatchObject({ kind: 'AS_EXPECTED' });
  });

  it('calls a release wrong at once where a hold was expected', async () => {
    const log = new DecisionLog();
    log.add(heard('RELEASED'));
    expect(await log.next('SH-1', missing, 5_000)).toMatchObject({
      kind: 'WRONG',
      actual: expect.stringContaining('released') as string,
    });
  });

  it('says what it heard last when the answer is late', async () => {
    const log = new DecisionLog();
    log.add(heard('HELD', 'PRODUCT_UNKNOWN'));
    const answer = await log.next('SH-1', missing, 30);
    expect(answer).toMatchObject({ kind: 'WRONG', actual: 'sluice.shipment.held (PRODUCT_UNKNOWN)' });
  });
});

import { aDraftFiling, aFiling, eventually, publishAll } from '@sluice/testing';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { AsOf } from './as-of.repository.js';

const [REPORT, RECEIPT] = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'] as const;
const day = (date: number) => `2026-06-${date}T08:00:00.000Z`;

describe('a shipment as of an instant', () => {
  let desk: TestDesk;

  beforeAll(async () => {
    desk = await useDesk();
    const filing = (time: string, data: ReturnType<typeof aFiling>) => ({
      ...{ type: 'compliance.filing.updated' as const, data, time },
    });
    await publishAll(desk.topics.brokers, desk.topics.prefix, [
      filing(day(10), aDraftFiling({ filingVersion: 1, missing: [REPORT, RECEIPT] })),
      filing(day(12), aFiling({ filingVersion: 2 })),
      filing(day(14), aFiling({ filingVersion: 3, status: 'REVOKED' })),
    ]);
    const held = [aHold({ reason: 'FILING_INCOMPLETE', filingId: 'F-77', missing: [REPORT, RECEIPT] })];
    const decisions = [
      aDecision({ decisionVersion: 1, decidedAt: day(11), holds: held }),
      aDecision({ decisionVersion: 2, decidedAt: day(13), status: 'RELEASED', holds: [] }),
      aDecision({ decisionVersion: 3, decidedAt: day(15), status: 'RECALLED', holds: [aHold({ filingId: 'F-77' })] }),
    ];
    await desk.hears(...decisions);
    await eventually(async () => expect((await asOf(day(20))).body.filings).toHaveLength(1));
  }, 60_000);
  afterAll(() => desk.close(), 60_000);

  const asOf = (at: string) => desk.client.get<AsOf>(`/v1/shipments/SH-9001/as-of?at=${at}`);

  it.each([
    [11, 1, 'HELD', 2, 1],
    [12, 1, 'HELD', 2, 2],
    [14, 2, 'RELEASED', 3, undefined],
    [16, 3, 'RECALLED', undefined, 3],
  ])('on the %sth is what decision %s said: %s', async (date, version, status, next, filingVersion) => {
    const { body } = await asOf(day(date));
    expect(body.decision).toMatchObject({ decisionVersion: version, status });
    expect(body.overtakenBy?.decisionVersion).toBe(next);
    expect(body.filings[0]?.filingVersion).toBe(filingVersion);
  });

  it('is nothing before the gate had said anything', async () => {
    expect(await asOf(day(10))).toMatchObject({ status: 404, body: { code: 'NOTHING_SAID_BY_THEN', field: 'at' } });
  });

  it.each(['yesterday', '2026-06-31T08:00:00Z', ''])('cannot be asked for %p', async (at) => {
    expect(await asOf(at)).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', field: 'at' } });
  });
});

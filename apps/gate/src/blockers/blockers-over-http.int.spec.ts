import { aDraftFiling, aFiling, aLine, aList, aProduct, aShipment, eventually } from '@sluice/testing';
import { TestGate } from '../testing/running-gate.js';
import type { Blocker } from './blocker.js';

describe('GET /v1/blockers', () => {
  let gate: TestGate;

  beforeAll(async () => {
    gate = await TestGate.prepare();
    await gate.publish(
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct({ sku: 'LOCK-1' }) },
      { type: 'compliance.product.classified', data: aProduct({ sku: 'LOCK-2' }) },
    );
    await gate.start();
  }, 60_000);
  afterAll(() => gate.close());

  const told = async (): Promise<Blocker[]> => {
    const { status, body } = await gate.get<{ items: Blocker[] }>('/v1/blockers');
    expect(status).toBe(200);
    return body.items;
  };
  const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock' };
  const alone = (count: number) => ({ shipments: count, lines: count, aloneShipments: count, aloneLines: count });

  it('says what would free most now: the filing that is missing, then the documents it still lacks, then nothing', async () => {
    const exporterId = aShipment().exporter.id;
    const shipments = ['SH-B1', 'SH-B2'].map((shipmentId) =>
      aShipment({ shipmentId, lines: [aLine({ sku: 'LOCK-1' })] }),
    );
    await gate.publish(...shipments.map((data) => ({ type: 'logistics.shipment.requested', data }) as const));
    await eventually(async () =>
      expect(await told()).toEqual([{ exporterId, filingId: null, requirement, kind: null, ...alone(2) }]),
    );

    const filing = { filingId: 'F-B', skus: ['LOCK-1'] };
    const bothKinds = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'];
    const whole = { exporterId, filingId: 'F-B', requirement, kind: null, ...alone(2) };
    await gate.publish({ type: 'compliance.filing.updated', data: aDraftFiling({ ...filing, missing: bothKinds }) });
    const together = { ...alone(2), aloneShipments: 0, aloneLines: 0 };
    await eventually(async () =>
      expect(await told()).toEqual([
        whole,
        { ...whole, kind: 'FILING_RECEIPT', ...together },
        { ...whole, kind: 'SECURITY_ASSESSMENT_REPORT', ...together },
      ]),
    );

    const lacksReceipt = aDraftFiling({ ...filing, filingVersion: 2, missing: ['FILING_RECEIPT'] });
    await gate.publish({ type: 'compliance.filing.updated', data: lacksReceipt });
    await eventually(async () => expect(await told()).toEqual([whole, { ...whole, kind: 'FILING_RECEIPT' }]));

    await gate.publish({ type: 'compliance.filing.updated', data: aFiling({ ...filing, filingVersion: 3 }) });
    await eventually(async () => expect(await told()).toEqual([]));
  }, 120_000);

  it('is told to those who act for the exporter', async () => {
    const lines = [aLine({ sku: 'LOCK-2' })];
    await gate.publish({ type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-B3', lines }) });
    await eventually(async () => expect(await told()).toHaveLength(1));
    const token = await gate.issuer.token({ person: 'olga', roles: ['ops'], exporters: ['somebody-else'] });
    const answer = await fetch(`${gate.url}/v1/blockers`, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toMatchObject({ items: [] });
  }, 60_000);
});

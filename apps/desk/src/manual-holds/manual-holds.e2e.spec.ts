import { aPlainProduct, aList, aShipment, aLine, eventually, publishAll } from '@sluice/testing';
import { ClockedGate } from '../testing/clocked-gate.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';

const SHIPMENT = 'SH-DOUBTED';

describe('a manual hold, with the real gate', () => {
  let desk: TestDesk;
  let gate: ClockedGate;

  beforeAll(async () => {
    desk = await useDesk();
    gate = await ClockedGate.start(desk, Date.now());
    const lines = [aLine({ sku: 'HINGE-1', description: 'Steel hinge' })];
    await publishAll(desk.topics.brokers, desk.topics.prefix, [
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: SHIPMENT, lines }) },
    ]);
    await shows('RELEASED');
  }, 120_000);
  afterAll(async () => {
    await gate.stop();
    await desk.close();
  }, 60_000);

  const place = `/v1/shipments/${SHIPMENT}/holds`;
  const shows = (status: string): Promise<void> =>
    eventually(
      async () => expect((await desk.client.get(`/v1/shipments/${SHIPMENT}`)).body).toMatchObject({ status }),
      { timeoutMs: 60_000 },
    );

  it('takes a release back until it is lifted', async () => {
    const reason = 'The consignee’s address is to be checked';
    const placed = await desk.client.post<{ holdId: string }>(place, { reason }, { as: 'omar', key: 'once' });
    expect(placed).toMatchObject({ status: 201, body: { shipmentId: SHIPMENT, placedBy: 'omar' } });
    expect((await desk.client.post(place, { reason }, { as: 'omar', key: 'once' })).body).toEqual(placed.body);
    await shows('RECALLED');
    const { holdId } = placed.body;
    const { body } = await desk.client.get(`/v1/holds?shipmentId=${SHIPMENT}`);
    expect(body).toMatchObject({ items: [{ holdId, reason: 'MANUAL', params: { placedBy: 'omar', note: reason } }] });

    const lifted = await desk.client.post(
      `${place}/${holdId}/lift`,
      { reason: 'The address is right' },
      { as: 'omar' },
    );
    expect(lifted).toMatchObject({ status: 200, body: { holdId, liftedBy: 'omar' } });
    await shows('RELEASED');
  }, 120_000);

  it('is lifted only where it is open, and placed only where there is something to hold', async () => {
    const lift = await desk.client.post(`${place}/M-none/lift`, { reason: 'r' });
    expect(lift).toMatchObject({ status: 409, body: { code: 'HOLD_NOT_OPEN', field: 'holdId' } });
    const unknown = await desk.client.post('/v1/shipments/SH-NONE/holds', { reason: 'r' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'SHIPMENT_UNKNOWN' } });
    const silent = await desk.client.post(place, { reason: ' ' });
    expect(silent).toMatchObject({ status: 422, body: { field: 'reason' } });
    const token = await desk.client.issuer.token({ person: 'zoe', exporters: ['other'] });
    const outside = await desk.client.post(place, { reason: 'r' }, { authorization: `Bearer ${token}` });
    expect(outside).toMatchObject({ status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE' } });
  });
});

import { aList, aPlainProduct, aLine, aShipment, eventually, freePort, publishAll } from '@sluice/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ShipmentResource } from '../shipments/shipments.controller.js';
import { ClockedGate } from '../testing/clocked-gate.js';
import { aDecision, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { Clearance } from './clearance.js';

const PATIENCE = { timeoutMs: 60_000 };

describe('the dock door', () => {
  let desk: TestDesk;
  let gate: ClockedGate;

  beforeAll(async () => {
    const port = await freePort();
    desk = await useDesk({ services: { gate: `http://127.0.0.1:${port}` } });
    gate = await ClockedGate.start(desk, Date.now(), port);
    const lines = [aLine({ sku: 'HINGE-1' })];
    await publishAll(desk.topics.brokers, desk.topics.prefix, [
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-GOES', lines }) },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-STAYS' }) },
    ]);
  }, 120_000);
  afterAll(async () => {
    await gate.stop();
    await desk.close();
  }, 60_000);

  const ask = (shipmentId: string, authorization?: string) =>
    desk.client.get<Clearance>(
      `/v1/shipments/${shipmentId}/clearance`,
      authorization === undefined ? {} : { authorization },
    );

  it('is answered by the gate, and the check stands in the shipment’s story', async () => {
    await eventually(async () => expect((await ask('SH-GOES')).body.mayLeave).toBe(true), PATIENCE);
    const refused = await eventually(async () => {
      const answer = await ask('SH-STAYS');
      expect(answer.status).toBe(200);
      return answer;
    }, PATIENCE);
    expect(refused.body).toMatchObject({
      mayLeave: false,
      reasons: [expect.any(String)],
      holds: [{ lineNo: 1, hold: { reason: 'PRODUCT_UNKNOWN' } }],
    });
    expect(refused.headers.get('cache-control')).toBe('no-store');
    await eventually(async () => {
      const { body } = await desk.client.get<ShipmentResource>('/v1/shipments/SH-STAYS');
      expect(body.timeline).toContainEqual(
        expect.objectContaining({ kind: 'DOCK_CHECK', person: 'ann', mayLeave: false, status: 'HELD' }),
      );
    });
  });

  it('is asked as whoever stands there, and what the gate refuses is said on', async () => {
    expect(await ask('SH-NEVER-SEEN')).toMatchObject({ status: 404, body: { code: 'SHIPMENT_UNKNOWN' } });
    const token = await desk.client.issuer.token({ person: 'otto', roles: ['warehouse'], exporters: ['other'] });
    expect(await ask('SH-GOES', `Bearer ${token}`)).toMatchObject({
      status: 403,
      body: { code: 'EXPORTER_OUT_OF_SCOPE' },
    });
  });

  it('is never answered from what was heard: without the gate nothing may leave', async () => {
    await gate.stop();
    expect(await ask('SH-GOES')).toMatchObject({
      status: 503,
      body: { code: 'NO_ANSWER', detail: expect.stringContaining('Do not ship') as unknown },
    });
  });
});

describe('a gate that says nothing usable', () => {
  let desk: TestDesk;
  let server: Server;
  let answer: string | undefined;

  beforeAll(async () => {
    // Not our gate, but whatever listens where it should: a proxy, another service, a process that hangs.
    server = createServer((_, response) => {
      if (answer !== undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    desk = await useDesk({ services: { gate: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } });
  }, 60_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await desk.close();
  }, 60_000);

  const aClearance = { shipmentId: 'SH-1', mayLeave: true, answeredAt: '2026-06-10T08:00:00Z' };
  it.each([
    ['says nothing', undefined],
    ['says something else', '{"status":"ok"}'],
    ['speaks of another shipment', JSON.stringify({ ...aClearance, shipmentId: 'SH-2' })],
    ['says yes in words', JSON.stringify({ ...aClearance, mayLeave: 'yes' })],
  ])('gives no answer when it %s', async (_, said) => {
    answer = said;
    await desk.hears(aDecision({ shipmentId: 'SH-1', status: 'RELEASED', holds: [] }));
    expect(await desk.client.get('/v1/shipments/SH-1/clearance')).toMatchObject({
      status: 503,
      body: { code: 'NO_ANSWER' },
    });
  });
});

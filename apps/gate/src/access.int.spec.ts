import { ACCESS, ROLES } from '@sluice/platform';
import { aShipment, walkAccess } from '@sluice/testing';
import { TestGate } from './testing/running-gate.js';

let gate: TestGate;

beforeAll(async () => {
  gate = await TestGate.prepare();
  await gate.start();
}, 60_000);
afterAll(() => gate.close(), 60_000);

it('every route of the gate admits the roles of the access table, and nobody else', async () => {
  const { url, issuer } = gate;
  const steps = await walkAccess({ url, issuer, table: ACCESS.gate, roles: ROLES });
  expect(steps.filter(({ answer, expected }) => answer !== expected)).toEqual([]);
});

it('a shipment is shown only to those who act for its exporter, at the dock door too', async () => {
  const shipment = aShipment({ shipmentId: 'SH-OTHERS' });
  await gate.publish({ type: 'logistics.shipment.requested', data: shipment });
  await gate.decided('SH-OTHERS', 'sluice.shipment.held');
  const askAs = async (exporter: string, path: string): Promise<number> => {
    const token = await gate.issuer.token({ person: 'wei', roles: ['warehouse'], exporters: [exporter] });
    return (await fetch(gate.url + path, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  for (const path of ['/v1/shipments/SH-OTHERS', '/v1/shipments/SH-OTHERS/clearance']) {
    expect([await askAs(shipment.exporter.id, path), await askAs('somebody-else', path)]).toEqual([200, 403]);
  }
});

import { verifyPassport, type PassportKeys } from '@sluice/passport';
import { aLine, aList, aPlainProduct, aShipment, eventually, freePort, publishAll } from '@sluice/testing';
import { randomBytes } from 'node:crypto';
import { ClockedGate } from '../testing/clocked-gate.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';
import { openCurrentKey } from './passport-keys.js';
import type { PassportResource } from './passports.service.js';

const PATIENCE = { timeoutMs: 60_000 };
const HOURS = 12;
const settings = () => ({ secretKey: randomBytes(32), keyDays: 30, hours: HOURS, issuer: 'https://desk.example' });

describe('release passports', () => {
  let desk: TestDesk;
  let gate: ClockedGate;

  beforeAll(async () => {
    const port = await freePort();
    desk = await useDesk({ services: { gate: `http://127.0.0.1:${port}` }, passports: settings() });
    gate = await ClockedGate.start(desk, Date.now(), port);
    await publishAll(desk.topics.brokers, desk.topics.prefix, [
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
      {
        type: 'logistics.shipment.requested',
        data: aShipment({ shipmentId: 'SH-GOES', lines: [aLine({ sku: 'HINGE-1' })] }),
      },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-STAYS' }) },
    ]);
    // Until the gate has decided both, and the desk has heard the release.
    await eventually(async () => expect((await issue('SH-GOES')).status).toBe(201), PATIENCE);
    await eventually(async () => expect((await issue('SH-STAYS')).status).toBe(409), PATIENCE);
  }, 120_000);
  afterAll(async () => {
    await gate.stop();
    await desk.close();
  }, 60_000);

  const issue = (shipmentId: string) => desk.client.post<PassportResource>(`/v1/shipments/${shipmentId}/passports`);
  const keys = async () => (await desk.client.get<PassportKeys>('/v1/passports/keys')).body;

  it('are issued for what the gate clears at that moment, and can be verified without asking anybody', async () => {
    const { status, body } = await issue('SH-GOES');
    expect(status).toBe(201);
    const verdict = await verifyPassport(body.passport, await keys(), Date.now());
    expect(verdict).toEqual({ verdict: 'VALID', claims: body.claims });
    expect(body.claims).toMatchObject({
      ...{ iss: 'https://desk.example', sub: 'SH-GOES', shipmentVersion: 1, bases: { OUT_OF_SCOPE: 1 }, filings: [] },
      journal: {
        sequence: expect.stringMatching(/^\d+$/) as string,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
    expect(body.claims.exp - body.claims.iat).toBe(HOURS * 3600);
  });

  it('stand in the story of their shipment, with whoever asked for them', async () => {
    const { body } = await issue('SH-GOES');
    const { timeline } = (await desk.client.get<{ timeline: unknown[] }>('/v1/shipments/SH-GOES')).body;
    const until = new Date(body.claims.exp * 1000).getTime();
    const told = timeline.find((item) => (item as { passportId?: string }).passportId === body.claims.jti);
    expect(told).toMatchObject({ kind: 'PASSPORT', person: 'ann', decisionVersion: body.claims.decisionVersion });
    expect(Date.parse((told as { until: string }).until)).toBe(until);
  });

  it('are refused for what is held', async () => {
    const { status, body } = await issue('SH-STAYS');
    expect([status, body]).toMatchObject([409, { code: 'NOT_RELEASED', field: 'shipmentId' }]);
  });

  it('are signed with another key when the last one has done its time, and older ones can still be verified', async () => {
    const { body: before } = await issue('SH-GOES');
    await desk.database.pool.query(`UPDATE desk.passport_key SET retires_at = now() - interval '1 second'`);
    const { body: after } = await issue('SH-GOES');
    expect(kidOf(after.passport)).not.toBe(kidOf(before.passport));
    const published = await keys();
    for (const { passport } of [before, after]) {
      expect(await verifyPassport(passport, published, Date.now())).toMatchObject({ verdict: 'VALID' });
    }
    expect(JSON.stringify(published)).not.toContain('"d"');
  });

  it('are not issued by a desk whose secret is another one: it says so when it starts', async () => {
    const other = { ...settings(), secretKey: randomBytes(32) };
    await expect(openCurrentKey(desk.database.pool, other)).rejects.toThrow('PASSPORT_SECRET_KEY');
  });
});

function kidOf(passport: string): unknown {
  const [header = ''] = passport.split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: unknown }).kid;
}

import { aLine, aList, aListEntry, aShipment, eventually, freePort, publish } from '@sluice/testing';
import { startGateProcess } from '../../testing/gate-process.js';
import { aListBody, publishList } from '../../testing/officer.js';
import { useRegistry, type TestRegistry } from '../../testing/use-registry.js';

const texts = { internalDescription: '', salesDescription: '' };
const hinge = { name: 'Hinge', ...texts, category: 'HARDWARE', attributes: {} };
const lock = {
  ...{ name: 'Lock', ...texts, category: 'BIOMETRIC_LOCK' },
  attributes: { modality: 'IRIS', autonomousDecision: true },
};
const place = `/v1/lists/${aList().listId}/versions/2`;

describe('the impact of a proposed version, asked of the registry', () => {
  let registry: TestRegistry;
  let gateUrl: string;
  let gate: { stop(): Promise<void> } | undefined;

  beforeAll(async () => {
    const port = await freePort();
    gateUrl = `http://127.0.0.1:${port}`;
    registry = await useRegistry({ gateUrl });
    const { client } = registry;
    await client.put('/v1/products/HINGE-1', hinge);
    await client.put('/v1/products/LOCK-1', lock);
    await publishList(client);
    const next = aListBody([aListEntry({ entryId: 'hinge', when: "product.category == 'HARDWARE'" })]);
    const draft = await client.post('/v1/lists', next);
    await client.post(`${place}/propose`, undefined, { ifMatch: draft.etag });
  }, 60_000);
  afterAll(async () => {
    await gate?.stop();
    await registry.close();
  }, 60_000);

  const ask = async (query = '', as = 'zoe') => {
    const answer = await registry.client.get<string>(`${place}/impact${query}`, { as });
    return { ...answer, lines: String(answer.body).trimEnd().split('\n') };
  };
  const statusOf = async (shipmentId: string): Promise<unknown> => {
    const headers = await registry.client.issuer.authorization('zoe');
    const response = await fetch(`${gateUrl}/v1/shipments/${shipmentId}`, { headers });
    return ((await response.json()) as { status?: unknown }).status;
  };

  it('cannot be said while the gate is away', async () => {
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'GATE_UNREACHABLE' } });
  });

  it('is refused for half a period', async () => {
    expect(await ask('?from=2026-06-01T00:00:00Z')).toMatchObject({ status: 400, body: { field: 'to' } });
  });

  describe('with the gate', () => {
    beforeAll(async () => {
      const { brokers, prefix } = registry.topics;
      gate = startGateProcess({
        ...{ KAFKA_BROKERS: brokers, TOPIC_PREFIX: prefix, DATABASE_URL: registry.database.url },
        ...{ GATE_PORT: new URL(gateUrl).port, OIDC_ISSUER: registry.client.issuer.url },
      });
      for (const [shipmentId, sku] of [
        ['SH-HINGE', 'HINGE-1'],
        ['SH-LOCK', 'LOCK-1'],
      ] as const) {
        const data = aShipment({ shipmentId, lines: [aLine({ sku, description: 'Goods' })] });
        await publish(brokers, prefix, 'logistics.shipment.requested', data);
      }
      await eventually(
        async () => expect([await statusOf('SH-HINGE'), await statusOf('SH-LOCK')]).toEqual(['RELEASED', 'HELD']),
        { timeoutMs: 60_000 },
      );
    }, 90_000);

    it('is the count first, then each product and each shipment, and then it happens', async () => {
      const { lines, headers } = await ask();
      expect(headers.get('content-type')).toContain('application/x-ndjson');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
        {
          count: {
            products: { enter: 1, leave: 1, undecided: 0, unchanged: 0, products: 2 },
            shipments: { held: 0, released: 1, recalled: 1, unchanged: 0, shipments: 2 },
          },
          notes: [],
        },
        { product: expect.objectContaining({ sku: 'HINGE-1', change: 'ENTERS' }) as unknown },
        { product: expect.objectContaining({ sku: 'LOCK-1', change: 'LEAVES' }) as unknown },
        { shipment: expect.objectContaining({ shipmentId: 'SH-HINGE', from: 'RELEASED', to: 'RECALLED' }) as unknown },
        { shipment: expect.objectContaining({ shipmentId: 'SH-LOCK', from: 'HELD', to: 'RELEASED' }) as unknown },
        { end: { shipments: 2 } },
      ]);

      const { etag } = await registry.client.get(place);
      await registry.client.post(`${place}/approve`, undefined, { as: 'zoe', ifMatch: etag });
      await eventually(
        async () => expect([await statusOf('SH-HINGE'), await statusOf('SH-LOCK')]).toEqual(['RECALLED', 'RELEASED']),
        { timeoutMs: 60_000 },
      );
    });

    it('over a past period says what would have been held', async () => {
      const [count] = (await ask('?from=2020-01-01T00:00:00Z&to=2120-01-01T00:00:00Z')).lines;
      expect(JSON.parse(count ?? '')).toMatchObject({
        count: { shipments: { shipments: 2 } },
        notes: expect.arrayContaining([expect.stringContaining('last decision')]) as unknown,
      });
    });
  });
});

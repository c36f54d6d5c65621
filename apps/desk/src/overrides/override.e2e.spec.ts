import { aList, aProduct, aShipment, eventually, publishAll } from '@sluice/testing';
import { approve, asked, becomes } from '../testing/ask.js';
import { ClockedGate } from '../testing/clocked-gate.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';

const SHIPMENT = 'SH-OVERRIDDEN';
const PATIENCE = { timeoutMs: 60_000 };
const HOUR_MS = 60 * 60 * 1000;

describe('an override, from the hold to its end, with the real gate', () => {
  let desk: TestDesk;
  let gate: ClockedGate;
  const startedAtMs = Date.now();
  const until = new Date(startedAtMs + HOUR_MS).toISOString();

  beforeAll(async () => {
    desk = await useDesk();
    gate = await ClockedGate.start(desk, startedAtMs);
    await publishAll(desk.topics.brokers, desk.topics.prefix, [
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct() },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: SHIPMENT }) },
    ]);
  }, 120_000);
  afterAll(async () => {
    await gate.stop();
    await desk.close();
  }, 60_000);

  interface Shipment {
    readonly status: string;
    readonly decisionVersion: number;
    readonly lines: readonly { basis?: string; holds: readonly { holdId: string; reason: string }[] }[];
  }

  /** What the desk shows, once the gate has said so. */
  const shows = (status: string, reason?: string): Promise<Shipment> =>
    eventually(async () => {
      const { body } = await desk.client.get<Shipment>(`/v1/shipments/${SHIPMENT}`);
      if (body.status !== status) throw new Error(`the desk shows ${JSON.stringify(body)}`);
      if (reason !== undefined) expect(body.lines[0]?.holds).toMatchObject([{ reason }]);
      return body;
    }, PATIENCE);

  it('asked by one, refused to the same person, granted by another; releases, and lapses at its end', async () => {
    const held = await shows('HELD', 'FILING_MISSING');
    const holdIds = held.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
    const override = await asked(desk.client, { shipmentId: SHIPMENT, holdIds, until });
    const { overrideId } = override.body;

    expect(await approve(desk.client, override, 'ann')).toMatchObject({
      status: 403,
      body: { code: 'SECOND_PERSON_REQUIRED', remedy: 'Ask another approver.' },
    });
    expect((await shows('HELD')).decisionVersion).toBe(held.decisionVersion);

    expect((await approve(desk.client, override, 'zoe')).body).toMatchObject({ status: 'APPROVED' });
    await becomes(desk.client, overrideId, 'GRANTED', PATIENCE.timeoutMs);
    expect((await shows('RELEASED')).lines[0]).toMatchObject({ basis: 'OVERRIDE', holds: [] });

    await gate.setClock(Date.parse(until));
    await becomes(desk.client, overrideId, 'LAPSED', PATIENCE.timeoutMs);
    await shows('RECALLED', 'FILING_MISSING');
  }, 240_000);

  it('for a hold that is not there any more is refused by the gate, and says what to do', async () => {
    await gate.setClock(startedAtMs);
    const recalled = await shows('RECALLED');
    const holdIds = recalled.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
    const override = await asked(desk.client, { shipmentId: SHIPMENT, holdIds, until });
    // Amended before somebody approves: for a product that nobody knows, so the hold is another one.
    const lines = aShipment().lines.map((line) => ({ ...line, sku: 'NOBODY-KNOWS' }));
    const data = aShipment({ shipmentId: SHIPMENT, shipmentVersion: 2, lines });
    await publishAll(desk.topics.brokers, desk.topics.prefix, [{ type: 'logistics.shipment.amended', data }]);
    await shows('RECALLED', 'PRODUCT_UNKNOWN');

    await approve(desk.client, override, 'zoe');
    const refused = await becomes(desk.client, override.body.overrideId, 'REFUSED', PATIENCE.timeoutMs);
    expect(refused.shipments[0]?.refusal).toMatchObject({ code: 'HOLD_UNKNOWN', field: 'holdIds' });
    await shows('RECALLED', 'PRODUCT_UNKNOWN');
  }, 240_000);
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GateShipmentData, OrderScreenedData } from '@sluice/contracts';
import { partitionOfKey } from '@sluice/messaging';
import {
  addPartitions,
  aFiling,
  aLine,
  aList,
  anOrder,
  aPlainProduct,
  aProduct,
  aShipment,
  eventually,
  jsonOf,
  publishRaw,
  type EventToPublish,
} from '@sluice/testing';
import { PARTITIONS_RUNBOOK } from './database/partition-guard.js';
import { TestGate } from './testing/running-gate.js';

const CLI = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const RUNBOOK = fileURLToPath(new URL(`../../../${PARTITIONS_RUNBOOK}`, import.meta.url));
const TOPIC = 'logistics.shipment.v1';
const [BEFORE, AFTER] = [6, 12];
const ORDERS = 20;
const DECIDED = { timeoutMs: 60_000 };

/** Held and released in turn. */
const SHIPMENTS = Array.from({ length: 60 }, (_, index) => `SH-${index}`);
/** Their keys belong into another partition than they did. */
const MOVED = SHIPMENTS.filter(isMoved);
/** Of these the gate has read nothing when the number is changed. */
const UNREAD = Array.from({ length: 60 }, (_, index) => `SH-UNREAD-${index}`).filter(isMoved);
/** First heard of after the change. */
const NEW = Array.from({ length: 30 }, (_, index) => `SH-NEW-${index}`);

describe('the runbook for another number of partitions', () => {
  let gate: TestGate;
  let home: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'sluice-runbook-'));
    gate = await TestGate.prepare();
    await gate.publish(
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
    );
    await gate.start();
  });

  afterAll(async () => {
    await gate.close();
    rmSync(home, { recursive: true });
  });

  it('leads from a gate that refuses to one that runs, with nothing lost, doubled or out of order', async () => {
    await gate.publish(...SHIPMENTS.map(requested), ...Array.from({ length: ORDERS }, (_, index) => placed(index, 1)));
    await eventually(async () => expect((await latest()).size).toBe(SHIPMENTS.length), DECIDED);
    await eventually(async () => expect(await gate.read('gate.order.v1')).toHaveLength(ORDERS), DECIDED);

    await addPartitions(gate.topics.brokers, gate.topics.prefix + TOPIC, AFTER);
    await eventually(() => expect(String(gate.fatal[0])).toContain(PARTITIONS_RUNBOOK), DECIDED);
    await gate.stop();
    await expect(gate.start()).rejects.toThrow(PARTITIONS_RUNBOOK);

    // Nobody has read yet: requests and amendments in old partitions, and what follows on them in the new ones.
    await publishToOldPartitions([...UNREAD.map(requested), ...MOVED.map((id) => amended(id, 2))]);
    await gate.publish(...UNREAD.map(departed), ...MOVED.map((id) => amended(id, 3)));

    await carryOut(stepsOfTheRunbook(), {
      'Stop the producers': () => Promise.resolve(),
      'Stop every gate process.': () => gate.stop(),
      'Start the gate.': () => gate.start(),
      'Start the producers.': async () => {
        await gate.publish(...NEW.map(requested), ...MOVED.map((id) => amended(id, 4)), placed(0, 2));
        await eventually(unreadAreDecided, DECIDED);
        await gate.publish({ type: 'compliance.filing.updated', data: aFiling() });
        await eventually(everythingIsDecided, DECIDED);
      },
    });

    const records = await gate.read('gate.shipment.v1');
    for (const id of [...SHIPMENTS, ...UNREAD, ...NEW]) {
      const own = records.filter(({ key }) => key === id);
      const home = partitionOfKey(id, NEW.includes(id) ? AFTER : BEFORE);
      expect([...new Set(own.map(({ partition }) => partition))]).toEqual([home]);
      expect(own.map((record) => decisionOf(record).decisionVersion)).toEqual(own.map((_, index) => index + 1));
    }
    expect(await gate.read('sluice.dead-letter.v1')).toEqual([]);
  }, 300_000);

  it('is refused by its command where it would not be safe', async () => {
    expect(await sluice(['partitions', TOPIC, '24'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('A gate runs.') as string,
    });
    await gate.stop();
    expect(await sluice(['partitions', TOPIC, '9'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('It has 12, and partitions cannot be taken away.') as string,
    });
    expect(await sluice(['partitions', 'compliance.filing.v1', '9'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('No lanes read it.') as string,
    });
  });

  const latest = async (): Promise<Map<string | null, GateShipmentData>> =>
    new Map((await gate.read('gate.shipment.v1')).map((record) => [record.key, decisionOf(record)]));

  /** Each departure came behind its request. */
  const unreadAreDecided = async (): Promise<void> => {
    const decisions = await latest();
    expect(UNREAD.map((id) => decisions.get(id)?.status)).toEqual(
      UNREAD.map((id) => (isHeld(id) ? 'BREACHED' : 'CLOSED')),
    );
  };

  const everythingIsDecided = async (): Promise<void> => {
    const decisions = await latest();
    const stay = [...SHIPMENTS, ...NEW];
    expect(stay.map((id) => decisions.get(id)?.status)).toEqual(stay.map(() => 'RELEASED'));
    expect(MOVED.map((id) => decisions.get(id)?.shipmentVersion)).toEqual(MOVED.map(() => 4));
    const orders = new Map(
      (await gate.read('gate.order.v1')).map((record) => [record.key, jsonOf<OrderScreenedData>(record)]),
    );
    expect([...orders.values()].map(({ outcome }) => outcome)).toEqual(Array.from({ length: ORDERS }, () => 'CLEAR'));
    expect(orders.get('SO-0')?.orderVersion).toBe(2);
  };

  /** As a producer does that has not learnt of the new partitions. */
  const publishToOldPartitions = (
    events: EventToPublish<'logistics.shipment.requested' | 'logistics.shipment.amended'>[],
  ) =>
    publishRaw(
      gate.topics.brokers,
      gate.topics.prefix + TOPIC,
      events.map(({ type, data }) => ({
        key: data.shipmentId,
        value: JSON.stringify(data),
        partition: partitionOfKey(data.shipmentId, BEFORE),
        headers: {
          ce_specversion: '1.0',
          ce_id: `${data.shipmentId}@${data.shipmentVersion}`,
          ce_source: '/test/old-producer',
          ce_type: type,
          'content-type': 'application/json',
        },
      })),
    );

  const carryOut = async (steps: readonly Step[], actions: Readonly<Record<string, () => Promise<void>>>) => {
    for (const { title, command } of steps) {
      const action = actions[title];
      if (action) await action();
      else if (!command) throw new Error(`nobody knows how to carry out "${title}" of the runbook`);
      if (command) expect(await sluice(command)).toMatchObject({ err: '', code: 0 });
    }
    expect(steps.map(({ title }) => title)).toEqual(expect.arrayContaining(Object.keys(actions)));
  };

  const sluice = (args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const env = {
        PATH: process.env['PATH'] ?? '',
        SLUICE_HOME: home,
        KAFKA_BROKERS: gate.topics.brokers,
        TOPIC_PREFIX: gate.topics.prefix,
        DATABASE_URL: gate.database.url,
      };
      execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
});

/** A step of the runbook, and the command that it gives, as arguments of `sluice`. */
interface Step {
  readonly title: string;
  readonly command: string[] | undefined;
}

function stepsOfTheRunbook(): Step[] {
  const [, ...steps] =
    readFileSync(RUNBOOK, 'utf8')
      .split('\n## ')[0]
      ?.split(/^\d+\. /m) ?? [];
  return steps.map((step) => ({
    title: /^\*\*(.+?)\*\*/.exec(step)?.[1] ?? step,
    command: /```sh\s+npm run (\S+)(?: -- (.+))?\s+```/
      .exec(step)
      ?.slice(1)
      .flatMap((part) => part?.split(' ') ?? []),
  }));
}

function isMoved(id: string): boolean {
  return partitionOfKey(id, BEFORE) !== partitionOfKey(id, AFTER);
}

/** Until the filing is completed. */
function isHeld(id: string): boolean {
  return Number(id.split('-').at(-1)) % 2 === 1;
}

function shipment(shipmentId: string, shipmentVersion: number) {
  const sku = isHeld(shipmentId) ? 'IRIS-LOCK-2' : 'HINGE-1';
  return aShipment({
    shipmentId,
    shipmentVersion,
    lines: [aLine({ sku, description: 'Part', quantity: shipmentVersion })],
  });
}

function requested(id: string): EventToPublish<'logistics.shipment.requested'> {
  return { type: 'logistics.shipment.requested', data: shipment(id, 1) };
}

function amended(id: string, version: number): EventToPublish<'logistics.shipment.amended'> {
  return { type: 'logistics.shipment.amended', data: shipment(id, version) };
}

function departed(shipmentId: string): EventToPublish {
  return {
    type: 'logistics.shipment.departed',
    data: { shipmentId, shipmentVersion: 1, departedAt: new Date().toISOString() },
  };
}

function placed(n: number, orderVersion: number): EventToPublish {
  return {
    type: orderVersion === 1 ? 'logistics.order.placed' : 'logistics.order.amended',
    data: anOrder({ orderId: `SO-${n}`, orderVersion }),
  };
}

function decisionOf(record: Parameters<typeof jsonOf>[0]): GateShipmentData {
  return jsonOf<GateShipmentData>(record);
}

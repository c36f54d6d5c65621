import { shipmentRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import type { Stage } from '../run/stage.js';
import { shipmentAt, type PlannedShipment } from './shipments.js';

/** Shipments that wait in the topic for whoever is measured. */
export interface Waiting {
  readonly count: number;
  at(index: number): PlannedShipment;
}

/** The first `count` shipments of the workload. */
export function waitingShipments(count: number, catalogue?: number): Waiting {
  return { count, at: (index) => shipmentAt(index, 'SH', catalogue) };
}

/** Resolves when the broker has them all. */
export async function publishWaiting({ brokers, prefix }: Stage, waiting: Waiting): Promise<void> {
  function* records(): Iterable<ReturnType<typeof shipmentRecord>> {
    for (let index = 0; index < waiting.count; index += 1) yield shipmentRecord(prefix, waiting.at(index).data);
  }
  await publishAll(brokers, records());
}

/** What a gate must say of each: a tally compares with it. */
export function* decisionsOn({ count, at }: Waiting): Iterable<readonly [shipmentId: string, type: string]> {
  for (let index = 0; index < count; index += 1) {
    const { data, fate } = at(index);
    yield [data.shipmentId, `sluice.shipment.${fate.toLowerCase()}`];
  }
}

/** What the pipe must say of each: what it was given. */
export function* echoesOf({ count, at }: Waiting): Iterable<readonly [shipmentId: string, type: string]> {
  for (let index = 0; index < count; index += 1) yield [at(index).data.shipmentId, 'logistics.shipment.requested'];
}

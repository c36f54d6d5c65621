import type { WholeSystem } from '../whole-system.js';

const DAY_MS = 86_400_000;

interface Shipment {
  readonly lines: readonly { readonly holds: readonly { readonly holdId: string }[] }[];
}

/** Ops asks that everything which holds a shipment be overridden for a day. Gives the request’s id. */
export async function askOverride(system: WholeSystem, shipmentId: string, reason: string): Promise<string> {
  const { body: shipment } = await system.ask<Shipment>('ops', 'desk', `GET /v1/shipments/${shipmentId}`);
  const holdIds = shipment.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
  const until = new Date(Date.now() + DAY_MS).toISOString();
  const body = { shipments: [{ shipmentId, holdIds }], reason, until };
  const asked = await system.ask<{ overrideId: string }>('ops', 'desk', 'POST /v1/overrides', { body });
  if (asked.status !== 201) throw new Error(`An override of ${shipmentId} was answered ${asked.status}.`);
  return asked.body.overrideId;
}

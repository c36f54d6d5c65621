import type { Page } from '@sluice/testing/console';
import type { World } from './world.js';

/** Why a shipment should go although: long enough for the desk, and found again among other requests. */
export const reasonFor = (shipmentId: string): string => `The buyer has waited for ${shipmentId} since June.`;

/** Opens the request for a shipment, among those that wait. */
export async function openRequest(page: Page, shipmentId: string): Promise<void> {
  await page
    .getByRole('row')
    .filter({ hasText: reasonFor(shipmentId) })
    .getByRole('link')
    .first()
    .click();
}

/** Ops asks for an override of everything that holds a shipment. */
export async function askOverride({ system }: World, shipmentId: string): Promise<void> {
  const { body: shipment } = await system.ask<Shipment>('ops', 'desk', `GET /v1/shipments/${shipmentId}`);
  const holdIds = shipment.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const body = { shipments: [{ shipmentId, holdIds }], reason: reasonFor(shipmentId), until };
  expect((await system.ask('ops', 'desk', 'POST /v1/overrides', { body })).status).toBe(201);
}

interface Shipment {
  readonly lines: readonly { readonly holds: readonly { readonly holdId: string }[] }[];
}

import type { Page } from '@sluice/testing/console';

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

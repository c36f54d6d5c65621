import type { World } from './world.js';

/** Whoever stands at the door with a barcode reader. */
export function theDockDoor(world: () => World): void {
  describe('at the dock door', () => {
    it('a code that is scanned again is asked again, and never answered from memory', async () => {
      const [shipmentId = ''] = await world().plan('DOCK', 1);
      const page = await world().visitors.visit('wei', '/dock');
      for (let scan = 1; scan <= 2; scan += 1) {
        const asked = page.waitForResponse((answer) => answer.url().endsWith(`/${shipmentId}/clearance`));
        // As a reader types it.
        await page.getByRole('textbox').fill(shipmentId);
        await page.keyboard.press('Enter');
        expect((await asked).status()).toBe(200);
        await page.getByText('DO NOT SHIP', { exact: true }).waitFor();
      }
    });
  });
}

import { eventually } from '@sluice/testing';
import { reasonFor } from './requests.js';
import { rowOf, rowsOf, type World } from './world.js';

interface OverrideBody {
  readonly shipments: readonly { readonly shipmentId: string; readonly holdIds: readonly string[] }[];
}

/** What is acted on is what was shown; where somebody is stands in the address. */
export function theBulkActs(world: () => World): void {
  describe('the queue', () => {
    it('asks for exactly the holds that it showed before, also when more have come since', async () => {
      const ids = await world().plan('BULK', 5);
      const chosen = [ids[0], ids[1], ids[3]].map((id) => id ?? '');
      const page = await world().visitors.visit('omar', world().queueOf('BULK'));
      for (const id of chosen) await rowOf(page, id).getByRole('checkbox').click();
      await page.getByText('3 shipments, 3 holds selected').waitFor();
      const [late = ''] = world().idsOf('BULK', 1, 6);
      await world().publish([world().shipment('BULK', late, 1)]);
      await page.getByText('1 new, 1 leaves within 4 h').waitFor();

      await page.getByRole('button', { name: 'Request override…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill(reasonFor(chosen.join(' and ')));
      const shown = await dialog.getByRole('listitem').allInnerTexts();
      const request = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/v1/overrides'));
      await dialog.getByRole('button', { name: 'Request override' }).click();
      const { shipments } = (await request).postDataJSON() as OverrideBody;
      await page.getByText('Another approver decides; nothing is released yet.').waitFor();

      expect(shipments.map(({ shipmentId }) => shipmentId)).toEqual(chosen);
      expect(shown).toHaveLength(chosen.length);
      for (const [at, { shipmentId, holdIds }] of shipments.entries()) {
        expect(holdIds).toHaveLength(1);
        for (const id of [shipmentId, ...holdIds]) expect(shown[at]).toContain(id);
      }
    });

    it('shows the same rows after a reload, on the way back, and to somebody who is sent its address', async () => {
      const ids = await world().plan('PLACE', 4);
      const wanted = [...ids].reverse();
      const page = await world().visitors.visit('omar', world().queueOf('PLACE'));
      const sameRows = () => eventually(async () => expect(await rowsOf(page)).toEqual(wanted));
      await page.getByRole('columnheader', { name: 'Shipment' }).getByRole('button').click();
      await page.getByRole('columnheader', { name: 'Shipment' }).getByRole('button').click();
      await sameRows();
      await page.reload();
      await sameRows();
      const address = page.url();

      await rowOf(page, wanted[1] ?? '').dblclick();
      await page.getByRole('heading', { level: 1, name: wanted[1] ?? '' }).waitFor();
      await page.goBack();
      await sameRows();

      const other = await world().visitors.visit('olga', address);
      await eventually(async () => expect(await rowsOf(other)).toEqual(wanted));
    });
  });
}

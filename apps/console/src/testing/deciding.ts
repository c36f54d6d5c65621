import { askOverride, type Page } from '@sluice/testing/console';
import { openRequest, reasonFor } from './requests.js';
import { rowOf, type World } from './world.js';

/** Between somebody who says yes and what the gate says. */
export function theDecisions(world: () => World): void {
  describe('an override', () => {
    it('that two people approve at once is approved by one, and the other is told by whom and when', async () => {
      const [shipmentId = ''] = await world().plan('RACE', 1);
      await askOverride(world().system, shipmentId, reasonFor(shipmentId));
      const people = ['anna', 'lena'] as const;
      const pages: Page[] = [];
      for (const person of people) {
        const page = await world().visitors.visit(person, '/approvals');
        await openRequest(page, shipmentId);
        await page.getByRole('button', { name: 'Approve' }).click();
        await page.getByRole('dialog').getByText('Release 1 hold on 1 shipment until').waitFor();
        pages.push(page);
      }
      const statuses = await Promise.all(
        pages.map(async (page) => {
          const answer = page.waitForResponse((response) => response.url().endsWith('/approve'));
          await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
          return (await answer).status();
        }),
      );
      const won = statuses.indexOf(200);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect([409, 412]).toContain(statuses[1 - won]);
      const loser = pages[1 - won];
      await loser?.getByText(new RegExp(`: ${people[won]}, .*\\d{2}:\\d{2}`)).waitFor();
      expect(await loser?.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      expect(world().visitors.takeComplaints(/status of (409|412)/)).toEqual([]);
    });

    it('that is approved releases nothing on any page before the gate has said so', async () => {
      const [shipmentId = ''] = await world().plan('SILENT', 1);
      await askOverride(world().system, shipmentId, reasonFor(shipmentId));
      const ops = await world().visitors.visit('omar', world().queueOf('SILENT'));
      const row = rowOf(ops, shipmentId);
      await row.getByText('No filing covers').waitFor();
      const reader = await world().visitors.visit('olga', `/shipments/${shipmentId}`);
      const approver = await world().visitors.visit('anna', '/approvals');
      await openRequest(approver, shipmentId);

      await world().system.whileGateIsSilent(async () => {
        await approver.getByRole('button', { name: 'Approve' }).click();
        await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
        await approver.getByRole('heading', { name: 'Approved, the gate is deciding' }).waitFor();
        await reader.reload();
        await reader.getByRole('heading', { level: 1, name: shipmentId }).waitFor();
        for (const page of [ops, reader]) {
          expect(await page.getByText('Held', { exact: true }).or(rowOf(page, shipmentId)).count()).toBeGreaterThan(0);
          expect(await page.getByText('Released', { exact: true }).count()).toBe(0);
        }
        await row.getByText('No filing covers').waitFor();
      });
      await row.getByText('Released', { exact: true }).waitFor({ timeout: 90_000 });
    });
  });
}

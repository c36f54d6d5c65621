import { openRequest, reasonFor } from './requests.js';
import { rowOf, type World } from './world.js';

const REPORT = {
  name: 'assessment.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Security assessment report, written for the console’s own story.\n'),
};

/** The whole story, by clicking. */
export function theStory(world: () => World): void {
  describe('by clicking', () => {
    it('what is held is freed by evidence that one officer attaches and a second person completes', async () => {
      const { visitors } = world();
      const reviewed = await world().reviewedProduct('STORY');
      const [shipmentId = ''] = await world().plan('STORY', 1, { lines: [world().line(reviewed.sku)] });
      const filingId = await world().draftFiling(reviewed);

      const ops = await visitors.visit('omar', world().queueOf('STORY'));
      const row = rowOf(ops, shipmentId);
      await row.getByText(`${filingId} still lacks the security assessment report`).waitFor();

      const officer = await visitors.visit('olga', world().queueOf('STORY'));
      await rowOf(officer, shipmentId).dblclick();
      await officer.getByRole('heading', { level: 1, name: shipmentId }).waitFor();
      await officer
        .getByRole('link', { name: `Open ${filingId}` })
        .first()
        .click();
      await officer.locator('input[type=file]').setInputFiles(REPORT);
      const upload = officer.getByRole('form', { name: REPORT.name });
      await upload.getByRole('button', { name: 'Attach' }).click();
      await officer.getByText('1 of 1 attached').waitFor();
      await officer.getByRole('button', { name: 'Submit' }).click();
      await officer.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
      await officer.getByText('This needs the role approver.').waitFor();

      const approver = await visitors.visit('anna', `/filings/${filingId}`);
      await approver.getByRole('button', { name: 'Complete filing' }).click();
      const dialog = approver.getByRole('dialog');
      await dialog.getByLabel('Number of the receipt').fill('CAC-2026-STORY');
      await dialog.getByLabel('Valid from').fill('2026-06-10');
      await dialog.getByRole('button', { name: 'Complete filing' }).click();
      await approver.locator('[aria-current=step]').getByText('Completed').waitFor();

      await row.getByText('Released', { exact: true }).waitFor();
      await ops.keyboard.press('r');
      await row.waitFor({ state: 'detached' });
    });

    it('an override is refused to whoever asked for it, and approved by somebody else', async () => {
      const { visitors } = world();
      const [shipmentId = ''] = await world().plan('OVERRIDE', 1);
      const lead = await visitors.visit('lena', `/shipments/${shipmentId}`);
      await lead.getByRole('button', { name: 'Request override' }).click();
      await lead.getByLabel('Reason').fill(reasonFor(shipmentId));
      await lead.getByRole('dialog').getByRole('button', { name: 'Request override' }).click();
      await lead.getByText('Another approver decides; nothing is released yet.').waitFor();

      await lead.goto('/approvals');
      await openRequest(lead, shipmentId);
      await lead.getByText('You asked for this; somebody else decides.').first().waitFor();
      expect(await lead.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);

      const approver = await visitors.visit('anna', '/approvals');
      await openRequest(approver, shipmentId);
      await approver.getByRole('button', { name: 'Approve' }).click();
      await approver.getByRole('dialog').getByText('Release 1 hold on 1 shipment until').waitFor();
      await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
      await approver.getByText('Granted by the gate: anna').waitFor();
      await approver.goto(`/shipments/${shipmentId}`);
      await approver.getByText('Released by an override of two people').first().waitFor();
    });
  });
}

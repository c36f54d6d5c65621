import type { Locator, Page } from '@sluice/testing/console';
import type { World } from './world.js';

/** What the registry is asked for after its name for a list. */
const FIRST = '/versions/1';

/** Lists, written in the browser and brought into force by two people. */
export function theDrafts(world: () => World): void {
  describe('a list that somebody writes', () => {
    it('is kept as typed until its condition can be read, refused to its author, and approved by who saw its impact', async () => {
      const { visitors, system } = world();
      const listId = world().idOf('DRAFT-LIST');
      const lead = await visitors.visit('lena', '/lists');
      await lead.getByRole('link', { name: 'New list' }).click();
      await fillHead(lead, listId);
      const entry = lead.getByRole('region', { name: 'Entry 1' });
      await entry.getByLabel('Entry id').fill('committee-door');
      await entry.getByLabel('Title').fill('Doors for committees');
      const condition = entry.getByLabel('Condition');
      await condition.fill(`product.category == '${listId}' &&`);
      await save(lead);

      await entry.getByText(/at line 1, column \d+/).waitFor();
      expect(await condition.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
      expect(await lead.getByLabel('List id').inputValue()).toBe(listId);
      await condition.fill(`product.category == '${listId}'`);
      await save(lead);
      await lead.getByRole('heading', { level: 1, name: 'What a committee looks at' }).waitFor();
      expect(new URL(lead.url()).pathname).toBe(`/lists/${listId}${FIRST}`);

      await dialogAct(lead, 'Propose');
      await lead.getByText('You wrote or proposed it; somebody else approves it.').waitFor();
      expect(await lead.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
      const place = `/v1/lists/${listId}${FIRST}`;
      const { etag } = await system.ask('auditor', 'registry', `GET ${place}`);
      await openImpact(lead);
      expect(await answerTo(lead, `/v1/registry${place}/approve`, etag)).toEqual([403, 'SECOND_PERSON_REQUIRED']);

      const approver = await visitors.visit('anna', `/lists/${listId}${FIRST}`);
      await approver.getByText('Open its impact before you approve it.').waitFor();
      expect(await answerTo(approver, `/v1/registry${place}/approve`, etag)).toEqual([409, 'IMPACT_NOT_SEEN']);
      await openImpact(approver);
      await dialogAct(approver, 'Approve');
      await approver.getByText('In force', { exact: true }).first().waitFor();
      expect(visitors.takeComplaints(/status of (403|409|422)/)).toEqual([]);
    });

    it('is written from its newest version, without the mouse', async () => {
      const { listId } = await world().reviewedProduct('REDRAFT');
      const page = await world().visitors.visit('olga', `/lists/${listId}${FIRST}`);
      await page.getByRole('link', { name: 'New version' }).focus();
      await page.keyboard.press('Enter');
      const title = page.getByRole('region', { name: 'Version' }).getByLabel('Title');
      await title.focus();
      await page.keyboard.press('End');
      await page.keyboard.type(', again');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'What a committee looks at, again' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/lists/${listId}/versions/2`);
      const { body } = await world().system.ask('auditor', 'registry', `GET /v1/lists/${listId}/versions/2`);
      expect(body).toMatchObject({ effectiveFrom: '2026-06-01T00:00:00+08:00', state: 'DRAFT', origins: ['CN'] });
    });
  });
}

async function fillHead(page: Page, listId: string): Promise<void> {
  await page.getByLabel('List id').fill(listId);
  const head = page.getByRole('region', { name: 'Version' });
  await head.getByLabel('Title').fill('What a committee looks at');
  await head.getByLabel('In force from').fill('2026-06-01T00:00');
  await head.getByLabel('Origins').fill('cn');
  await page.keyboard.press('Enter');
  const source = page.getByRole('region', { name: 'Source' });
  await source.getByLabel('Title').fill('The browser’s specs');
  await source.getByLabel('Published on').fill('2026-06-01');
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save draft' }).click();

async function openImpact(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Impact', exact: true }).click();
  await page.getByText(/^Computed /).waitFor();
}

/** Opens the dialog of an act, and does it there. */
async function dialogAct(page: Page, name: string): Promise<void> {
  const button = (within: Page | Locator): Locator => within.getByRole('button', { name, exact: true });
  await button(page).click();
  await button(page.getByRole('dialog')).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What the desk answers this person's own browser, which has the session. */
function answerTo(page: Page, path: string, ifMatch: string): Promise<[number, string]> {
  return page.evaluate(
    async ([url, tag]) => {
      const answer = await fetch(url, { method: 'POST', headers: { 'if-match': tag } });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    },
    [path, ifMatch] as const,
  );
}

import { eventually } from '@sluice/testing';
import type { Page } from '@sluice/testing/console';
import { rowOf, rowsOf, type World } from './world.js';

/** The queue without a mouse. */
export function theKeys(world: () => World): void {
  describe('with the keyboard alone', () => {
    it('the queue is read, selected from, searched and left, and the focus is never lost', async () => {
      const ids = await world().plan('KEYS', 5);
      const [first = '', second = '', third = ''] = ids;
      const page = await world().visitors.visit('omar', world().queueOf('KEYS'));
      await rowOf(page, third).getByText('No filing covers').waitFor();
      expect(await rowsOf(page)).toEqual(ids);
      const { press, focusedRow } = keyboardOf(page);

      await press('j');
      await focusedRow(first);
      await press('j');
      await focusedRow(second);
      await press('k');
      await focusedRow(first);
      await press('x');
      expect(await rowOf(page, first).getAttribute('aria-selected')).toBe('true');
      await press('j');
      await press('Shift+X');
      await page.getByText('2 shipments, 2 holds selected').waitFor();
      await press('Escape');
      await page.getByText('2 shipments, 2 holds selected').waitFor({ state: 'detached' });

      await press('Space');
      await page.getByRole('complementary', { name: `Preview of ${second}` }).waitFor();
      await press('j');
      await page.getByRole('complementary', { name: `Preview of ${third}` }).waitFor();
      await press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      await focusedRow(third);

      // One key right behind the other: the address takes both.
      await press('k');
      await press('Space');
      await page.getByRole('complementary', { name: `Preview of ${second}` }).waitFor();
      await page.waitForURL(
        ({ searchParams }) => searchParams.get('focus') === second && searchParams.get('peek') === '1',
      );
      await press('j');
      await press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      await focusedRow(third);

      await press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusedRow(third);

      await press('/');
      await page.keyboard.type(second);
      await press('Enter');
      await eventually(async () => expect(await rowsOf(page)).toEqual([second]));
      await isNotLost(page);
    });

    it('a shipment is opened, its neighbours in the queue after it, and the way back leads to its row', async () => {
      const ids = await world().plan('STEPS', 3);
      const [first = '', second = ''] = ids;
      const page = await world().visitors.visit('omar', world().queueOf('STEPS'));
      await rowOf(page, first).getByText('No filing covers').waitFor();
      const { press, focusedRow } = keyboardOf(page);
      const isOpen = async (id: string): Promise<void> => {
        await page.getByRole('heading', { level: 1, name: id }).waitFor();
        await isNotLost(page);
      };

      await press('j');
      await press('Enter');
      await isOpen(first);
      await press(']');
      await isOpen(second);
      await press('[');
      await isOpen(first);
      await press(']');
      await isOpen(second);
      await press('u');
      await focusedRow(second);
      expect(await rowsOf(page)).toEqual(ids);
      await press('Enter');
      await isOpen(second);
      await press('Escape');
      await focusedRow(second);
    });
  });
}

function keyboardOf(page: Page) {
  return {
    press: async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      await isNotLost(page);
    },
    focusedRow: async (id: string): Promise<void> => {
      await eventually(async () => expect(await focusOf(page)).toBe(id));
    },
  };
}

/** The id of the row that has the focus; of anything else, what it is. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate(
    () => (document.activeElement as HTMLElement).dataset['id'] ?? document.activeElement?.tagName ?? '',
  );
}

/** Where a key leads next is somewhere: `body` is what has the focus when nothing has. */
async function isNotLost(page: Page): Promise<void> {
  await eventually(async () => expect(await focusOf(page)).not.toBe('BODY'));
}

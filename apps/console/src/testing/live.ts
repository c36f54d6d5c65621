import { eventually } from '@sluice/testing';
import { untilDrawn, type Locator, type Page } from '@sluice/testing/console';
import { PATIENCE_MS, rowOf, rowsOf, type World } from './world.js';

/** Shipments that are planned, the place of the one that is read, and how many come while it is. */
const [PLANNED, READ, ARRIVING] = [60, 35, 200];
/** A page that hears nothing gives its stream up after half a minute. */
const GIVEN_UP_MS = 90_000;

/** What changes while somebody reads. */
export function theLiveQueue(world: () => World): void {
  describe('while somebody reads the queue', () => {
    it('a change is drawn in its place, and what arrives waits to be asked for', async () => {
      const ids = await world().plan('LIVE', PLANNED);
      const [changing = '', reading = ''] = ids.slice(READ - 1);
      const page = await world().visitors.visit('omar', world().queueOf('LIVE'));
      await isLive(page);
      // Before there are rows a key goes to none of them.
      await rowOf(page, ids[0] ?? '')
        .getByText('No filing covers')
        .waitFor();
      for (let row = 0; row <= READ; row += 1) await page.keyboard.press('j');
      await focusIsOn(page, reading);
      await rowOf(page, reading).getByText('No filing covers').waitFor();
      const before = await whatIsThere(page, reading);
      expect(before.rowCount).toBe(String(PLANNED + 1));

      const publishedAtMs = Date.now();
      await world().publish([amended(changing, { destinationCountry: 'NO' })]);
      await rowOf(page, changing).getByText('→ NO').waitFor();
      // Told and not judged: how long depends on what else the machine does.
      process.stderr.write(`A change was drawn ${Date.now() - publishedAtMs} ms after it was published.\n`);
      expect(await whatIsThere(page, reading)).toEqual(before);

      // They leave before everything that is there.
      const arriving = world().idsOf('LIVE', ARRIVING, PLANNED + 1);
      await world().publish(arriving.map((id) => world().shipment('LIVE', id, 20)));
      const pill = page.getByRole('status').filter({ hasText: /^\d+ new/ });
      const isCounted = async (): Promise<void> => expect(await pill.innerText()).toBe(`${ARRIVING} new`);
      await eventually(isCounted, { timeoutMs: 60_000 });
      await untilDrawn(page);
      await isCounted();
      expect(await whatIsThere(page, reading)).toEqual(before);

      await page.keyboard.press('r');
      await page.getByText(`${PLANNED + ARRIVING} shipments held`).waitFor();
      await pill.waitFor({ state: 'detached' });
      await focusIsOn(page, reading);
      await eventually(async () => expect(await placeOf(rowOf(page, reading))).toEqual(before.place));
      await page.keyboard.press('Home');
      await eventually(async () => expect((await rowsOf(page)).slice(0, 10)).toEqual(arriving.slice(0, 10)));

      function amended(id: string, changes: Parameters<World['shipment']>[3]) {
        return world().shipment('LIVE', id, 30 + READ - 1, { shipmentVersion: 2, ...changes });
      }
    });

    it('a desk that was killed is missed, and what it is told meanwhile is there when it is back', async () => {
      const { page, isSaid, isThere, tell } = await readers('KILL');
      world().system.killDesk();
      await isSaid();
      await tell();
      await isThere();
      expect(world().visitors.takeComplaints(/net::ERR_/)).toEqual([]);
      expect(await page.getByText('Reconnecting').count()).toBe(0);
    });

    it('a connection that is gone for long is said, and nothing is shown released, lost or doubled', async () => {
      const { page, isSaid, isThere, tell, freed } = await readers('CUT');
      await tellStreams(page);
      await page.context().setOffline(true);
      // What is open already stays open to a browser that is told to be offline: the other end has to go.
      world().system.killDesk();
      await isSaid();
      await tell();
      // The desk that comes back knows nothing of what the page says it heard last.
      await page.locator('html[data-begun]').waitFor({ state: 'attached', timeout: GIVEN_UP_MS });
      await rowOf(page, freed).getByText('No filing covers').waitFor();
      expect(await page.getByText('Released', { exact: true }).count()).toBe(0);
      await isSaid();

      await page.context().setOffline(false);
      await isThere();
      expect(world().visitors.takeComplaints(/net::ERR_/)).toEqual([]);
    });

    it('what happened while somebody read a shipment waits for them; a tab that is chosen is the list as it is', async () => {
      const { page, first, moved, freed, arrived, tell } = await readers('AWAY');
      await page.keyboard.press('j');
      await focusIsOn(page, first);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: first }).waitFor();
      await tell();
      await page.keyboard.press('u');
      await focusIsOn(page, first);
      await rowOf(page, moved).getByText('→ NO').waitFor();
      await rowOf(page, freed).getByText('Leaves this list').waitFor();
      await page.getByRole('status').filter({ hasText: '1 new' }).waitFor();
      expect(await rowsOf(page)).toEqual([first, moved, freed]);

      await page.getByRole('button', { name: /^Past dispatch/ }).click();
      await page.getByText('No held shipment matches').waitFor();
      await page.getByRole('button', { name: /^Leaving next/ }).click();
      await eventually(async () => expect(await rowsOf(page)).toEqual([first, moved, arrived]));
    });

    /** Somebody who reads three shipments; of what happens to them the page hears only once it is connected again. */
    async function readers(warehouse: string) {
      const ids = await world().plan(warehouse, 3);
      const [first = '', moved = '', freed = ''] = ids;
      const [arrived = ''] = world().idsOf(warehouse, 1, 4);
      const page = await world().visitors.visit('omar', world().queueOf(warehouse));
      await isLive(page);
      await rowOf(page, freed).getByText('No filing covers').waitFor();
      await rowOf(page, moved).getByText('→ SE').waitFor();
      return {
        ...{ page, first, moved, freed, arrived },
        isSaid: () => page.getByText(/^Reconnecting, as of \d/).waitFor(),
        tell: async () => {
          const lines = [world().line('SAMPLE-BRACKET')];
          await world().publish([
            world().shipment(warehouse, moved, 31, { shipmentVersion: 2, destinationCountry: 'NO' }),
            world().shipment(warehouse, freed, 32, { shipmentVersion: 2, lines }),
          ]);
          await world().publish([world().shipment(warehouse, arrived, 40)]);
          await eventually(
            async () => {
              const { body } = await world().system.ask('ops', 'desk', `GET /v1/shipments/${freed}`);
              expect(body['status']).toBe('RELEASED');
            },
            { timeoutMs: 60_000, everyMs: 250 },
          );
          await world().untilHeld(warehouse, 3);
        },
        isThere: async () => {
          await isLive(page);
          await rowOf(page, moved).getByText('→ NO').waitFor();
          await page.keyboard.press('r');
          await eventually(async () => expect(await rowsOf(page)).toEqual([first, moved, arrived]), {
            timeoutMs: PATIENCE_MS,
          });
        },
      };
    }
  });
}

const isLive = (page: Page): Promise<void> =>
  page.getByText('Live', { exact: true }).waitFor({ timeout: 2 * PATIENCE_MS });

async function focusIsOn(page: Page, id: string): Promise<void> {
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['id']);
  await eventually(async () => expect(await focused()).toBe(id));
}

/** Where the row is, which ones are drawn around it, and how long the list is (with its head). */
async function whatIsThere(page: Page, id: string) {
  const [place, rows] = [await placeOf(rowOf(page, id)), await rowsOf(page)];
  return { place, rows, rowCount: await page.getByRole('grid').getAttribute('aria-rowcount') };
}

/** Where it is on the screen. */
async function placeOf(row: Locator): Promise<{ x: number; y: number } | undefined> {
  const box = await row.boundingBox();
  return box === null ? undefined : { x: box.x, y: box.y };
}

/** A stream that the page begins from now on, and not the browser by itself, is told of on `html`. */
async function tellStreams(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.EventSource = class extends EventSource {
      constructor(...args: ConstructorParameters<typeof EventSource>) {
        super(...args);
        document.documentElement.dataset['begun'] = '';
      }
    };
  });
}

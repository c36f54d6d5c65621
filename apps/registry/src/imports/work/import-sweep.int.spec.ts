import { eventually } from '@sluice/testing';
import type { AuditItem } from '../../audit/audit.service.js';
import { withRegistry } from '../../testing/use-registry.js';
import { ImportDesk } from '../testing/import-desk.js';

const DAY_MS = 24 * 60 * 60 * 1000;

it('a preview that nobody applied in a month is given up, and its rows go a month later', async () => {
  let daysLater = 0;
  await withRegistry({ clock: () => Date.now() + daysLater * DAY_MS }, async (registry) => {
    const desk = new ImportDesk(() => registry.client);
    const { body } = await desk.read('sku,name,category\nA-1,New,LOCK\nA-2,,LOCK\n');
    const { importId } = body;

    daysLater = 29;
    await registry.restart();
    expect((await desk.show(importId)).body.state).toBe('READY');

    daysLater = 31;
    await registry.restart();
    const given = await desk.settled(importId, ['CANCELLED']);
    expect(given.body).toMatchObject({ cancelledBy: 'registry', rows: { read: 2 } });
    expect(await desk.preview(importId)).toHaveLength(1);
    const { body: trail } = await registry.client.get<{ items: AuditItem[] }>(`/v1/audit?object=import:${importId}`);
    expect(trail.items.at(-1)).toMatchObject({
      ...{ action: 'cancel', by: 'registry', why: 'nobody applied it in 30 days' },
      to: { state: 'CANCELLED' },
    });

    daysLater = 62;
    await registry.restart();
    await eventually(async () => {
      expect([await desk.preview(importId), await desk.errors(importId)]).toEqual([[], []]);
    });
    expect((await desk.show(importId)).body).toMatchObject({ state: 'CANCELLED', rows: { read: 2 } });
  });
}, 120_000);

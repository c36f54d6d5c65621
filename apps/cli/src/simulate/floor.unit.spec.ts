import type { GateShipmentData, Hold } from '@sluice/contracts';
import { Floor } from './floor.js';
import { Chance } from './chance.js';
import { anOrder, aShipmentOf } from './logistics.js';

const planned = (shipmentId: string) => {
  const chance = new Chance(1);
  return aShipmentOf(chance, anOrder(chance, 'SO-1', 0), shipmentId, 0);
};

const hold = (reason: Hold['reason'], entryId: string): Hold => ({
  holdId: 'h1',
  reason,
  since: '2026-06-02T08:00:00Z',
  params: {},
  remedy: 'Do something.',
  requirement: { listId: 'list', entryId, market: 'SE' },
});

const decided = (shipmentId: string, decisionVersion: number, holds: Hold[]): GateShipmentData => ({
  ...{ shipmentId, shipmentVersion: 1, decisionVersion, decidedAt: '2026-06-02T08:00:00Z', lists: [], orderIds: [] },
  ...{
    exporterId: 'acme-sz',
    warehouseId: 'SZX-2',
    destinationCountry: 'SE',
    plannedDispatchAt: '2026-06-20T09:00:00Z',
  },
  status: holds.length > 0 ? 'HELD' : 'RELEASED',
  lines: [{ lineNo: 1, sku: 'LOCK', verdict: holds.length > 0 ? 'HELD' : 'CLEAR', filings: [], holds }],
  cause: { type: 'logistics.shipment.requested', id: 'e1' },
});

describe('the floor of the simulation', () => {
  it('goes by the newest decision of its own shipments', () => {
    const floor = new Floor();
    floor.plan(planned('SH-1'));
    floor.hear(decided('SH-1', 2, []));
    floor.hear(decided('SH-1', 1, [hold('MANUAL', 'lock')]));
    floor.hear(decided('SH-2', 1, []));
    expect(floor.those('RELEASED').map(({ shipment }) => shipment.shipmentId)).toEqual(['SH-1']);
    expect(floor.size).toBe(1);
  });

  it('knows what is needed by whom, the most awaited first, and not what a running filing will bring', () => {
    const floor = new Floor();
    for (const [index, entryId] of ['lock', 'mask', 'mask'].entries()) {
      floor.plan(planned(`SH-${index}`));
      floor.hear(decided(`SH-${index}`, 1, [hold('FILING_MISSING', entryId)]));
    }
    floor.plan(planned('SH-9'));
    floor.hear(decided('SH-9', 1, [hold('FILING_INCOMPLETE', 'terminal')]));
    expect(floor.needs().map(({ entryId }) => entryId)).toEqual(['mask', 'lock']);
  });
});

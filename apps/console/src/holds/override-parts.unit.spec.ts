import fc from 'fast-check';
import { askedShipments, overrideParts, SHIPMENTS_A_REQUEST } from './override-parts.js';

const selections = fc.array(fc.constantFrom('acme-sz', 'beta-xm', 'corp-sh'), { maxLength: 1_700 }).map((exporters) =>
  exporters.map((exporterId, at) => ({
    ...{ shipmentId: `SH-${at}`, exporterId, decisionVersion: at + 1 },
    holdIds: [`H-${at}`],
  })),
);

describe('what is asked for in one request', () => {
  it('is each selected shipment once, exactly as it was frozen', () => {
    fc.assert(
      fc.property(selections, (items) => {
        const asked = overrideParts(items).flatMap((part) => askedShipments(part));
        const frozen = items.map(({ shipmentId, decisionVersion, holdIds }) => ({
          ...{ shipmentId, decisionVersion },
          holdIds,
        }));
        const byId = (a: { shipmentId: string }, b: { shipmentId: string }): number =>
          a.shipmentId < b.shipmentId ? -1 : 1;
        expect(asked.sort(byId)).toEqual(frozen.sort(byId));
      }),
      { numRuns: 30 },
    );
  });

  it('is of one exporter, and no more than the desk takes', () => {
    fc.assert(
      fc.property(selections, (items) => {
        for (const part of overrideParts(items)) {
          expect(new Set(part.map(({ exporterId }) => exporterId)).size).toBe(1);
          expect(part.length).toBeLessThanOrEqual(SHIPMENTS_A_REQUEST);
        }
      }),
      { numRuns: 30 },
    );
  });
});

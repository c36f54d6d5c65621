import { previousOwners, type AssignResult } from './previous-owners.js';

const assigned = (shipmentId: string, previous: string | null): AssignResult => ({
  ...{ shipmentId, outcome: 'ASSIGNED', previous },
});

describe('taking an assignment back', () => {
  it('gives each shipment to whoever looked after it before, and to nobody where nobody did', () => {
    const results = [assigned('SH-1', 'ann'), assigned('SH-2', null), assigned('SH-3', 'ann')];
    expect([...previousOwners(results)]).toEqual([
      ['ann', ['SH-1', 'SH-3']],
      [null, ['SH-2']],
    ]);
  });

  it('leaves alone what was not assigned', () => {
    const results: AssignResult[] = [
      { shipmentId: 'SH-1', outcome: 'UNCHANGED' },
      { shipmentId: 'SH-2', outcome: 'SHIPMENT_OVER' },
    ];
    expect(previousOwners(results).size).toBe(0);
  });
});

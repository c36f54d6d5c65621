import { exportAddress, filterOf, queryOf } from './audit-filter.js';

const HOUR_MS = 3_600_000;

describe('the filter of the audit trail', () => {
  it('is what the address says, without what nobody could have chosen', () => {
    const search = new URLSearchParams('kind=list&by=%20anna&since=2026-11-27&until=yesterday&object=');
    expect(filterOf(search)).toEqual({ kind: 'list', by: 'anna', since: '2026-11-27' });
    expect(filterOf(new URLSearchParams('kind=shipment&other=1'))).toEqual({});
  });

  it('asks for whole days of this screen', () => {
    const { since = '', until = '' } = queryOf({ since: '2026-11-27', until: '2026-11-27' });
    expect(new Date(since)).toEqual(new Date(2026, 10, 27));
    expect(Date.parse(until) - Date.parse(since)).toBe(24 * HOUR_MS);
  });

  it('goes along with the file', () => {
    expect(exportAddress({ object: 'filing:F-1', by: 'anna' })).toBe(
      '/v1/registry/v1/audit/export?format=csv&object=filing%3AF-1&by=anna',
    );
  });
});

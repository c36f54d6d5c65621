import { exportAddress } from './export-address.js';
import { filterOf, filterQuery } from './filter.js';

describe('the address of an export', () => {
  it.each(['', 'exporter=beta,acme-sz&due=late&sort=held&dir=desc', 'q=SH-9 IRIS&reason=MANUAL', 'sku=A%26B'])(
    'asks for what the page shows: %s',
    (search) => {
      const filter = filterOf(new URLSearchParams(search));
      const { pathname, searchParams } = new URL(exportAddress(filter, 'xlsx'), 'https://desk.example');
      expect(pathname).toBe('/v1/holds/export');
      expect(Object.fromEntries(searchParams)).toEqual({ format: 'xlsx', ...filterQuery(filter) });
    },
  );
});

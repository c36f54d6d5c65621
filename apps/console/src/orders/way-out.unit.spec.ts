import { wayOut } from './way-out.js';

const requirement = { listId: 'cac', entryId: 'biometric-lock', market: 'SE' };
const reason = (code: Parameters<typeof wayOut>[0]['reason'], more: object = {}) => ({
  ...{ reason: code, params: {}, remedy: '', requirement },
  ...more,
});

describe('the way out of what a screening says', () => {
  it.each(['FILING_MISSING', 'FILING_REVOKED', 'FILING_REJECTED', 'FILING_EXPIRED'] as const)(
    'is a new filing for %s, filled in as far as it is known',
    (code) => {
      expect(wayOut(reason(code), 'IRIS LOCK', 'acme-sz')?.to).toBe(
        '/filings/new?exporter=acme-sz&list=cac&entry=biometric-lock&destination=SE&sku=IRIS+LOCK',
      );
      expect(wayOut(reason(code, { requirement: undefined }), 'X', undefined)?.to).toBe('/filings/new?sku=X');
    },
  );

  it('is the filing that is under way, when there is one', () => {
    expect(wayOut(reason('FILING_INCOMPLETE', { filingId: 'F/77' }), 'X', undefined)?.to).toBe('/filings/F%2F77');
  });

  it('is the product for what is not known of it, and the lists when none is in force', () => {
    expect(wayOut(reason('DESCRIPTION_CONFLICT'), 'A/B', undefined)?.to).toBe('/products/A%2FB');
    expect(wayOut(reason('LIST_UNAVAILABLE'), 'X', undefined)?.kind).toBe('lists');
  });

  it('is outside of Sluice for a destination that is no country', () => {
    expect(wayOut(reason('DESTINATION_UNKNOWN'), 'X', undefined)).toBeUndefined();
  });
});

import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';

/** In force since June 2026: iris locks that decide by themselves need a filing. */
export const LIST: ListPublishedData = {
  listId: 'faults-list',
  version: 1,
  title: 'Intelligent agents under export filing',
  status: 'APPROVED',
  source: { title: 'Workload of the fault matrix', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
  effectiveFrom: '2026-06-01T00:00:00+08:00',
  origins: ['CN'],
  entries: [
    {
      entryId: 'biometric-lock',
      title: 'Iris or vein biometric locks',
      when: "product.category == 'BIOMETRIC_LOCK' && product.attributes.modality in ['IRIS', 'VEIN'] && product.attributes.autonomousDecision",
      markets: ['*'],
      requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
      completes: 'ON_EVIDENCE',
      signals: ['iris', 'vein', 'autonomous'],
    },
  ],
};

export const EXPORTER_ID = 'acme-sz';

/** In scope of the list. */
export function lock(sku: string): ProductClassifiedData {
  return {
    sku,
    productVersion: 1,
    name: 'IrisLock',
    internalDescription: 'Door lock with iris recognition, decides on access by itself',
    salesDescription: 'Smart lock',
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'IRIS', autonomousDecision: true },
    classification: { attributes: {} },
  };
}

/** Out of scope. */
export function hinge(sku: string): ProductClassifiedData {
  return {
    ...lock(sku),
    name: 'Hinge',
    internalDescription: 'Steel hinge',
    salesDescription: 'Steel hinge',
    category: 'HARDWARE',
    attributes: {},
  };
}

/** Another version of a filing for one SKU. */
export function filing(sku: string, filingVersion: number, status: 'COMPLETED' | 'REVOKED'): FilingUpdatedData {
  return {
    filingId: `F-${sku}`,
    filingVersion,
    exporterId: EXPORTER_ID,
    listId: LIST.listId,
    entryId: 'biometric-lock',
    skus: [sku],
    markets: ['*'],
    status,
    number: `CAC-${sku}`,
    validFrom: '2026-06-10',
    validUntil: null,
    missing: [],
    evidence: [],
  };
}

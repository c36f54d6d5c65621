import type {
  FilingUpdatedData,
  ListEntry,
  ListPublishedData,
  OrderData,
  ProductClassifiedData,
  ShipmentData,
  ShipmentLine,
} from '@sluice/contracts';

/*
 * Messages that belong together: acme-sz ships an iris lock from China to Sweden, under a list that has been in force
 * since June 2026 and asks for a filing. Each builder takes what a spec cares about and fills in the rest.
 */

/** A line of two locks. */
export function aLine(changes: Partial<ShipmentLine> = {}): ShipmentLine {
  return {
    lineNo: 1,
    orderId: 'SO-1001',
    sku: 'IRIS-LOCK-2',
    quantity: 2,
    serials: [],
    description: 'Smart lock',
    ...changes,
  };
}

/** A shipment request with one line, planned for June 2027. */
export function aShipment(changes: Partial<ShipmentData> = {}): ShipmentData {
  return {
    shipmentId: 'SH-9001',
    shipmentVersion: 1,
    orderIds: ['SO-1001'],
    exporter: { id: 'acme-sz', country: 'CN' },
    consignee: { name: 'Nordlock AB', country: 'SE' },
    shipFrom: { warehouseId: 'SZX-2' },
    destinationCountry: 'SE',
    plannedDispatchAt: '2027-06-20T09:00:00Z',
    lines: [aLine()],
    ...changes,
  };
}

/** An order of two locks, wanted in June 2027. */
export function anOrder(changes: Partial<OrderData> = {}): OrderData {
  return {
    orderId: 'SO-1001',
    orderVersion: 1,
    placedAt: '2027-06-02T08:00:00Z',
    exporter: { id: 'acme-sz', country: 'CN' },
    buyer: { name: 'Nordlock AB', country: 'SE' },
    destinationCountry: 'SE',
    requestedShipDate: '2027-06-20',
    lines: [{ lineNo: 1, sku: 'IRIS-LOCK-2', quantity: 2, description: 'Smart lock' }],
    ...changes,
  };
}

/** A classified product that `aList()` has in scope. */
export function aProduct(changes: Partial<ProductClassifiedData> = {}): ProductClassifiedData {
  return {
    sku: 'IRIS-LOCK-2',
    productVersion: 1,
    name: 'IrisLock 2',
    internalDescription: 'Door lock with iris recognition, decides on access by itself',
    salesDescription: 'Smart lock for offices',
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'IRIS', autonomousDecision: true },
    classification: { attributes: {} },
    ...changes,
  };
}

/** A classified product that no entry of `aList()` has in scope. */
export function aPlainProduct(changes: Partial<ProductClassifiedData> = {}): ProductClassifiedData {
  return aProduct({
    sku: 'HINGE-1',
    name: 'Hinge',
    internalDescription: 'Steel hinge',
    salesDescription: 'Steel hinge',
    category: 'HARDWARE',
    attributes: {},
    ...changes,
  });
}

/** An entry that asks for a security assessment and a receipt for biometric locks that decide by themselves. */
export function aListEntry(changes: Partial<ListEntry> = {}): ListEntry {
  return {
    entryId: 'biometric-lock',
    title: 'Iris or vein biometric locks',
    when:
      "product.category == 'BIOMETRIC_LOCK' && product.attributes.modality in ['IRIS', 'VEIN'] && " +
      'product.attributes.autonomousDecision',
    markets: ['*'],
    requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
    completes: 'ON_EVIDENCE',
    signals: ['iris', 'vein', '虹膜', '静脉', 'AI', 'autonomous'],
    ...changes,
  };
}

/** An approved list with one entry, in force since 1 June 2026. */
export function aList(changes: Partial<ListPublishedData> = {}): ListPublishedData {
  return {
    listId: 'cac-intelligent-agents',
    version: 1,
    title: 'Intelligent agents under export filing',
    status: 'APPROVED',
    source: { title: 'Sample list for tests', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
    effectiveFrom: '2026-06-01T00:00:00+08:00',
    origins: ['CN'],
    entries: [aListEntry()],
    ...changes,
  };
}

/** A completed filing that covers `aShipment()` under `aList()`. */
export function aFiling(changes: Partial<FilingUpdatedData> = {}): FilingUpdatedData {
  return {
    filingId: 'F-77',
    filingVersion: 1,
    exporterId: 'acme-sz',
    listId: 'cac-intelligent-agents',
    entryId: 'biometric-lock',
    skus: ['IRIS-LOCK-2'],
    markets: ['*'],
    status: 'COMPLETED',
    number: 'CAC-2026-000123',
    validFrom: '2026-06-10',
    validUntil: null,
    missing: [],
    evidence: [],
    ...changes,
  };
}

/** The same filing before its documents are there: it covers nothing yet. */
export function aDraftFiling(changes: Partial<FilingUpdatedData> = {}): FilingUpdatedData {
  return aFiling({
    status: 'DRAFT',
    number: null,
    validFrom: null,
    missing: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
    ...changes,
  });
}

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
 * Facts that belong together: acme-sz exports iris locks from China under a list that names them. `@sluice/testing` has
 * builders for the other tiers; the domain's specs do not load brokers and databases to get at a literal.
 */

export function anEntry(changes: Partial<ListEntry> = {}): ListEntry {
  return {
    entryId: 'biometric-lock',
    title: 'Iris or vein biometric locks',
    when: "product.category == 'BIOMETRIC_LOCK' && product.attributes.modality in ['IRIS','VEIN'] && product.attributes.autonomousDecision",
    markets: ['*'],
    requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
    completes: 'ON_EVIDENCE',
    signals: ['iris', 'vein', '虹膜', '静脉', 'AI', 'autonomous'],
    ...changes,
  };
}

export function aList(changes: Partial<ListPublishedData> = {}): ListPublishedData {
  return {
    listId: 'cac-intelligent-agents',
    version: 1,
    title: 'Intelligent agents in sensitive fields',
    status: 'APPROVED',
    source: { title: 'Trade publication', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
    effectiveFrom: '2026-06-01T00:00:00+08:00',
    origins: ['CN'],
    entries: [anEntry()],
    ...changes,
  };
}

/** In scope of `aList()`. */
export function aProduct(changes: Partial<ProductClassifiedData> = {}): ProductClassifiedData {
  return {
    sku: 'IRIS-LOCK-2',
    productVersion: 1,
    name: 'IrisLock 2',
    internalDescription: 'Door lock with iris recognition',
    salesDescription: 'Smart lock for offices',
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'IRIS', autonomousDecision: true },
    classification: { attributes: {} },
    ...changes,
  };
}

/** Out of scope of `aList()`, and no text says otherwise. */
export function aHinge(changes: Partial<ProductClassifiedData> = {}): ProductClassifiedData {
  return aProduct({
    sku: 'HINGE-1',
    salesDescription: 'Steel hinge',
    category: 'HARDWARE',
    attributes: {},
    ...changes,
  });
}

/** Completed, for `aProduct()` and every market, without an end. */
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
    evidence: [
      {
        evidenceId: 'EV-1',
        kind: 'SECURITY_ASSESSMENT_REPORT',
        version: 1,
        sha256: 'a'.repeat(64),
        size: 482_113,
        mediaType: 'application/pdf',
        attachedAt: '2026-06-09T02:00:00Z',
      },
    ],
    ...changes,
  };
}

/** A draft that lacks its receipt. */
export function aDraft(changes: Partial<FilingUpdatedData> = {}): FilingUpdatedData {
  return aFiling({ status: 'DRAFT', number: null, validFrom: null, missing: ['FILING_RECEIPT'], ...changes });
}

export function aLine(changes: Partial<ShipmentLine> = {}): ShipmentLine {
  return { lineNo: 1, sku: 'IRIS-LOCK-2', quantity: 40, description: 'Smart lock', ...changes };
}

/** One line of `aProduct()` to Sweden, planned for 20 June 2026. */
export function aShipment(changes: Partial<ShipmentData> = {}): ShipmentData {
  return {
    shipmentId: 'SH-9001',
    shipmentVersion: 1,
    orderIds: ['SO-1001'],
    exporter: { id: 'acme-sz', country: 'CN' },
    consignee: { name: 'Nordlock AB', country: 'SE' },
    shipFrom: { warehouseId: 'SZX-2' },
    destinationCountry: 'SE',
    plannedDispatchAt: '2026-06-20T09:00:00Z',
    lines: [aLine()],
    ...changes,
  };
}

export function anOrder(changes: Partial<OrderData> = {}): OrderData {
  return {
    orderId: 'SO-1001',
    orderVersion: 1,
    placedAt: '2026-06-02T08:00:00Z',
    exporter: { id: 'acme-sz', country: 'CN' },
    buyer: { name: 'Nordlock AB', country: 'SE' },
    destinationCountry: 'SE',
    requestedShipDate: '2026-06-20',
    lines: [{ lineNo: 1, sku: 'IRIS-LOCK-2', quantity: 40, description: 'Smart lock' }],
    ...changes,
  };
}

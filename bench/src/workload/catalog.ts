import type { FilingEvidence, FilingUpdatedData, ProductClassifiedData } from '@sluice/contracts';
import { createHash } from 'node:crypto';
import { BENCH_LIST } from './list.js';

/** Of the ordinary catalogue; a larger one has a multiple of it, in the same proportions. */
export const PRODUCTS = 10_000;
export const EXPORTERS = 20;
/** Every fifth product is in scope; of ten of those, seven have a completed filing. */
const IN_SCOPE_EVERY = 5;
const FILED_OF_TEN = 7;

interface ProductKind {
  readonly category: string;
  readonly attributes: ProductClassifiedData['attributes'];
  readonly name: string;
  /** What a shipment line calls it. */
  readonly salesDescription: string;
}

/** One for each entry of the list, in its order. */
const IN_SCOPE: readonly (ProductKind & { readonly entryId: string })[] = [
  {
    entryId: 'face-recognition-terminal',
    category: 'FACE_RECOGNITION_TERMINAL',
    attributes: { modality: 'FACE_3D', autonomousDecision: true },
    name: 'Face terminal',
    salesDescription: '3D face recognition terminal',
  },
  {
    entryId: 'biometric-lock',
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'IRIS', autonomousDecision: true },
    name: 'Iris lock',
    salesDescription: 'Iris smart lock',
  },
  {
    entryId: 'intelligent-respirator',
    category: 'RESPIRATOR',
    attributes: { autonomousDecision: true },
    name: 'Respirator',
    salesDescription: 'Intelligent respirator',
  },
];

/** Near misses among them; none is described with a signal word, so none is held for its description. */
const OUT_OF_SCOPE: readonly ProductKind[] = [
  {
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'FINGERPRINT', autonomousDecision: true },
    name: 'Fingerprint lock',
    salesDescription: 'Fingerprint door lock',
  },
  {
    category: 'RESPIRATOR',
    attributes: { autonomousDecision: false },
    name: 'Half mask',
    salesDescription: 'Half mask with filter',
  },
  {
    category: 'HARDWARE',
    attributes: { material: 'STEEL' },
    name: 'Bracket',
    salesDescription: 'Steel bracket, 40 mm',
  },
  { category: 'CABLE', attributes: { lengthM: 5 }, name: 'Cable', salesDescription: 'Network cable, 5 m' },
];

/** Whether product `index` is in scope of an entry, and whether its exporter has a completed filing for it. */
export type Standing = 'OUT_OF_SCOPE' | 'FILED' | 'UNFILED';

export function standingOf(index: number): Standing {
  if (index % IN_SCOPE_EVERY !== 0) return 'OUT_OF_SCOPE';
  return (index / IN_SCOPE_EVERY) % 10 < FILED_OF_TEN ? 'FILED' : 'UNFILED';
}

export const skuOf = (index: number): string => `BENCH-${String(index).padStart(5, '0')}`;
export const productsPerExporter = (catalogue: number): number => catalogue / EXPORTERS;
export const exporterOf = (index: number, catalogue = PRODUCTS): string =>
  `bench-exporter-${Math.floor(index / productsPerExporter(catalogue))}`;
export const descriptionOf = (index: number): string => kindOf(index).salesDescription;

function kindOf(index: number): ProductKind {
  return standingOf(index) === 'OUT_OF_SCOPE' ? pick(OUT_OF_SCOPE, index) : pick(IN_SCOPE, index / IN_SCOPE_EVERY);
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Product `index` as the registry publishes it. */
export function productAt(index: number): ProductClassifiedData {
  return productLike(skuOf(index), kindOf(index));
}

function productLike(sku: string, kind: ProductKind): ProductClassifiedData {
  return {
    sku,
    productVersion: 1,
    name: `${kind.name} ${sku}`,
    internalDescription: `${kind.name} of the workload`,
    salesDescription: kind.salesDescription,
    category: kind.category,
    attributes: kind.attributes,
    classification: { attributes: {} },
  };
}

/**
 * The completed filings of a catalogue: one for each filed product of the ordinary one. In a larger one a filing covers
 * as many products of its exporter and entry as the catalogue is larger, so that there are as many filings.
 */
export function filings(catalogue = PRODUCTS): FilingUpdatedData[] {
  const skusPerFiling = catalogue / PRODUCTS;
  const open = new Map<string, { readonly filed: Filed; readonly skus: string[] }>();
  const whole: FilingUpdatedData[] = [];
  for (let index = 0; index < catalogue; index += 1) {
    if (standingOf(index) !== 'FILED') continue;
    const exporterId = exporterOf(index, catalogue);
    const { entryId } = pick(IN_SCOPE, index / IN_SCOPE_EVERY);
    const key = `${exporterId} ${entryId}`;
    const filing = open.get(key) ?? { filed: { sku: skuOf(index), exporterId, entryId }, skus: [] };
    filing.skus.push(skuOf(index));
    if (filing.skus.length < skusPerFiling) open.set(key, filing);
    else {
      open.delete(key);
      whole.push(filingOf(filing));
    }
  }
  return [...whole, ...[...open.values()].map(filingOf)];
}

function filingOf({ filed, skus }: { readonly filed: Filed; readonly skus: string[] }): FilingUpdatedData {
  return { ...completedFiling(`F-${filed.sku}`, filed), skus };
}

export function* products(catalogue = PRODUCTS): Generator<ProductClassifiedData> {
  for (let index = 0; index < catalogue; index += 1) yield productAt(index);
}

/** What a filing is for. */
export interface Filed {
  readonly sku: string;
  readonly exporterId: string;
  readonly entryId: string;
}

export function completedFiling(filingId: string, { sku, exporterId, entryId }: Filed): FilingUpdatedData {
  return {
    filingId,
    filingVersion: 1,
    exporterId,
    listId: BENCH_LIST.listId,
    entryId,
    skus: [sku],
    markets: ['*'],
    status: 'COMPLETED',
    number: `BENCH-${filingId}`,
    validFrom: '2026-06-10',
    validUntil: null,
    missing: [],
    evidence: [evidence(filingId, 'SECURITY_ASSESSMENT_REPORT'), evidence(filingId, 'FILING_RECEIPT')],
  };
}

function evidence(filingId: string, kind: string): FilingEvidence {
  return {
    evidenceId: `${filingId}-${kind}`,
    kind,
    version: 1,
    sha256: createHash('sha256').update(`${filingId} ${kind}`).digest('hex'),
    size: 482_113,
    mediaType: 'application/pdf',
    attachedAt: '2026-06-10T08:00:00Z',
  };
}

/** A product in scope of `biometric-lock` beside the 10,000, without a filing: shipments of it are held until one comes. */
export function waitingProduct(sku: string): { readonly product: ProductClassifiedData; readonly filed: Filed } {
  const kind = pick(IN_SCOPE, 1);
  return { product: productLike(sku, kind), filed: { sku, exporterId: exporterOf(0), entryId: kind.entryId } };
}
